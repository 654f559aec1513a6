/** A team with a protected case that names two of its three coordinators, and a member of the unit it is about. */
import type { Role } from '../../domain/kernel/permissions.ts';
import { raiseWithConsent } from './case-builders.ts';
import { testCore } from './test-core.ts';
import type { TestCore } from './test-core.ts';

export const MEETING = '2026-11-26';
export const SECOND = 'user-second';
export const OUTSIDE = 'user-outside';
export const MEMBER = 'user-member';

export interface ProtectedTeam {
  readonly core: TestCore;
  readonly caseId: string;
  readonly number: string;
}

export function protectedTeam(): ProtectedTeam {
  const core = testCore();
  const addUser = (id: string, role: Role, unitId: string | null): void => {
    core.core.write('users.add', (tx) =>
      tx.set('users', id, { name: `Namn ${id}`, role, unitId, personId: null, revoked: false }),
    );
  };
  addUser(SECOND, 'coordinator', 'unit-house');
  addUser(OUTSIDE, 'coordinator', 'unit-house');
  addUser(MEMBER, 'member', 'unit-house');
  raiseWithConsent(core, { firstName: 'Alva' });
  const caseId = raiseWithConsent(core, {
    firstName: 'Hemlige-Namn',
    school: 'Hemlige-Skola',
    grade: 'Hemlige-Klass',
    question: 'Hemlige-Fraga',
    strengths: 'Hemlige-Styrka',
    guardiansWish: 'Hemlige-Onskan',
    childWords: { words: 'Hemlige-Ord', how: 'Hemlige-Hur', knowsItIsRead: 'yes' },
    referringUnitId: 'unit-social',
    identityProtection: 'protectedRegistration',
    namedUserIds: [SECOND],
    doNotDiscloseTo: ['guardian2'],
  });
  return { core, caseId, number: core.call('cases.get', { caseId }).number };
}

export const list = (who: TestCore, query: object = {}) =>
  who.call('cases.list', {
    filter: 'open',
    search: '',
    sort: 'next',
    descending: false,
    offset: 0,
    limit: 50,
    ...query,
  });

/** A meeting with everything in it that can be said about a child. */
