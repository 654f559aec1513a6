import type { Effect, RatingView } from '../../domain/goals/effect-views.ts';
import { scales } from '../../domain/goals/scales.ts';
import type { Respondent, ScaleId } from '../../domain/goals/scales.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';

/** What one respondent has answered on one scale, by day. */
export interface Series {
  readonly respondent: Respondent;
  readonly ratings: readonly RatingView[];
}

/** Ratings of one scale, and of one goal on the scale of goals, in the order the scale names who answers. */
export function seriesOf(effect: Effect, scale: ScaleId, goalId: string | null = null): Series[] {
  const of = effect.ratings.filter((rating) => rating.scale === scale && rating.goalId === goalId);
  return scales[scale].respondents
    .map((respondent) => ({
      respondent,
      ratings: of.filter((rating) => rating.respondent === respondent),
    }))
    .filter(({ ratings }) => ratings.length > 0);
}

/** Every day that something was rated, or decided between the first and the last of those. */
export function daysOf(series: readonly Series[], decidedOn: readonly PlainDate[]): PlainDate[] {
  return [
    ...new Set([...series.flatMap(({ ratings }) => ratings.map(({ on }) => on)), ...decidedOn]),
  ].toSorted();
}
