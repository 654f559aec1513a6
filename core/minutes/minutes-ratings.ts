import { disclosesScale } from '../../domain/disclosure.ts';
import type { Disclosure } from '../../domain/disclosure.ts';
import { goalOf } from '../../domain/goals/goal-rules.ts';
import { scaleIds } from '../../domain/goals/scales.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { MinutesDocument } from '../../domain/minutes/minutes.ts';
import type { Reader } from '../../db/query.ts';
import { getRow } from '../../db/rows.ts';
import { readGoals } from '../goals/goal-facts.ts';

type Ratings = Pick<MinutesDocument['items'][number], 'ratings'>;

/** What was rated at this meeting and counts, in the words of the goals as they are today. */
export function ratingsHere(caseId: string, meetingId: PlainDate, db: Reader): Ratings {
  const { goals, ratings } = readGoals(db, caseId);
  const here = ratings.filter(({ body }) => body.meetingId === meetingId);
  if (here.length === 0) return {};
  return {
    ratings: here.map(({ body: { scale, goalId, respondent, value }, userId }) => ({
      scale,
      goal: goalOf(goals, goalId)?.text ?? '',
      respondent,
      value,
      by: getRow(db, 'users', userId)?.name ?? '',
    })),
  };
}

/** Those of the kinds of information that the gate lets this reader know; none of a scale that is no longer known. */
export function ratingsFor({ ratings = [] }: Ratings, shown: Disclosure): Ratings {
  const left = ratings.filter(({ scale }) => {
    const known = scaleIds.find((id) => id === scale);
    return known !== undefined && disclosesScale(known, shown);
  });
  return left.length === 0 ? { ratings: undefined } : { ratings: left };
}
