import { addDays, addWeeks, overdueFrom } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { SipInFile } from '../sip/sip-waits.ts';

/** What can be missing in the file of a case, in the order in which it is shown: what stops the most first. */
export const missingKinds = [
  'consent',
  'consentEnds',
  'contact',
  'contactGone',
  'followUp',
  'quiet',
  'handover',
  'task',
  'sipAsk',
  'sipMeeting',
  'sipPlan',
  'sipFollowUp',
  'rating',
  'childView',
  'ownRecord',
] as const;
export type MissingKind = (typeof missingKinds)[number];

/** From how many days before a follow-up it is asked for a number, and a number counts as being about it. */
export const RATING_WINDOW_DAYS = 14;

/** What a case says that does not depend on today: a day that passes by itself is written beside it. */
export interface FileFacts {
  /** until: the last day of the consent that is valid; null for ever. */
  readonly consent: { readonly isValid: boolean; readonly until: PlainDate | null };
  readonly holderUnitId: string | null;
  readonly contactPersonId: string | null;
  /** The contact person works in the unit that holds the case, which is still there, and has not stepped back from it. */
  readonly isContactThere: boolean;
  /** A meeting has decided about it since it was raised, or taken up again. */
  readonly isDecided: boolean;
  /** The last meeting that decided about it or put it off; before that, the day it was raised. */
  readonly lastUpOn: PlainDate | null;
  /** The first follow-up that stands open. */
  readonly followUpOn: PlainDate | null;
  /** Every follow-up that stands open, and who answers for it. */
  readonly followUps: readonly { readonly unitId: string | null; readonly on: PlainDate }[];
  /** The day of the last number that anybody has given. */
  readonly lastRatedOn: PlainDate | null;
  /** Offers that nobody has answered, in time or not. */
  readonly offers: readonly { readonly unitId: string; readonly answerBy: PlainDate }[];
  /** Tasks that nobody has answered. */
  readonly tasks: readonly { readonly unitId: string | null; readonly dueOn: PlainDate }[];
  readonly sip: SipInFile;
  /** How the child's view stood when it was last asked for. plannedOn: the day by which the child was to be heard. */
  readonly lastView: {
    readonly isKnown: boolean;
    readonly on: PlainDate;
    readonly plannedOn: PlainDate | null;
  } | null;
  /** Units that have not ticked that they have written what a meeting agreed in their own record. */
  readonly notEntered: readonly { readonly unitId: string; readonly on: PlainDate }[];
}

/** Something that is missing in a file, or comes to be missing without anybody touching it. */
export interface Gap {
  readonly kind: MissingKind;
  /** The unit that mends it; null when only whoever keeps the record can. */
  readonly unitId: string | null;
  /** The day that is told, and that the team's own limits count from; null where no day tells. */
  readonly on: PlainDate | null;
  /** The first day it is missing, as far as no limit of the team says otherwise; null: at once. */
  readonly since: PlainDate | null;
  /** The last day; null: until it is mended. */
  readonly until: PlainDate | null;
}

/** A task that nobody answers by its day is to be answered also when its case is closed. */
export const taskGaps = (tasks: FileFacts['tasks']): Gap[] =>
  tasks.map(({ unitId, dueOn }) => gapOf('task', { unitId, on: dueOn, since: overdueFrom(dueOn) }));

const gapOf = (kind: MissingKind, told: Partial<Gap> = {}): Gap => ({
  kind,
  unitId: null,
  on: null,
  since: null,
  until: null,
  ...told,
});

/** A meeting or follow-up of the plan is missing once its day has passed. */
const sipGaps = ({ ask, meetingBy, unwrittenSince, followUpBy }: SipInFile): Gap[] => [
  ...(ask === null ? [] : [gapOf('sipAsk', ask)]),
  ...(meetingBy === null ? [] : [gapOf('sipMeeting', { on: meetingBy, since: overdueFrom(meetingBy) })]),
  ...(unwrittenSince === null ? [] : [gapOf('sipPlan', { on: unwrittenSince })]),
  ...(followUpBy === null ? [] : [gapOf('sipFollowUp', { on: followUpBy, since: overdueFrom(followUpBy) })]),
];

