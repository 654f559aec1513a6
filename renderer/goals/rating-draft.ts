import type { Effect, GoalView } from '../../domain/goals/effect-views.ts';
import type { Rating } from '../../domain/goals/goals.ts';
import type { Respondent, ScaleId } from '../../domain/goals/scales.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';

/** A number as it is being written down. */
export type RatingDraft = {
  scale: ScaleId;
  goalId: string | null;
  respondent: Respondent | null;
  /** As typed, or the number of a pressed button. */
  value: string;
  on: PlainDate | null;
};

export const emptyRating = (offered: readonly ScaleId[], on: PlainDate): RatingDraft => ({
  scale: offered.includes('now') ? 'now' : (offered[0] ?? 'now'),
  goalId: null,
  respondent: null,
  value: '',
  on,
});

/** Goals that are still worked on. */
export const openGoals = ({ goals }: Effect): GoalView[] => goals.filter(({ ended }) => ended === null);

/** The number that was typed, with a comma as people write it; null when it is none. */
export function typedNumber(text: string): number | null {
  const written = text.trim().replace(',', '.').replace('−', '-');
  return /^-?\d+(\.\d+)?$/.test(written) ? Number(written) : null;
}

/** The rating as the core takes it, or null while something is lacking. */
export function toRating(
  { scale, goalId, respondent, value, on }: RatingDraft,
  goals: readonly GoalView[],
): Omit<Rating, 'caseId' | 'meetingId'> | null {
  const number = typedNumber(value);
  if (respondent === null || number === null || on === null) return null;
  const about = scale === 'goal' ? (goals.find(({ id }) => id === goalId) ?? goals[0])?.id : null;
  return about === undefined ? null : { scale, goalId: about, respondent, value: number, on };
}
