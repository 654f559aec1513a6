import { disclosesScale } from '../disclosure.ts';
import type { Disclosure } from '../disclosure.ts';
import type { Violation } from '../kernel/errors.ts';
import { yearOf } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { goalOf } from './goal-rules.ts';
import type { CaseGoal } from './goal-rules.ts';
import type { Rating } from './goals.ts';
import { scales } from './scales.ts';
import type { Respondent } from './scales.ts';

type Rated = Pick<Rating, 'scale' | 'goalId' | 'respondent' | 'value' | 'on'>;

/** Why a rating cannot be kept: outside its scale, of no goal of the case, or of a day that cannot be. */
export function checkRating(
  { scale, goalId, respondent, value, on }: Rated,
  about: { readonly birthYear: number | null; readonly goals: readonly CaseGoal[] },
  today: PlainDate,
): Violation[] {
  const { min, max, step, respondents } = scales[scale];
  const violations: Violation[] = [];
  const broken = (rule: string, field: string, params?: Violation['params']): void => {
    violations.push({ rule, field, ...(params === undefined ? {} : { params }) });
  };
  if (value < min || value > max) broken('rating.range', 'value', { min, max });
  else if (!isWhole(value / step)) broken(step === 1 ? 'rating.whole' : 'rating.tenth', 'value');
  if (!respondents.includes(respondent)) broken('rating.respondent', 'respondent');
  const goal = goalOf(about.goals, goalId);
  if (scale === 'goal' ? goal === undefined : goalId !== null) broken('rating.goal', 'goalId');
  if (goal?.ended != null && on > goal.ended.on) broken('rating.goalEnded', 'goalId');
  if (on > today) broken('rating.future', 'on');
  if (about.birthYear !== null && yearOf(on) < about.birthYear) broken('rating.beforeBirth', 'on');
  return violations;
}

/** Whoever the gate lets know of what a number tells may put one down, at this machine or in a file from another. */
export const mayRate = (scale: Rating['scale'], shown: Disclosure): boolean =>
  shown.plan && disclosesScale(scale, shown);

/** A tenth is no exact number in a computer. */
const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-6;

interface Written {
  readonly id: string;
  readonly hlc: string;
  readonly userId: string;
  readonly body: Rating;
}

/**
 * The ratings that count, by day and then as they were written. Whoever writes the same number down anew, of the same
 * respondent and day, corrects it; so does the meeting, which has seen what was reported before it. Two people who
 * wrote at their own desks have both said something, and both stand.
 */
export function countedRatings<R extends Written>(ratings: readonly R[]): R[] {
  const written = ratings.toSorted((left, right) => (left.hlc < right.hlc ? -1 : 1));
  return written
    .filter(
      (rating, index) =>
        !written
          .slice(index + 1)
          .some(
            (later) =>
              isOfSame(rating.body, later.body) &&
              (later.userId === rating.userId || later.body.meetingId !== null),
          ),
    )
    .toSorted((left, right) => left.body.on.localeCompare(right.body.on));
}

const isOfSame = (one: Rating, other: Rating): boolean =>
  one.scale === other.scale &&
  one.goalId === other.goalId &&
  one.respondent === other.respondent &&
  one.on === other.on;

interface Weighted {
  readonly value: number;
  readonly weight: number;
}

/** How far the goals of one child go together; customary in goal attainment scaling. */
const CORRELATION = 0.3;

/**
 * The T value of goal attainment scaling (Kiresuk and Sherman 1968; `domain.md` §4.1):
 * T = 50 + 10·Σwx / √((1 − ρ)·Σw² + ρ·(Σw)²), with ρ = 0.3. 50 means that the goals were reached as hoped, 10 is one
 * standard deviation. Null without a goal that has been rated.
 */
export function tValue(rated: readonly Weighted[]): number | null {
  const sum = rated.reduce((total, { weight }) => total + weight, 0);
  if (sum === 0) return null;
  const squares = rated.reduce((total, { weight }) => total + weight * weight, 0);
  const reached = rated.reduce((total, { weight, value }) => total + weight * value, 0);
  return 50 + (10 * reached) / Math.sqrt((1 - CORRELATION) * squares + CORRELATION * sum * sum);
}

/** Whose word counts when several have rated the same goal the same day. */
const weightOfWord: readonly Respondent[] = ['child', 'guardian', 'school', 'clinician', 'team', 'together'];

/** The T value on each day that a goal was rated, from what each goal had last and who said so; goals weigh alike. */
export function attainment(
  goals: readonly CaseGoal[],
  ratings: readonly Rated[],
): { readonly on: PlainDate; readonly value: number; readonly by: Respondent[] }[] {
  const kept = goals.filter(({ ended }) => ended === null || ended.how === 'reached');
  const ofGoals = ratings.filter(
    ({ scale, goalId }) => scale === 'goal' && goalOf(kept, goalId) !== undefined,
  );
  const days = [...new Set(ofGoals.map(({ on }) => on))].toSorted();
  return days.flatMap((on) => {
    const rated = kept.flatMap((goal) => {
      const last = lastOf(ofGoals.filter((one) => one.on <= on && goalOf([goal], one.goalId) === goal));
      return last === undefined ? [] : [{ value: last.value, weight: 1, by: last.respondent }];
    });
    const value = tValue(rated);
    return value === null ? [] : [{ on, value, by: [...new Set(rated.map(({ by }) => by))] }];
  });
}

/** The rating that counts: of the latest day the weightiest word, and of several the last written. */
export function lastOf<R extends Rated>(ratings: readonly R[]): R | undefined {
  return ratings.reduce<R | undefined>((best, one) => {
    if (best === undefined || one.on > best.on) return one;
    if (one.on < best.on) return best;
    return weightOfWord.indexOf(one.respondent) >= weightOfWord.indexOf(best.respondent) ? one : best;
  }, undefined);
}
