import type { Consent } from './consents.ts';
import { adultFrom, MATURITY_AGE, OWN_CONSENT_AGE } from './consent-basis.ts';
import type { Signing } from './consent-basis.ts';
import { namedUnits } from './consent-rules.ts';
import type { WrittenWithdrawal } from './consent-rules.ts';
import { yearOf } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Violation } from '../kernel/errors.ts';

/** A consent as it is written in the form: what it knew of is added when it is kept. */
export type WritableConsent = Omit<Consent, 'custody' | 'seenWithdrawals' | 'seenConsents' | 'replaces'>;

export interface ConsentContext extends Signing {
  readonly today: PlainDate;
  /** The last day this kind of consent may hold. */
  readonly latest: PlainDate;
  /** The team's units, those that are gone included. */
  readonly units: readonly { readonly id: string; readonly archived: boolean | null }[];
  readonly withdrawals: readonly WrittenWithdrawal[];
  /** Ids of the withdrawals that whoever filled the form in had before their eyes. */
  readonly seenWithdrawals: readonly string[];
}

/** Why a consent cannot be written down as it stands, in the order of the form. */
export function checkConsent(consent: WritableConsent, context: ConsentContext): Violation[] {
  return [
    ...checkDays(consent, context),
    ...checkGuardians(consent, context),
    ...checkWithdrawals(consent, context),
    ...checkChild(consent),
    ...checkException(consent, context),
    ...checkScope(consent, context),
  ];
}

const isBeforeBirth = (day: PlainDate, { birthYear }: Signing): boolean =>
  birthYear !== null && yearOf(day) < birthYear;

function checkDays(consent: WritableConsent, context: ConsentContext): Violation[] {
  const { on, validUntil } = consent;
  const violations: Violation[] = [];
  if (on > context.today) violations.push({ rule: 'consent.future', field: 'on' });
  if (isBeforeBirth(on, context)) violations.push({ rule: 'consent.beforeBirth', field: 'on' });
  if (validUntil <= on) violations.push({ rule: 'consent.validUntil', field: 'validUntil' });
  if (validUntil > context.latest) violations.push({ rule: 'consent.tooLong', field: 'validUntil' });
  return violations;
}

function checkGuardians({ guardians, on }: WritableConsent, context: ConsentContext): Violation[] {
  const violations = guardians.flatMap((guardian, index): Violation[] => {
    const field = `guardians.${index}.on`;
    if (guardian.answer === 'none') return [];
    if (guardian.on === null) return [{ rule: 'consent.answerDay', field }];
    if (guardian.on > context.today) return [{ rule: 'consent.answerFuture', field }];
    if (guardian.on > on) return [{ rule: 'consent.answerAfter', field }];
    return isBeforeBirth(guardian.on, context) ? [{ rule: 'consent.answerBeforeBirth', field }] : [];
  });
  const names = guardians.map(({ label }) => label.trim().toLocaleLowerCase('sv')).filter(Boolean);
  if (new Set(names).size < names.length)
    violations.push({ rule: 'consent.sameGuardian', field: 'guardians.1.label' });
  return violations;
}

/**
 * What was said before a withdrawal does not outlive it: neither a form that was begun before it, nor an answer given
 * before it. A withdrawal for units that the consent does not name stands beside it.
 */
function checkWithdrawals(
  consent: WritableConsent,
  { withdrawals, seenWithdrawals }: ConsentContext,
): Violation[] {
  const named = namedUnits(consent);
  const against = withdrawals.filter(({ body }) => body.unitIds?.some((id) => named.includes(id)) ?? true);
  const latestOf = (list: readonly WrittenWithdrawal[]): PlainDate | undefined =>
    list
      .map(({ body }) => body.on)
      .toSorted()
      .at(-1);
  const unseen = latestOf(against.filter(({ id }) => !seenWithdrawals.includes(id)));
  if (unseen !== undefined)
    return [{ rule: 'consent.withdrawnSince', field: 'seenWithdrawals', params: { day: unseen } }];
  const last = latestOf(against);
  if (last === undefined) return [];
  const params = { day: last };
  return [
    ...(consent.on < last ? [{ rule: 'consent.beforeWithdrawal', field: 'on', params }] : []),
    ...consent.guardians.flatMap(({ answer, on }, index) =>
      answer === 'yes' && on !== null && on < last
        ? [{ rule: 'consent.answerBeforeWithdrawal', field: `guardians.${index}.on`, params }]
        : [],
    ),
  ];
}

