import type { Consent, Withdrawal } from './consents.ts';
import { answerStatus, consentBasis, endOf } from './consent-basis.ts';
import type { ConsentBasis, ConsentStatus, EndReason, Signing } from './consent-basis.ts';
import { daysBetween } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';

export type Category = Consent['scope'][number]['categories'][number];
type Row = Consent['scope'][number];

export interface WrittenConsent {
  readonly id: string;
  readonly body: Consent;
}
export interface WrittenWithdrawal {
  readonly id: string;
  readonly body: Withdrawal;
}

export interface ConsentFacts extends Signing {
  /** In the order they were written. */
  readonly consents: readonly WrittenConsent[];
  readonly withdrawals: readonly WrittenWithdrawal[];
}

/** A withdrawal that the author of the consent had not seen beats it, whichever was written first. */
const beats = (withdrawal: WrittenWithdrawal, consent: WrittenConsent, unitId: string): boolean =>
  !consent.body.seenWithdrawals.includes(withdrawal.id) &&
  (withdrawal.body.unitIds === null || withdrawal.body.unitIds.includes(unitId));

/** The units that a consent lets know something, whatever has happened to it since. */
export const namedUnits = ({ scope }: Pick<Consent, 'scope'>): string[] =>
  scope.filter((row) => row.categories.length > 0).map((row) => row.unitId);

interface Version {
  readonly consent: WrittenConsent;
  readonly status: ConsentStatus;
  /** Whether all whom it needed had answered. Since custody has changed, too: what it had replaced does not come back. */
  readonly isFinished: boolean;
  /** Its place in the order of writing. */
  readonly place: number;
}

const isFinished = (version: Version): boolean => version.isFinished;

/** As it stands today, under the custody of today. */
function versionOf(consent: WrittenConsent, place: number, facts: ConsentFacts): Version {
  const { body } = consent;
  const status = answerStatus(body, facts);
  const then =
    status === 'custodyChanged' ? answerStatus(body, { ...facts, custody: body.custody ?? null }) : status;
  return { consent, status, isFinished: then === 'valid' || then === 'refused', place };
}

/**
 * Versions that no finished later version has replaced: the old one holds until the new one is complete. A finished
 * version replaces all it knew of, also what an unfinished one between them was to replace.
 */
function currentVersions(facts: ConsentFacts): Version[] {
  const all = facts.consents.map((consent, place) => versionOf(consent, place, facts));
  const before = new Map(facts.consents.map(({ id, body }) => [id, body.replaces]));
  const replaced = new Set<string>();
  for (const { consent } of all.filter(isFinished)) {
    const { replaces, seenConsents } = consent.body;
    if (replaces === null) continue;
    for (const id of seenConsents ?? []) replaced.add(id);
    for (let id: string | null | undefined = replaces; id != null && !replaced.has(id); id = before.get(id))
      replaced.add(id);
  }
  return all.filter(({ consent }) => !replaced.has(consent.id));
}

/** Before versions said what they knew of, each was written after all earlier ones on the same machine. */
const knewOf = (version: Version, other: Version): boolean =>
  version.consent.body.seenConsents?.includes(other.consent.id) ?? version.place > other.place;

/** Finished versions written at the same time on another machine. */
const rivalsOf = (version: Version, current: readonly Version[]): Version[] =>
  current.filter(
    (other) => other !== version && isFinished(other) && !knewOf(version, other) && !knewOf(other, version),
  );

/** Whether two versions that did not know each other stand side by side, and the stricter one therefore holds. */
export function hasRivals(facts: ConsentFacts): boolean {
  const current = currentVersions(facts).filter(isFinished);
  return current.some((version) => rivalsOf(version, current).length > 0);
}

interface Given {
  readonly version: Version;
  readonly row: Row;
  readonly withdrawn: boolean;
  readonly until: PlainDate;
  readonly why: EndReason;
}

/** What each current version lets one unit know, whether or not it still does. */
function givenTo(unitId: string, facts: ConsentFacts, current: readonly Version[]): Given[] {
  return current.flatMap((version) => {
    const { consent } = version;
    const row = consent.body.scope.find((one) => one.unitId === unitId);
    if (row === undefined || row.categories.length === 0) return [];
    const rivals = rivalsOf(version, current);
    const ends = [version, ...rivals].map((one) => endOf(one.consent.body, facts));
    const end = ends.reduce((first, one) => (one.on < first.on ? one : first));
    const narrowed = rivals.reduce((left, rival) => narrower(left, rival), row);
    const withdrawn = facts.withdrawals.some((withdrawal) => beats(withdrawal, consent, unitId));
    return [{ version, row: narrowed, withdrawn, until: end.on, why: end.why }];
  });
}

/** What is left of a row beside a version that did not know of it; beside a refusal, nothing. */
function narrower(row: Row, { consent, status }: Version): Row {
  const other = status === 'valid' ? consent.body.scope.find((one) => one.unitId === row.unitId) : undefined;
  return {
    ...row,
    mayTell: row.mayTell && other?.mayTell === true,
    categories: row.categories.filter((category) => other?.categories.includes(category)),
  };
}

