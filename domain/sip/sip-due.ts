import { z } from 'zod';
import { daysBetween, PlainDate } from '../kernel/plain-date.ts';
import type { Sip } from './sip-rules.ts';

/** What a plan waits for next: its meeting, within 21 days of the yes, or the follow-up that stands in it. */
export const SipDue = z.object({
  what: z.enum(['meeting', 'followUp']),
  on: PlainDate,
  /** Negative once it has passed. */
  daysLeft: z.number().int(),
  isLate: z.boolean(),
});
export type SipDue = z.infer<typeof SipDue>;

/** Null for a case without a plan, and for one that has come to its end or been followed up. */
export function sipDueOf(
  { clock, heldOn, endedOn, current, followUps, followUpLate }: Sip,
  today: PlainDate,
): SipDue | null {
  if (clock === null || endedOn !== null) return null;
  if (heldOn === null)
    return { what: 'meeting', on: clock.until, daysLeft: clock.daysLeft, isLate: clock.isLate };
  const on = current.at(-1)?.body.followUpOn ?? null;
  if (on === null || followUps.some((done) => done.on >= on)) return null;
  return { what: 'followUp', on, daysLeft: daysBetween(today, on), isLate: followUpLate };
}
