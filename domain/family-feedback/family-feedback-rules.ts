import type { z } from 'zod';
import type { Violation } from '../kernel/errors.ts';
import { addDays, isOverdue } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { LetterReceiver } from '../letters/letter-rules.ts';
import type { FamilyFeedback } from './family-feedback.ts';

type Body = z.output<typeof FamilyFeedback>;

/** What holds of what has been written about one meeting, in the order it was written. */
export function standingFeedback(written: readonly Body[]): ReadonlyMap<LetterReceiver, Body> {
  const standing = new Map<LetterReceiver, Body>();
  for (const body of written)
    if (body.way === null) standing.delete(body.to);
    else standing.set(body.to, body);
  return standing;
}

/** The last day to tell the family, `days` after the meeting (a week in the HLT model, `domain.md` §1.2). */
export const answerBy = (heldOn: PlainDate, days: number): PlainDate => addDays(heldOn, days);

/** Nobody was told before the meeting was held, or tomorrow. */
export const checkFeedbackDay = (on: PlainDate, heldOn: PlainDate, today: PlainDate): Violation[] =>
  on < heldOn || on > today ? [{ rule: 'familyFeedback.day' }] : [];

/** Somebody may be told and has not been, and the last day has passed. */
export const isFeedbackLate = (
  receivers: readonly { readonly isWithheld: boolean; readonly told: unknown }[],
  by: PlainDate,
  today: PlainDate,
): boolean => isOverdue(by, today) && receivers.some(({ isWithheld, told }) => !isWithheld && told === null);
