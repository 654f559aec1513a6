import { coverageOf, covers } from '../consents/consent-rules.ts';
import type { ConsentFacts, WrittenConsent, WrittenWithdrawal } from '../consents/consent-rules.ts';
import type { Violation } from '../kernel/errors.ts';
import { addMonths, daysBetween, dayOfInstant } from '../kernel/plain-date.ts';
import type { Instant, PlainDate } from '../kernel/plain-date.ts';
import type { AccessAction, LogReview, Month } from './access-log.ts';

/** How many rows of a month an auditor looks at. */
export const DRAW_SIZE = 20;
/** HSLF-FS 2016:40 4:9: at least five years. */
export const LOG_YEARS = 5;
/** A meeting this near explains why somebody read. */
const NEAR_MEETING_DAYS = 7;
const DAY_BEGINS = 6;
const DAY_ENDS = 20;

/** Unlocking and backing up shows nothing about anybody, and would crowd out what does. */
export const unsampled: readonly AccessAction[] = ['unlock', 'backup'];
export const isSampled = (action: AccessAction): boolean => !unsampled.includes(action);

/** What the auditor is told of until the next review, and the rows that tell it. */
export const toldActions = {
  failedUnlocks: ['failedUnlock'],
  rights: ['userAdded', 'userRevoked', 'rightsChanged', 'passphraseReset'],
} as const satisfies Readonly<Record<string, readonly AccessAction[]>>;
/** That a consent has come or gone changes whom a case is open to as well: that is every week's work, and read in the case. */
export const untoldDetails = ['consentGiven', 'consentWithdrawn'] as const;
export type Told = keyof typeof toldActions;
export const told = ['failedUnlocks', 'rights'] as const satisfies readonly Told[];

export const monthOf = (day: PlainDate): Month => day.slice(0, 7);

/** The first moment of a month and of the next, on this machine's clock. */
export function rangeOf(month: Month): { readonly from: Instant; readonly to: Instant } {
  const start = (add: number): Instant =>
    new Date(Number(month.slice(0, 4)), Number(month.slice(5)) - 1 + add, 1).toISOString();
  return { from: start(0), to: start(1) };
}

/** Every month from the one of a moment to the last that is over, newest first. */
export function finishedMonths(since: Instant, today: PlainDate): Month[] {
  const months: Month[] = [];
  const first = monthOf(dayOfInstant(since));
  let month = monthOf(addMonths(`${monthOf(today)}-01`, -1));
  while (month >= first) {
    months.push(month);
    month = monthOf(addMonths(`${month}-01`, -1));
  }
  return months;
}

/**
 * The draw of a month: each row gets a lot from the month and the log's last link in it, and those with the lowest
 * lots are drawn. Nobody knows the link before the month is over; afterwards anybody can draw again.
 * @param lotOf SHA-256 in hex
 */
export function draw(
  month: Month,
  lastLink: string,
  rows: readonly number[],
  lotOf: (text: string) => string,
): number[] {
  return rows
    .map((seq) => ({ seq, lot: lotOf(`${month} ${lastLink} ${seq}`) }))
    .toSorted((left, right) => (left.lot < right.lot ? -1 : 1))
    .slice(0, DRAW_SIZE)
    .map(({ seq }) => seq)
    .toSorted((left, right) => left - right);
}

type Judged = Pick<LogReview['rows'][number], 'seq' | 'verdict' | 'note'>;

/** Why a month cannot be signed yet: a row without a verdict, one that was not drawn, or a doubt without words. */
export function checkReview(drawn: readonly number[], judged: readonly Judged[]): Violation[] {
  const seqs = new Set(judged.map(({ seq }) => seq));
  const left = drawn.filter((seq) => !seqs.has(seq)).length;
  const violations: Violation[] = [];
  if (left > 0) violations.push({ rule: 'accessLog.unjudged', field: 'rows', params: { count: left } });
  if (seqs.size !== judged.length || judged.some(({ seq }) => !drawn.includes(seq)))
    violations.push({ rule: 'accessLog.notDrawn', field: 'rows' });
  if (judged.some(isWordless)) violations.push({ rule: 'accessLog.note', field: 'note' });
  return violations;
}

/** A question has to be asked, and a breach described; a justified row needs no words. */
export const isWordless = ({ verdict, note }: Pick<Judged, 'verdict' | 'note'>): boolean =>
  verdict !== 'justified' && note.trim() === '';

/** Whether the unit was inside the case's consent at that moment: later consents and withdrawals play no part. */
export function wasCovered(
  unitId: string,
  facts: ConsentFacts & {
    readonly consents: readonly (WrittenConsent & { readonly hlc: string })[];
    readonly withdrawals: readonly (WrittenWithdrawal & { readonly hlc: string })[];
  },
  at: Instant,
): boolean {
  const isBefore = ({ hlc }: { readonly hlc: string }): boolean => hlc.slice(0, at.length) <= at;
  const then = {
    ...facts,
    consents: facts.consents.filter(isBefore),
    withdrawals: facts.withdrawals.filter(isBefore),
  };
  return covers(coverageOf(unitId, then, dayOfInstant(at), 0));
}

/** The nearest meeting that had the case on its agenda, at most a week from the day. */
export function nearMeeting(meetings: readonly PlainDate[], day: PlainDate): PlainDate | null {
  const distance = (meeting: PlainDate): number => Math.abs(daysBetween(day, meeting));
  const [nearest] = meetings
    .filter((meeting) => distance(meeting) <= NEAR_MEETING_DAYS)
    .toSorted((left, right) => distance(left) - distance(right));
  return nearest ?? null;
}

/** Nights and weekends: no reason in itself, and worth a second look. */
export function isOutOfHours(at: Instant): boolean {
  const moment = new Date(at);
  return [0, 6].includes(moment.getDay()) || moment.getHours() < DAY_BEGINS || moment.getHours() >= DAY_ENDS;
}
