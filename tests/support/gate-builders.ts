/** Cases and audiences for questions to the gate. */
import type { Consent } from '../../domain/consents/consents.ts';
import { disclose } from '../../domain/disclosure.ts';
import type { Audience, Reader, Subject } from '../../domain/disclosure.ts';
import { aConsent } from './case-builders.ts';

export const TODAY = '2026-11-25';
export const UNITS = ['unit-house', 'unit-school', 'unit-social'];

export const subject = (
  fields: {
    scope?: Consent['scope'];
    protectedIdentity?: boolean;
    named?: string[];
    recused?: string[];
    withdrawn?: string[] | null;
  } = {},
): Subject => ({
  consents: [
    {
      id: 'one',
      body: {
        ...aConsent('case'),
        ...(fields.scope === undefined ? {} : { scope: fields.scope }),
        replaces: null,
        seenWithdrawals: [],
      },
    },
  ],
  withdrawals:
    fields.withdrawn === undefined
      ? []
      : [{ id: 'w', body: { caseId: 'case', on: TODAY, unitIds: fields.withdrawn, receivedBy: '' } }],
  custody: 'joint',
  birthYear: 2017,
  adultOn: null,
  identityProtected: fields.protectedIdentity ?? false,
  namedUserIds: fields.named ?? null,
  doNotDiscloseTo: [],
  recusedPersonIds: fields.recused ?? [],
});
export const reader = (
  role: 'coordinator' | 'member' | 'steering' | 'auditor',
  unitId: string | null = 'unit-house',
  list = false,
): Reader => ({ kind: 'reader', role, unitId, userId: 'user', personId: 'person', list });
export const seen = (given: Subject, audience: Audience): string[] => {
  const shown = disclose(given, audience, TODAY);
  return (['identity', 'school', 'story', 'plan'] as const).filter((part) => shown[part]);
};
