import { addDays, addWeeks, isOverdue } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';

/** What can be missing in the file of an open case, in the order in which it is shown: what stops the most first. */
export const missingKinds = [
  'consent',
  'consentEnds',
  'contact',
  'followUp',
  'quiet',
  'handover',
  'task',
  'childView',
  'ownRecord',
] as const;
export type MissingKind = (typeof missingKinds)[number];

/** Weeks without a word at a meeting, after which a case without a follow-up ahead of it is asked about. */
export const QUIET_WEEKS = 12;

export interface FileFacts {
  readonly today: PlainDate;
  readonly reminderDays: number;
  readonly consentValid: boolean;
  readonly consentUntil: PlainDate | null;
  readonly contactPersonId: string | null;
  /** A meeting has decided about it since it was raised, or taken up again. */
  readonly isDecided: boolean;
  /** The follow-up that stands open. */
  readonly followUpOn: PlainDate | null;
  /** The last meeting that decided about it or put it off; before that, the day it was raised. */
  readonly lastUpOn: PlainDate | null;
  /** The day by which a unit answers an offer that is open. */
  readonly answerBy: PlainDate | null;
  /** The days of tasks that nobody has answered. */
  readonly taskDays: readonly PlainDate[];
  /** Whether the child's view was ascertained at the last decision, and the meeting that made it. */
  readonly lastView: { readonly isKnown: boolean; readonly on: PlainDate } | null;
  /** Units that have not ticked that they have written an agreement in their own record. */
  readonly notEntered: number;
}

export interface Missing {
  readonly kind: MissingKind;
  /** Since when, or until when; null where no day tells. */
  readonly on: PlainDate | null;
  readonly count: number;
}

/** What is missing in the file of an open case today. */
export function missingIn(facts: FileFacts): Missing[] {
  const { today, consentUntil, followUpOn, lastUpOn, lastView } = facts;
  const late = facts.taskDays.filter((day) => isOverdue(day, today)).toSorted();
  const found: Readonly<Record<MissingKind, Omit<Missing, 'kind'> | false>> = {
    consent: !facts.consentValid && { on: null, count: 1 },
    consentEnds: facts.consentValid &&
      consentUntil !== null &&
      consentUntil <= addDays(today, facts.reminderDays) && { on: consentUntil, count: 1 },
    contact: facts.contactPersonId === null && { on: null, count: 1 },
    followUp: facts.isDecided && followUpOn === null && { on: lastUpOn, count: 1 },
    // A follow-up that has been agreed for later is why nobody speaks of it now.
    quiet: lastUpOn !== null &&
      (followUpOn === null || isOverdue(followUpOn, today)) &&
      isOverdue(addWeeks(lastUpOn, QUIET_WEEKS), today) && { on: lastUpOn, count: 1 },
    handover: facts.answerBy !== null && { on: facts.answerBy, count: 1 },
    task: late.length > 0 && { on: late[0] ?? null, count: late.length },
    childView: lastView !== null && !lastView.isKnown && { on: lastView.on, count: 1 },
    ownRecord: facts.notEntered > 0 && { on: null, count: facts.notEntered },
  };
  return missingKinds.flatMap((kind) => {
    const one = found[kind];
    return one === false ? [] : [{ kind, ...one }];
  });
}