const isGiven = ({ version, row, withdrawn }: Given): boolean =>
  version.status === 'valid' && !withdrawn && row.categories.length > 0;

export interface Coverage {
  readonly state: 'yes' | 'expires' | 'missing' | 'withdrawn' | 'waiting' | 'expired';
  readonly until: PlainDate | null;
  readonly mayTell: boolean;
  readonly categories: readonly Category[];
}

const latest = (days: readonly PlainDate[]): PlainDate | undefined => days.toSorted().at(-1);

/** What one unit may know in one case today. @param reminderDays from how many days before the end it "expires" */
export function coverageOf(
  unitId: string,
  facts: ConsentFacts,
  today: PlainDate,
  reminderDays: number,
): Coverage {
  const all = givenTo(unitId, facts, currentVersions(facts));
  const given = all.filter((one) => isGiven(one) && one.until >= today);
  const until = latest(given.map((one) => one.until));
  if (until !== undefined) {
    return {
      state: daysBetween(today, until) <= reminderDays ? 'expires' : 'yes',
      until,
      mayTell: given.some(({ row }) => row.mayTell),
      categories: [...new Set(given.flatMap(({ row }) => row.categories))],
    };
  }
  const none = (state: Coverage['state'], on: PlainDate | null = null): Coverage => ({
    state,
    until: on,
    mayTell: false,
    categories: [],
  });
  if (all.some(({ withdrawn }) => withdrawn)) return none('withdrawn');
  const ended = latest(all.filter(isGiven).map((one) => one.until));
  if (ended !== undefined) return none('expired', ended);
  return none(all.some(({ row }) => row.categories.length > 0) ? 'waiting' : 'missing');
}

export const covers = ({ state }: { readonly state: Coverage['state'] | 'gone' }): boolean =>
  state === 'yes' || state === 'expires';

/**
 * Whether the young person decides without the guardians (OSL 12:3), also once what rested on that has ended or been
 * taken back: the secrecy against the guardians does not end with it.
 */
export const youngPersonDecides = (facts: ConsentFacts): boolean =>
  currentVersions(facts).some(({ consent }) => consentBasis(consent.body, facts) === 'youngPerson');

export interface OverallConsent {
  readonly status: ConsentStatus;
  readonly until: PlainDate | null;
  readonly basis: ConsentBasis | null;
  /** What must not be shared, of every version that holds. */
  readonly notShared: string;
}

/** The case's consent as a whole, and until when; today plays no part, so that it can be kept beside the case. */
export function overallConsent(facts: ConsentFacts): OverallConsent & { readonly why: EndReason | null } {
  const current = currentVersions(facts);
  const all = [...new Set(current.flatMap(({ consent }) => namedUnits(consent.body)))].flatMap((unitId) =>
    givenTo(unitId, facts, current),
  );
  const live = all.filter(isGiven);
  const last = live.reduce<Given | undefined>(
    (longest, one) => (longest === undefined || one.until > longest.until ? one : longest),
    undefined,
  );
  if (last !== undefined)
    return {
      status: 'valid',
      until: last.until,
      why: last.why,
      basis: consentBasis(last.version.consent.body, facts),
      notShared: notSharedOf(live),
    };
  return { status: statusWithout(current, all), until: null, why: null, basis: null, notShared: '' };
}

/** Where consent stands when nobody may know anything: as the newest version says, unless it has been taken back. */
function statusWithout(current: readonly Version[], all: readonly Given[]): ConsentStatus {
  const newest = current.at(-1);
  if (newest === undefined) return 'missing';
  const rows = all.filter(({ version }) => version === newest);
  if (rows.length > 0 && rows.every(({ withdrawn }) => withdrawn)) return 'withdrawn';
  if (newest.status !== 'valid') return newest.status;
  // Answered by all, and yet nobody may know: taken back in part, units that are gone, or two versions that differ.
  return rows.some(({ withdrawn }) => withdrawn) ? 'withdrawn' : 'missing';
}

const notSharedOf = (live: readonly Given[]): string =>
  [...new Set(live.map(({ version }) => version.consent.body.notShared.trim()))]
    .filter((text) => text !== '')
    .join('\n');

const statusAfter = {
  validUntil: 'expired',
  ownConsent: 'awaitingYoungPerson',
  adult: 'turned18',
} as const satisfies Readonly<Record<EndReason, ConsentStatus>>;

/** The same on one day: what has come to its end is no longer valid. */
export function consentOn(facts: ConsentFacts, today: PlainDate): OverallConsent {
  const { why, ...overall } = overallConsent(facts);
  if (why === null || overall.until === null || overall.until >= today) return overall;
  return { status: statusAfter[why], until: overall.until, basis: null, notShared: '' };
}
