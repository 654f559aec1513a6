import { describe, expect, it } from 'vitest';
import { disclose } from '../../../domain/disclosure.ts';
import type { Reader, Subject } from '../../../domain/disclosure.ts';
import type { CaseScope } from '../../../domain/exchange/scope-rules.ts';
import { tellingOf } from '../../../domain/exchange/telling-rules.ts';

const audience: Reader = {
  kind: 'reader',
  role: 'coordinator',
  unitId: 'unit-1',
  userId: 'user-1',
  personId: null,
  list: true,
};
const subject: Subject = {
  consents: [],
  withdrawals: [],
  custody: 'joint',
  birthYear: 2014,
  adultOn: null,
  identityProtected: false,
  namedUserIds: null,
  doNotDiscloseTo: [],
  recusedPersonIds: [],
};
const scopeFor = (changed: Partial<Subject>): CaseScope => ({
  shown: disclose({ ...subject, ...changed }, audience, '2026-11-24'),
  audience,
  mayTell: () => true,
  isWhole: false,
});
const told = (entity: string, field = 'fact', value = '{}', caseId = 'case-1') => ({
  entity,
  field,
  value,
  caseId,
  userId: 'user-2',
});
const note = (unitIds: readonly string[]) =>
  told(
    'notes',
    'fact',
    JSON.stringify({ category: 'health', limit: { to: 'units', unitIds }, authorUnitId: 'unit-2' }),
  );

describe('a coordinator is told', () => {
  it.each([
    ['a text of the case', told('cases', 'question', '"?"'), 'full'],
    ['a note for some units', note(['unit-2']), 'held'],
    ['a note for these units', note(['unit-1']), 'full'],
    ['whose sibling it is', told('siblingLinks', 'linked', 'true'), 'held'],
    ['a reported concern', told('safeguardingReports'), 'none'],
    ['sealed minutes', told('seals', 'fact', '{}', ''), 'held'],
    ['a receipt of an erasure', told('erasures', 'fact', '{}', ''), 'held'],
    ['a report with what guards it', told('reportSnapshots', 'fact', '{}', ''), 'held'],
    ['what an auditor thinks', told('logReviews', 'fact', '{}', ''), 'held'],
    ['the name of a unit', told('units', 'name', '"Ny"', ''), 'full'],
  ] as const)('%s: %s', (_what, change, telling) => {
    expect(tellingOf(change, 'coordinator', change.caseId === '' ? null : scopeFor({}))).toBe(telling);
  });

  it('a protected child’s name in no list, and nothing where the case names others', () => {
    const name = told('cases', 'firstName', '"Nova"');
    const ours = scopeFor({ identityProtected: true, namedUserIds: ['user-1'] });
    expect(tellingOf(name, 'coordinator', ours)).toBe('held');
    const theirs = scopeFor({ identityProtected: true, namedUserIds: ['user-2'] });
    expect(tellingOf(name, 'coordinator', theirs)).toBe('none');
    expect(tellingOf(name, 'coordinator', null)).toBe('none');
  });
});