/** What a case lacks, now or on a day to come, as long as nobody writes anything in it. */
export function gapsIn(facts: FileFacts): Gap[] {
  const { consent, holderUnitId, contactPersonId, isDecided, lastUpOn, followUpOn, lastView } = facts;
  const { until } = consent;
  return [
    ...(consent.isValid ? [] : [gapOf('consent')]),
    ...(consent.isValid && until !== null
      ? [gapOf('consent', { since: overdueFrom(until) }), gapOf('consentEnds', { on: until, until })]
      : []),
    ...(contactPersonId === null ? [gapOf('contact', { unitId: holderUnitId })] : []),
    ...(contactPersonId === null || facts.isContactThere
      ? []
      : [gapOf('contactGone', { unitId: holderUnitId })]),
    ...(isDecided && followUpOn === null ? [gapOf('followUp', { on: lastUpOn })] : []),
    // A follow-up that has been agreed for later is why nobody speaks of it now.
    ...(lastUpOn === null
      ? []
      : [gapOf('quiet', { on: lastUpOn, since: followUpOn === null ? null : overdueFrom(followUpOn) })]),
    ...facts.offers.map(({ unitId, answerBy }) =>
      gapOf('handover', { unitId, on: answerBy, until: answerBy }),
    ),
    ...taskGaps(facts.tasks),
    ...sipGaps(facts.sip),
    ...facts.followUps.flatMap(({ unitId, on }) => {
      const from = addDays(on, -RATING_WINDOW_DAYS);
      const isRated = facts.lastRatedOn !== null && facts.lastRatedOn >= from;
      return isRated ? [] : [gapOf('rating', { unitId, on, since: from })];
    }),
    ...(lastView === null || lastView.isKnown
      ? []
      : [
          gapOf('childView', {
            on: lastView.on,
            since: lastView.plannedOn === null ? null : overdueFrom(lastView.plannedOn),
          }),
        ]),
    ...facts.notEntered.map(({ unitId, on }) => gapOf('ownRecord', { unitId, on })),
  ];
}

/** One line of a list: what is missing, the first day that tells of it, and how much. */
export interface Missing {
  readonly kind: MissingKind;
  readonly on: PlainDate | null;
  readonly count: number;
}

/** What the team has set of when something is missing. */
export interface MissingLimits {
  readonly consentReminderDays: number;
  readonly quietWeeks: number;
}

/** The kinds that the team's limits decide about, and the day before which the day of a gap must lie. */
export const limitDays = (
  { consentReminderDays, quietWeeks }: MissingLimits,
  today: PlainDate,
): Readonly<Partial<Record<MissingKind, PlainDate>>> => ({
  consentEnds: addDays(today, consentReminderDays + 1),
  quiet: addWeeks(today, -quietWeeks),
});

function isMissing({ kind, on, since, until }: Gap, limits: MissingLimits, today: PlainDate): boolean {
  if ((since !== null && since > today) || (until !== null && until < today)) return false;
  const before = limitDays(limits, today)[kind];
  return before === undefined || on === null || on < before;
}

/** What is missing today, a line for each kind. `missing-sql.ts` says the same of all cases at once. */
export function missingToday(gaps: readonly Gap[], limits: MissingLimits, today: PlainDate): Missing[] {
  const found = gaps.filter((gap) => isMissing(gap, limits, today));
  return missingKinds.flatMap((kind) => {
    const ofKind = found.filter((gap) => gap.kind === kind);
    if (ofKind.length === 0) return [];
    const [on = null] = ofKind.flatMap((gap) => gap.on ?? []).toSorted();
    return [{ kind, on, count: ofKind.length }];
  });
}
