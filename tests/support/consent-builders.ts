/** Consents, answers and what a case knows of them, for questions about consent. */
import type { ConsentFacts } from '../../domain/consents/consent-rules.ts';
import type { Consent } from '../../domain/consents/consents.ts';
import { aConsent } from './case-builders.ts';

export const consent = (fields: Partial<Consent> = {}): Consent => ({
  ...aConsent('case'),
  replaces: null,
  seenWithdrawals: [],
  ...fields,
});
export const answers = (...given: ('yes' | 'no' | 'none')[]): Consent['guardians'] =>
  given.map((answer, index) => ({
    label: `vårdnadshavare ${index + 1}`,
    answer,
    way: 'written',
    on: '2026-11-24',
    receivedBy: '',
    language: '',
  }));
export const child = (answer: 'yes' | 'no' | 'none', maturity = ''): Consent['child'] => ({
  answer,
  informedHow: '',
  stance: 'unknown',
  maturity,
  words: '',
});
export const exception = (kind: 'FB6:13' | 'FB6:13a'): Consent['exception'] => ({
  kind,
  reason: 'skäl',
  on: '2026-11-24',
  assessedBy: 'Vera Prov',
});

export const facts = (
  consents: [string, Consent][],
  withdrawals: [string, string[] | null][] = [],
): ConsentFacts => ({
  consents: consents.map(([id, body]) => ({ id, body })),
  withdrawals: withdrawals.map(([id, unitIds]) => ({
    id,
    body: { caseId: 'case', on: '2026-11-25', unitIds, receivedBy: '' },
  })),
  custody: 'joint',
  birthYear: 2017,
  adultOn: null,
});
