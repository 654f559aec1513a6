import { standing } from '../../domain/decisions/decision-rules.ts';
import { goalsOf } from '../../domain/goals/goal-rules.ts';
import type { CaseGoal } from '../../domain/goals/goal-rules.ts';
import { countedRatings } from '../../domain/goals/rating-rules.ts';
import type { Fact } from '../../domain/registry.ts';
import type { Reader } from '../../db/query.ts';
import { listFacts } from '../../db/rows.ts';

/** What is written about a case's goals, without what has been taken back. */
export interface GoalFacts {
  readonly goals: readonly CaseGoal[];
  /** Those that count, by day. */
  readonly ratings: readonly Fact<'ratings'>[];
  readonly reports: readonly Fact<'followUpReports'>[];
}

export function readGoals(db: Reader, caseId: string): GoalFacts {
  const retractions = listFacts(db, 'retractions', 'case_id', caseId);
  const written = listFacts(db, 'decisions', 'case_id', caseId);
  const decisions = standing(written, retractions);
  return {
    goals: goalsOf({
      decisions,
      takenBack: written.filter((decision) => !decisions.includes(decision)),
      goals: standing(listFacts(db, 'goals', 'case_id', caseId), retractions),
      endings: standing(listFacts(db, 'goalEndings', 'case_id', caseId), retractions),
    }),
    ratings: countedRatings(standing(listFacts(db, 'ratings', 'case_id', caseId), retractions)),
    reports: standing(listFacts(db, 'followUpReports', 'case_id', caseId), retractions),
  };
}
