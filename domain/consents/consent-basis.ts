import type { Consent } from './consents.ts';
import type { consentStatuses } from './consents-contract.ts';
import { addDays, daysBetween, yearOf } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';

/**
 * Whose answers a consent needs, and what it rests on: custody, the child's age, and the exceptions of the law. Ages
 * are those of the day the consent was written; what happens on a birthday after that is for `lastDay`.
 */
export type ConsentStatus = (typeof consentStatuses)[number];

/** What has been said about the child that decides who signs. */
export interface Signing {
  readonly custody: string | null;
  readonly birthYear: number | null;
  /** The day the child comes of age, once somebody has said it. */
  readonly adultOn: PlainDate | null;
}

/** From this age the view is asked for with a note on maturity, and OSL 12:3 may be considered. */
export const MATURITY_AGE = 12;
/** From this age the young person's own consent is expected (`domain.md` §2.1:6). */
export const OWN_CONSENT_AGE = 15;
const ADULT_AGE = 18;
/** How long before the 18th birthday the team is told. */
export const ADULT_NOTICE_DAYS = 90;

/** The first day of being of age. Only the year of birth known: 1 January, which is the safe side. */
export function adultFrom({ birthYear, adultOn }: Signing): PlainDate | null {
  if (birthYear === null) return adultOn;
  const year = birthYear + ADULT_AGE;
  // A day said before the year of birth was put right is no longer that child's birthday.
  return adultOn !== null && yearOf(adultOn) === year ? adultOn : `${year}-01-01`;
}

const isAdultOn = (signing: Signing, day: PlainDate): boolean => {
  const from = adultFrom(signing);
  return from !== null && day >= from;
};

const ageOn = ({ birthYear }: Signing, day: PlainDate): number | null =>
  birthYear === null ? null : yearOf(day) - birthYear;

const isDocumented = ({ exception }: Pick<Consent, 'exception'>): boolean =>
  exception !== null && exception.reason.trim() !== '' && exception.assessedBy.trim() !== '';

const isCustodyKnown = ({ custody }: Signing): boolean => custody !== null && custody !== 'unknown';

/**
 * OSL 12:3: assessed as mature enough to decide alone; from 12 in principle. What is weighed is how far guardians
 * still decide (FB 6:11), so it must be known who they are: unknown custody blocks here as everywhere else.
 */
const decidesAlone = (consent: Pick<Consent, 'exception' | 'on'>, signing: Signing): boolean =>
  consent.exception?.kind === 'OSL12:3' &&
  isDocumented(consent) &&
  isCustodyKnown(signing) &&
  (ageOn(signing, consent.on) ?? 0) >= MATURITY_AGE;

function ownAnswer({ child }: Consent): ConsentStatus {
  if (child.answer === 'yes') return 'valid';
  return child.answer === 'no' ? 'refused' : 'awaitingYoungPerson';
}

/**
 * Whether those who must answer have answered; nothing about dates or withdrawals.
 * FB 6:11 and 6:13: guardians decide together; unknown custody blocks; a refusal blocks unless the board has decided.
 */
export function answerStatus(consent: Consent, signing: Signing): ConsentStatus {
  if (isAdultOn(signing, consent.on) || decidesAlone(consent, signing)) return ownAnswer(consent);
  const { custody } = signing;
  if (!isCustodyKnown(signing)) return 'custodyUnknown';
  const exception = guardianException(consent, signing);
  if (exception !== 'FB6:13a' && askedGuardians(consent).some((guardian) => guardian.answer === 'no'))
    return 'refused';
  if (!carriesOver(consent, custody)) return 'custodyChanged';
  const own = youngAnswer(consent, signing);
  if (own !== 'valid') return own;
  // Who has custody alone stands first; what a second one has said carries nothing.
  const asked = consent.guardians.slice(0, custody === 'joint' ? 2 : 1);
  const yes = asked.filter((guardian) => guardian.answer === 'yes').length;
  if (exception !== null || yes >= (custody === 'joint' ? 2 : 1)) return 'valid';
  return yes === 0 ? 'missing' : 'awaitingSecondGuardian';
}

const isOneAlone = (custody: string | null): boolean => custody === 'sole' || custody === 'courtAppointed';

/** Who has custody alone stands first: nobody asks the second one, whatever an older form has kept of them. */
const askedGuardians = ({ custody, guardians }: Consent): Consent['guardians'] =>
  custody !== undefined && isOneAlone(custody) ? guardians.slice(0, 1) : guardians;

/**
 * Whether what was said under one custody holds under another (FB 6:11): only what whoever has custody now must have
 * said. To the second of two it is still to be put; of two, the one who is left has said yes only where both have.
 */
function carriesOver({ custody: then, guardians }: Consent, now: string | null): boolean {
  if (then === undefined || then === now) return true;
  if (then === 'courtAppointed' || now === 'courtAppointed') return false;
  return now === 'joint' || guardians.filter(({ answer }) => answer === 'yes').length === 2;
}

/** FB 6:13 and 6:13 a let one of two guardians consent; they need that one's yes, and that they are documented. */
function guardianException(consent: Consent, { custody }: Signing): 'FB6:13' | 'FB6:13a' | null {
  const kind = consent.exception?.kind;
  const isCarried = consent.guardians.some((guardian) => guardian.answer === 'yes');
  if (kind === undefined || kind === 'OSL12:3') return null;
  return custody === 'joint' && isCarried && isDocumented(consent) ? kind : null;
}

/** From 15 also the young person; not asked only with a reason written down. */
function youngAnswer(consent: Consent, signing: Signing): ConsentStatus {
  if ((ageOn(signing, consent.on) ?? 0) < OWN_CONSENT_AGE) return 'valid';
  return consent.child.answer === 'none' && consent.child.maturity.trim() !== ''
    ? 'valid'
    : ownAnswer(consent);
}

