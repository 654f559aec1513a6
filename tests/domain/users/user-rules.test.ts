import { describe, expect, it } from 'vitest';
import { checkReset, checkRevoke, checkUserChange } from '../../../domain/users/user-rules.ts';

const user = (id: string, role: 'coordinator' | 'member' | 'auditor', revoked = false) => ({
  id,
  role,
  revoked,
});
const two = [user('vera', 'coordinator'), user('nils', 'coordinator'), user('sofia', 'member')];
const one = [user('vera', 'coordinator'), user('nils', 'coordinator', true), user('sofia', 'member')];
const rules = (violations: readonly { readonly rule: string }[]): string[] =>
  violations.map(({ rule }) => rule);

describe('a user’s role, unit and person', () => {
  it.each([
    ['another’s role', two, { id: 'nils', role: 'auditor', unitId: null }, []],
    ['a member gets a unit', two, { id: 'sofia', role: 'member', unitId: 'school' }, []],
    ['a member without a unit', two, { id: 'sofia', role: 'member', unitId: null }, ['users.unit']],
    ['the own role', two, { id: 'vera', role: 'member', unitId: 'school' }, ['users.ownRole']],
    ['the own unit', two, { id: 'vera', role: 'coordinator', unitId: 'school' }, []],
    ['somebody revoked', one, { id: 'nils', role: 'auditor', unitId: null }, ['users.revoked']],
  ] as const)('%s', (_what, users, next, expected) => {
    expect(rules(checkUserChange(users, 'vera', next))).toEqual(expected);
  });

  it('the last coordinator stays one, whoever asks', () => {
    expect(rules(checkUserChange(one, 'sofia', { id: 'vera', role: 'auditor', unitId: null }))).toEqual([
      'users.lastCoordinator',
    ]);
    expect(rules(checkRevoke(one, 'sofia', 'vera'))).toEqual(['users.lastCoordinator']);
    expect(rules(checkRevoke(two, 'vera', 'nils'))).toEqual([]);
  });
});

it('nobody revokes themselves, or types a new passphrase for themselves without the old', () => {
  expect(rules(checkRevoke(two, 'vera', 'vera'))).toEqual(['users.revokeSelf']);
  expect(rules(checkReset(two, 'vera', 'vera'))).toEqual(['users.resetSelf']);
  expect(rules(checkReset(one, 'vera', 'nils'))).toEqual(['users.revoked']);
  expect(rules(checkReset(two, 'vera', 'nils'))).toEqual([]);
});
