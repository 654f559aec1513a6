import type { Consent, Withdrawal } from './consents.ts';
import type { consentStatuses } from './consents-contract.ts';
import { daysBetween } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Violation } from '../kernel/errors.ts';

export type ConsentStatus = (typeof consentStatuses)[number];
export type Category = Consent['scope'][number]['categories'][number];

export interface WrittenConsent {
  readonly id: string;
  readonly body: Consent;
}
export interface WrittenWithdrawal {
  readonly id: string;
  readonly body: Withdrawal;
}

/** From this age the young person's own consent is expected (`domain.md` §2.1:6). */
export const OWN_CONSENT_AGE = 15;

/**
 * Whether those who must answer have answered; nothing about dates or withdrawals.
 * FB 6:11 and 6:13: guardians decide together; unknown custody blocks; an exception needs a reason, a day and a name.
 */
export function answerStatus(consent: Consent, custody: string | null, age: number | null): ConsentStatus {
  if (custody === null || custody === 'unknown') return 'custodyUnknown';
  const needed = custody === 'joint' ? 2 : 1;
  const yes = consent.guardians.filter((guardian) => guardian.answer === 'yes').length;
  const no = consent.guardians.some((guardian) => guardian.answer === 'no');
  const excepted = consent.exception !== null && yes >= 1;
  if (no && !(excepted && consent.exception?.kind === 'FB6:13a')) return 'refused';
  if (age !== null && age >= OWN_CONSENT_AGE) {
    if (consent.child.answer === 'no') return 'refused';
    if (consent.child.answer === 'none' && consent.child.maturity.trim() === '') return 'awaitingYoungPerson';
  }
  if (yes >= needed || excepted) return 'valid';
  return yes === 0 ? 'missing' : 'awaitingSecondGuardian';
}

/** A withdrawal that the author of the consent had not seen beats it, whichever was written first. */
const beats = (withdrawal: WrittenWithdrawal, consent: WrittenConsent, unitId: string): boolean =>
  !consent.body.seenWithdrawals.includes(withdrawal.id) &&
  (withdrawal.body.unitIds === null || withdrawal.body.unitIds.includes(unitId));

/** The units that a consent lets know something, whatever has happened to it since. */
export const namedUnits = ({ scope }: Pick<Consent, 'scope'>): string[] =>
  scope.filter((row) => row.categories.length > 0).map((row) => row.unitId);

export interface ConsentFacts {
  readonly consents: readonly WrittenConsent[];
  readonly withdrawals: readonly WrittenWithdrawal[];
  readonly custody: string | null;
  readonly age: number | null;
}

/** Versions that no finished later version has replaced: the old one holds until the new one is complete. */
export function currentConsents(facts: ConsentFacts): { consent: WrittenConsent; status: ConsentStatus }[] {
  const all = facts.consents.map((consent) => ({
    consent,
    status: answerStatus(consent.body, facts.custody, facts.age),
  }));
  const replaced = new Set(
    all
      .filter(({ status }) => status === 'valid' || status === 'refused')
      .flatMap(({ consent }) => (consent.body.replaces === null ? [] : [consent.body.replaces])),
  );
  return all.filter(({ consent }) => !replaced.has(consent.id));
}

export interface Coverage {
  readonly state: 'yes' | 'expires' | 'missing' | 'withdrawn' | 'waiting' | 'expired';
  readonly until: PlainDate | null;
  readonly mayTell: boolean;
  readonly categories: readonly Category[];
}

/** What one unit may know in one case today. @param reminderDays from how many days before the end it "expires" */
export function coverageOf(
  unitId: string,
  facts: ConsentFacts,
  today: PlainDate,
  reminderDays: number,
): Coverage {
  const current = currentConsents(facts).flatMap(({ consent, status }) =>
    consent.body.scope
      .filter((row) => row.unitId === unitId && row.categories.length > 0)
      .map((row) => ({
        consent,
        status,
        row,
        withdrawn: facts.withdrawals.some((withdrawal) => beats(withdrawal, consent, unitId)),
      })),
  );
  const given = current.filter(
    ({ status, withdrawn, consent }) => status === 'valid' && !withdrawn && consent.body.validUntil >= today,
  );
  const until =
    given
      .map(({ consent }) => consent.body.validUntil)
      .toSorted()
      .at(-1) ?? null;
  if (until !== null) {
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
  if (current.some(({ withdrawn }) => withdrawn)) return none('withdrawn');
  const expired = current.find(({ status }) => status === 'valid');
  if (expired !== undefined) return none('expired', expired.consent.body.validUntil);
  return none(current.length > 0 ? 'waiting' : 'missing');
}

/** The case's consent as a whole, and until when; today plays no part, so that it can be kept beside the case. */
export function overallConsent(facts: ConsentFacts): { status: ConsentStatus; until: PlainDate | null } {
  const current = currentConsents(facts);
  const live = current.filter(
    ({ consent, status }) =>
      status === 'valid' &&
      namedUnits(consent.body).some(
        (unitId) => !facts.withdrawals.some((withdrawal) => beats(withdrawal, consent, unitId)),
      ),
  );
  const until = live
    .map(({ consent }) => consent.body.validUntil)
    .toSorted()
    .at(-1);
  if (until !== undefined) return { status: 'valid', until };
  if (current.some(({ status }) => status === 'valid')) return { status: 'withdrawn', until: null };
  return { status: current.at(-1)?.status ?? 'missing', until: null };
}

export const covers = ({ state }: Coverage): boolean => state === 'yes' || state === 'expires';

/** Why a consent cannot be written down as it stands. */
export function checkConsent(
  consent: Omit<Consent, 'seenWithdrawals' | 'replaces'>,
  maxMonthsUntil: PlainDate,
): Violation[] {
  const violations: Violation[] = [];
  if (namedUnits(consent).length === 0) violations.push({ rule: 'consent.scope', field: 'scope' });
  if (consent.validUntil <= consent.on) violations.push({ rule: 'consent.validUntil', field: 'validUntil' });
  if (consent.validUntil > maxMonthsUntil) violations.push({ rule: 'consent.tooLong', field: 'validUntil' });
  for (const [index, guardian] of consent.guardians.entries())
    if (guardian.answer !== 'none' && guardian.on === null)
      violations.push({ rule: 'consent.answerDay', field: `guardians.${index}.on` });
  const { exception } = consent;
  if (exception !== null && (exception.reason.trim() === '' || exception.assessedBy.trim() === ''))
    violations.push({ rule: 'consent.exception', field: 'exception' });
  return violations;
}