/** OSL 12:3, FB 6:11: a child who objects is outweighed only with a reason. */
const checkChild = ({ child }: Pick<WritableConsent, 'child'>): Violation[] =>
  child.stance === 'objects' && child.answer !== 'no' && (child.despite ?? '').trim() === ''
    ? [{ rule: 'consent.despite', field: 'child.despite' }]
    : [];

function checkException({ exception, child, on }: WritableConsent, context: ConsentContext): Violation[] {
  if (exception === null) return [];
  const violations: Violation[] = [];
  const field = 'exception';
  if (exception.reason.trim() === '' || exception.assessedBy.trim() === '')
    violations.push({ rule: 'consent.exception', field });
  if (exception.on > context.today) violations.push({ rule: 'consent.exceptionFuture', field });
  if (isBeforeBirth(exception.on, context)) violations.push({ rule: 'consent.exceptionBeforeBirth', field });
  if (exception.kind === 'OSL12:3') {
    if (context.birthYear !== null && yearOf(on) - context.birthYear < 12)
      violations.push({ rule: 'consent.tooYoungAlone', field });
    if (child.answer === 'none') violations.push({ rule: 'consent.aloneNeedsAnswer', field: 'child.answer' });
  }
  return violations;
}

function checkScope(consent: WritableConsent, { units }: ConsentContext): Violation[] {
  const field = 'scope';
  const violations: Violation[] = [];
  if (namedUnits(consent).length === 0) violations.push({ rule: 'consent.scope', field });
  const named = consent.scope.map(({ unitId }) => unitId);
  if (new Set(named).size < named.length) violations.push({ rule: 'consent.unitTwice', field });
  if (named.some((id) => !units.some((unit) => unit.id === id)))
    violations.push({ rule: 'consent.unknownUnit', field });
  if (units.some((unit) => unit.archived === true && named.includes(unit.id)))
    violations.push({ rule: 'consent.unitGone', field });
  return violations;
}

/** What is unusual and must be thought about, and does not stop anybody. Each names a text under `rule.`. */
export function consentWarnings(
  { on, child, exception }: Pick<WritableConsent, 'on' | 'child' | 'exception'>,
  signing: Signing,
): Violation[] {
  const age = signing.birthYear === null ? null : yearOf(on) - signing.birthYear;
  const adult = adultFrom(signing);
  if (age === null || (adult !== null && on >= adult)) return [];
  const warnings: Violation[] = [];
  if (child.stance === 'objects') warnings.push({ rule: 'consent.childObjects', field: 'child.stance' });
  const isBetween = age >= MATURITY_AGE && age < OWN_CONSENT_AGE;
  if (isBetween && exception?.kind !== 'OSL12:3' && child.maturity.trim() === '')
    warnings.push({ rule: 'consent.maturity', field: 'child.maturity' });
  if (age >= OWN_CONSENT_AGE && child.answer === 'none' && child.maturity.trim() === '')
    warnings.push({ rule: 'consent.ownAnswer', field: 'child.answer' });
  if (exception?.kind === 'OSL12:3' && age < OWN_CONSENT_AGE)
    warnings.push({ rule: 'consent.aloneUnder15', field: 'exception' });
  return warnings;
}

/** Whether this can be the day the child comes of age. */
export const checkAdultOn = (adultOn: PlainDate | null, birthYear: number | null): Violation[] =>
  adultOn !== null && birthYear !== null && yearOf(adultOn) !== birthYear + 18
    ? [{ rule: 'consent.adultYear', field: 'adultOn', params: { year: birthYear + 18 } }]
    : [];