export const consentBases = [
  'bothGuardians',
  'soleGuardian',
  'courtAppointed',
  'prevented',
  'board',
  'youngPerson',
  'adult',
] as const;
export type ConsentBasis = (typeof consentBases)[number];

/** What carries a consent in law; null while nothing does. */
export function consentBasis(consent: Consent, signing: Signing): ConsentBasis | null {
  if (answerStatus(consent, signing) !== 'valid') return null;
  if (isAdultOn(signing, consent.on)) return 'adult';
  if (decidesAlone(consent, signing)) return 'youngPerson';
  if (signing.custody === 'sole') return 'soleGuardian';
  if (signing.custody === 'courtAppointed') return 'courtAppointed';
  if (consent.guardians.filter((guardian) => guardian.answer === 'yes').length >= 2) return 'bothGuardians';
  return consent.exception?.kind === 'FB6:13a' ? 'board' : 'prevented';
}

export type NeedReason =
  | 'jointCustody'
  | 'soleCustody'
  | 'courtAppointed'
  | 'custodyUnknown'
  | 'under12'
  | 'from12'
  | 'from15'
  | 'prevented'
  | 'board'
  | 'youngPerson'
  | 'adult';
export interface SignatoryNeed {
  readonly need: 'required' | 'viewAsked' | 'notNeeded';
  readonly why: NeedReason;
}
interface Needs {
  readonly guardians: readonly [SignatoryNeed, SignatoryNeed];
  readonly child: SignatoryNeed;
}

/** Whose answer is needed, and why: what `answerStatus` counts, said of one signatory at a time. */
export function signatoryNeeds(
  consent: Pick<Consent, 'on' | 'exception' | 'guardians'>,
  signing: Signing,
): Needs {
  const alone = isAdultOn(signing, consent.on)
    ? 'adult'
    : decidesAlone(consent, signing)
      ? 'youngPerson'
      : null;
  if (alone !== null) {
    const guardian = { need: 'notNeeded', why: alone } as const;
    return { guardians: [guardian, guardian], child: { need: 'required', why: alone } };
  }
  const { custody } = signing;
  if (isOneAlone(custody)) {
    const why = custody === 'sole' ? 'soleCustody' : 'courtAppointed';
    return {
      guardians: [
        { need: 'required', why },
        { need: 'notNeeded', why },
      ],
      child: childNeed(consent.on, signing),
    };
  }
  const ofGuardian = (place: 0 | 1): SignatoryNeed => guardianNeed(consent, signing, place);
  return { guardians: [ofGuardian(0), ofGuardian(1)], child: childNeed(consent.on, signing) };
}

function guardianNeed(
  { exception, guardians }: Pick<Consent, 'exception' | 'guardians'>,
  { custody }: Signing,
  place: 0 | 1,
): SignatoryNeed {
  const own = guardians[place]?.answer;
  const other = guardians[1 - place]?.answer;
  if (custody === 'joint' && other === 'yes' && isDocumented({ exception })) {
    if (exception?.kind === 'FB6:13' && own === 'none') return { need: 'notNeeded', why: 'prevented' };
    if (exception?.kind === 'FB6:13a' && own !== 'yes') return { need: 'notNeeded', why: 'board' };
  }
  return { need: 'required', why: custody === 'joint' ? 'jointCustody' : 'custodyUnknown' };
}

function childNeed(on: PlainDate, signing: Signing): SignatoryNeed {
  const age = ageOn(signing, on);
  if (age === null || age < MATURITY_AGE) return { need: 'viewAsked', why: 'under12' };
  return age < OWN_CONSENT_AGE ? { need: 'viewAsked', why: 'from12' } : { need: 'required', why: 'from15' };
}

/** Why a consent ends: its own day, the 15th year in which the young person must be asked, or coming of age. */
export type EndReason = 'validUntil' | 'ownConsent' | 'adult';

/** The last day a consent holds: what guardians have said never outlives the day the child answers for itself. */
export function endOf(
  consent: Consent,
  signing: Signing,
): { readonly on: PlainDate; readonly why: EndReason } {
  const ends: { readonly on: PlainDate; readonly why: EndReason }[] = [
    { on: consent.validUntil, why: 'validUntil' },
  ];
  // FB 6:11, OSL 12:3: say and maturity follow the years, so a note on a younger child is no reason not to ask at 15.
  const isAnswered = consent.child.answer === 'yes';
  const own = signing.birthYear === null ? null : `${signing.birthYear + OWN_CONSENT_AGE}-01-01`;
  if (own !== null && consent.on < own && !isAnswered) ends.push({ on: addDays(own, -1), why: 'ownConsent' });
  const adult = adultFrom(signing);
  if (adult !== null && consent.on < adult) ends.push({ on: addDays(adult, -1), why: 'adult' });
  return ends.reduce((first, end) => (end.on < first.on ? end : first));
}

export interface AdultNotice {
  readonly on: PlainDate;
  /** Whether somebody has said the day; otherwise it is 1 January. */
  readonly isKnown: boolean;
  readonly days: number;
}

/** That a birthday is near at which the guardians' consent ends, or has been taken to be past for want of its day. */
export function adultNotice(signing: Signing, today: PlainDate): AdultNotice | null {
  const on = adultFrom(signing);
  if (on === null) return null;
  const days = daysBetween(today, on);
  const isKnown = signing.adultOn === on;
  const isNear = days > 0 && days <= ADULT_NOTICE_DAYS;
  const isGuessed = days <= 0 && !isKnown && yearOf(today) === yearOf(on);
  return isNear || isGuessed ? { on, isKnown, days } : null;
}
