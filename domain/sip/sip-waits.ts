import { daysBetween } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { sipDueOf } from './sip-due.ts';
import { sipLacks, sipOf } from './sip-rules.ts';
import type { Given, Sip, SipFacts } from './sip-rules.ts';

/**
 * What a plan waits for: the family to be asked, a meeting within its 21 days or later than that, to be written whole
 * with the day of its next follow-up, a follow-up to come or one that is late.
 */
export const sipWaits = [
  'sipAsk',
  'sipLeft',
  'sipLate',
  'sipPlan',
  'sipFollowUpLeft',
  'sipFollowUp',
] as const;

export interface SipWait {
  readonly state: (typeof sipWaits)[number];
  /** Whole days that it has waited or is late, or that are left. */
  readonly days: number;
  /** The day they are counted from or to. */
  readonly on: PlainDate;
}

const states = {
  meeting: { late: 'sipLate', left: 'sipLeft' },
  followUp: { late: 'sipFollowUp', left: 'sipFollowUpLeft' },
} as const;

/** Null for a case without a plan to ask about, with a no that still holds, or whose plan has ended. */
export function sipWaitOf(sip: Sip, today: PlainDate): SipWait | null {
  if (sip.askedSince !== null)
    return { state: 'sipAsk', days: daysBetween(sip.askedSince, today), on: sip.askedSince };
  const since = unwrittenSince(sip);
  if (since !== null) return { state: 'sipPlan', days: daysBetween(since, today), on: since };
  const due = sipDueOf(sip, today);
  if (due === null) return null;
  const { late, left } = states[due.what];
  return { state: due.isLate ? late : left, days: Math.abs(due.daysLeft), on: due.on };
}

/** Since when the plan is to be written: its meeting is held and no version is whole, or it goes on without a next day. */
function unwrittenSince({ clock, heldOn, endedOn, current, followUps }: Sip): PlainDate | null {
  if (clock === null || heldOn === null || endedOn !== null) return null;
  const plan = current.at(-1)?.body;
  if (plan === undefined || plan.followUpOn === null || sipLacks(plan).length > 0) return heldOn;
  const last = followUps
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
  return last !== undefined && last >= plan.followUpOn ? last : null;
}

/** What stands in the file of a case about its plan, whatever day it is. */
export interface SipInFile {
  /** The family is to be asked. since: the first day, when it is not at once. */
  readonly ask: { readonly on: PlainDate; readonly since: PlainDate | null } | null;
  readonly meetingBy: PlainDate | null;
  readonly unwrittenSince: PlainDate | null;
  readonly followUpBy: PlainDate | null;
}

const [BEFORE, AFTER] = ['1900-01-01', '2199-12-31'];

/** A no that is to be asked about again asks from its day on: so it is looked at before all days and after them. */
export function sipInFile(facts: SipFacts, given: readonly Given[]): SipInFile {
  const before = sipOf(facts, given, BEFORE);
  const { askedSince } = sipOf(facts, given, AFTER);
  const due = askedSince === null ? sipDueOf(before, BEFORE) : null;
  const since = askedSince === null ? unwrittenSince(before) : null;
  return {
    ask:
      askedSince === null ? null : { on: askedSince, since: before.askedSince === null ? askedSince : null },
    meetingBy: due?.what === 'meeting' ? due.on : null,
    unwrittenSince: since,
    followUpBy: since === null && due?.what === 'followUp' ? due.on : null,
  };
}
