/** Withdrawal is possible from every state, also for a coordinator to whom the case is closed. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MEMBER, OUTSIDE, protectedTeam, SECOND } from '../../support/protected-team.ts';
import type { ProtectedTeam } from '../../support/protected-team.ts';

let team: ProtectedTeam;
beforeEach(() => {
  team = protectedTeam();
});
afterEach(() => team.core.close());

const status = (): unknown =>
  team.core
    .as(SECOND)
    .call('consents.get', { caseId: team.caseId })
    .units.map(({ state }) => state);

describe('a coordinator whom a protected case does not name', () => {
  it('takes all consent back, is told nothing, and leaves a trace', () => {
    const before = JSON.stringify(team.core.as(OUTSIDE).call('cases.get', { caseId: team.caseId }));
    const outside = team.core.as(OUTSIDE);
    expect(
      outside.call('consents.withdraw', { caseId: team.caseId, unitIds: null, receivedBy: 'Namn' }),
    ).toBeNull();
    expect(JSON.stringify(outside.call('cases.get', { caseId: team.caseId }))).toBe(before);
    expect(new Set(status() as string[])).toEqual(new Set(['withdrawn']));
    expect(
      team.core.core.store.all(
        `SELECT user_id AS userId, detail FROM access_log WHERE detail = 'consentWithdrawn'`,
      ),
    ).toEqual([{ userId: OUTSIDE, detail: 'consentWithdrawn' }]);
  });

  it('cannot choose among units: that would tell which ones there are', () => {
    for (const unitIds of [['unit-school'], ['unit-house', 'unit-school']])
      expect(
        team.core
          .as(OUTSIDE)
          .refusal('consents.withdraw', { caseId: team.caseId, unitIds, receivedBy: 'Namn' }),
      ).toBe('rule:case.notNamed');
  });
});

it('a member withdraws nothing, and nobody withdraws in a case that is not there', () => {
  const given = { caseId: team.caseId, unitIds: null, receivedBy: 'Namn' };
  expect(team.core.as(MEMBER).refusal('consents.withdraw', given)).toBe('forbidden');
  expect(team.core.as(OUTSIDE).refusal('consents.withdraw', { ...given, caseId: 'case-none' })).toBe(
    'not-found',
  );
});
