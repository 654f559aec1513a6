import { addMonths } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { informationCategories } from '../consents/consents.ts';
import type { Consent } from '../consents/consents.ts';
import { OWN_CONSENT_AGE } from '../consents/consent-basis.ts';
import { teamDefaults } from '../settings/settings.ts';
import { permanentUnitIds } from './sample-team.ts';

type Answer = Consent['guardians'][number]['answer'];
type Categories = Consent['scope'][number]['categories'];

export interface ConsentWish {
  readonly caseId: string;
  readonly on: PlainDate;
  readonly age: number;
  readonly custody: 'joint' | 'sole' | 'courtAppointed' | 'unknown';
  readonly preset?: Consent['preset'];
  /** On-call units named one by one. */
  readonly plus?: readonly string[];
  /** Permanent units that may not be told anything. */
  readonly without?: readonly string[];
  /** Units that may be told planning and nothing else. */
  readonly planningOnly?: readonly string[];
  readonly second?: Answer;
  readonly child?: Answer;
  readonly words?: string;
  readonly notShared?: string;
  readonly exception?: Consent['exception'];
  readonly replaces?: string | null;
  readonly seenWithdrawals?: readonly string[];
  readonly language?: string;
}

const categoriesOf: Readonly<Record<Consent['preset'], Categories>> = {
  basic: ['planning', 'school'],
  full: [...informationCategories],
  directed: ['planning', 'school', 'health'],
  planningOnly: ['planning'],
};

function guardian(label: string, answer: Answer, wish: ConsentWish): Consent['guardians'][number] {
  return {
    label,
    answer,
    way: answer === 'none' ? null : 'written',
    on: answer === 'none' ? null : wish.on,
    receivedBy: answer === 'none' ? '' : 'Ingela Brandt',
    language: wish.language ?? 'Svenska',
  };
}

function childAnswer(wish: ConsentWish): Consent['child'] {
  const words = wish.words ?? '';
  if (wish.age >= OWN_CONSENT_AGE)
    return {
      answer: wish.child ?? 'yes',
      informedHow: 'Har läst blanketten och frågat om sådant som var oklart',
      stance: 'wants',
      maturity: '',
      words,
    };
  if (wish.age >= 12)
    return {
      // Whoever is about to be asked for an answer of their own has been asked ahead.
      answer: wish.child ?? (wish.age === OWN_CONSENT_AGE - 1 ? 'yes' : 'none'),
      informedHow: 'Samtal om vad mötet är och vilka som är med',
      stance: 'wants',
      maturity: 'Förstår vad frågan gäller och vad delningen innebär.',
      words,
    };
  return { answer: 'none', informedHow: 'Berättat med bildstöd', stance: 'accepts', maturity: '', words };
}

/** One written consent. Nothing here decides what it allows; that is for the rules. */
export function makeConsent(wish: ConsentWish): Consent {
  const preset = wish.preset ?? 'full';
  const unitIds = [
    ...permanentUnitIds.filter((unitId) => !(wish.without ?? []).includes(unitId)),
    ...(wish.plus ?? []),
  ];
  const alone = wish.custody === 'sole' || wish.custody === 'courtAppointed';
  const months = preset === 'directed' ? teamDefaults.directedConsentMonths : teamDefaults.consentMonths;
  return {
    caseId: wish.caseId,
    on: wish.on,
    validUntil: addMonths(wish.on, months),
    preset,
    guardians: alone
      ? [guardian('Vårdnadshavare', 'yes', wish)]
      : [guardian('Vårdnadshavare 1', 'yes', wish), guardian('Vårdnadshavare 2', wish.second ?? 'yes', wish)],
    child: childAnswer(wish),
    scope: unitIds.map((unitId) => ({
      unitId,
      mayTell: true,
      categories: (wish.planningOnly ?? []).includes(unitId) ? ['planning'] : categoriesOf[preset],
    })),
    notShared: wish.notShared ?? '',
    exception: wish.exception ?? null,
    replaces: wish.replaces ?? null,
    seenWithdrawals: [...(wish.seenWithdrawals ?? [])],
  };
}
