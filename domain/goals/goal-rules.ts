import { fold } from '../cases/case-rules.ts';
import type { Violation } from '../kernel/errors.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { FollowUpReport, Goal, GoalEnding, GoalLevels } from './goals.ts';

interface Written<B> {
  readonly id: string;
  readonly hlc: string;
  readonly body: B;
}

export interface GoalFacts {
  /** Decisions that stand. */
  readonly decisions: readonly Written<{ readonly goal: string; readonly meetingId: PlainDate }>[];
  /** Decisions that somebody has taken back. */
  readonly takenBack: readonly Written<{ readonly goal: string }>[];
  readonly goals: readonly Written<Goal>[];
  readonly endings: readonly Written<GoalEnding>[];
}

export interface CaseGoal {
  readonly id: string;
  readonly text: string;
  readonly levels: GoalLevels;
  readonly on: PlainDate;
  readonly ended: Pick<GoalEnding, 'on' | 'how' | 'because'> | null;
  /** Decisions that said the same goal again, and taken-back ones that said it first: ratings of theirs are of this one. */
  readonly alsoIds: readonly string[];
}

export const noLevels: GoalLevels = { '-2': '', '-1': '', '1': '', '2': '' };

/**
 * The goals of a case, in the order they were set. Each decision with a goal sets one, unless a goal with the same
 * words is being worked on already: then the decision only says it again.
 */
export function goalsOf({ decisions, takenBack, goals, endings }: GoalFacts): CaseGoal[] {
  const set = [
    ...decisions
      .filter(({ body }) => body.goal.trim() !== '')
      .map(({ id, hlc, body }) => ({
        id,
        hlc,
        text: body.goal,
        levels: noLevels,
        on: body.meetingId,
        decided: true,
      })),
    ...goals
      .filter(({ body }) => body.describes === null)
      .map(({ id, hlc, body }) => ({
        id,
        hlc,
        text: body.text,
        levels: body.levels,
        on: body.on,
        decided: false,
      })),
  ].toSorted((left, right) => (left.hlc < right.hlc ? -1 : 1));
  const found: CaseGoal[] = [];
  for (const { id, text, levels, on, decided } of set) {
    const wordings = goals.filter(({ body }) => body.describes === id).map(({ body }) => body);
    const says = (one: CaseGoal): boolean =>
      (one.ended === null || one.ended.on > on) && wordsOf(one.id, set, goals).has(fold(text));
    const index = decided ? found.findIndex(says) : -1;
    const earlier = found[index];
    if (earlier !== undefined) {
      found[index] = { ...earlier, alsoIds: [...earlier.alsoIds, id] };
      continue;
    }
    const ending = endings.findLast(({ body }) => body.goalId === id)?.body;
    found.push({
      id,
      on,
      text: wordings.at(-1)?.text ?? text,
      levels: wordings.at(-1)?.levels ?? levels,
      ended: ending === undefined ? null : { on: ending.on, how: ending.how, because: ending.because },
      alsoIds: takenBack.filter(({ body }) => fold(body.goal) === fold(text)).map((decision) => decision.id),
    });
  }
  return found;
}

/** Every wording that a goal has had. */
const wordsOf = (
  goalId: string,
  set: readonly { readonly id: string; readonly text: string }[],
  goals: readonly Written<Goal>[],
): ReadonlySet<string> =>
  new Set(
    [
      ...set.filter(({ id }) => id === goalId).map(({ text }) => text),
      ...goals.filter(({ body }) => body.describes === goalId).map(({ body }) => body.text),
    ].map(fold),
  );

/** The goal that an id belongs to, also where a later decision has said it again. */
export const goalOf = (goals: readonly CaseGoal[], id: string | null): CaseGoal | undefined =>
  goals.find((goal) => goal.id === id || (id !== null && goal.alsoIds.includes(id)));

/** Two levels that read alike cannot be told apart when it is rated. */
export function checkGoal({ text, levels }: Pick<Goal, 'text' | 'levels'>): Violation[] {
  if (text.trim() === '') return [{ rule: 'goal.text', field: 'text' }];
  const words = [text, ...Object.values(levels)].map(fold).filter((word) => word !== '');
  return new Set(words).size === words.length ? [] : [{ rule: 'goal.sameLevels', field: 'levels' }];
}

/** A goal that is given up says why; one that is reached or replaced says so by itself. */
export const checkEnding = ({ how, because }: Pick<GoalEnding, 'how' | 'because'>): Violation[] =>
  how === 'dropped' && because.trim() === '' ? [{ rule: 'goal.because', field: 'because' }] : [];

/** What has not started says why. */
export const checkReport = ({ state, because }: Pick<FollowUpReport, 'state' | 'because'>): Violation[] =>
  state === 'notStarted' && because.trim() === '' ? [{ rule: 'report.because', field: 'because' }] : [];
