/** What a member has put down about a child comes in as far as consent lets it be told on the day it comes. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { verifyChains } from '../../../db/changes/verify.ts';
import { aConsent } from '../../support/case-builders.ts';
import { caseOfAll, exchangeTrio } from '../../support/exchange-team.ts';
import type { Team, TeamMachine } from '../../support/exchange-team.ts';

let team: Team;
let ours: TeamMachine;
let member: TeamMachine;
let caseId: string;
beforeEach(() => {
  const trio = exchangeTrio();
  ({ team, ours, member } = trio);
  caseId = caseOfAll(trio);
});
afterEach(() => team.close());

const count = (table: string): number => ours.core.store.all(`SELECT 1 FROM ${table}`).length;
const take = (): void => expect(ours.take(member.bundleFor(ours))).toBeUndefined();
const refused = (): string[] =>
  ours.inspect(member.bundleFor(ours)).refused.map(({ entity, why, held }) => `${entity} ${why} ${held}`);

function write(): void {
  member.call('notes.add', {
    caseId,
    text: 'Vi har träffats.',
    category: 'health',
    limit: { to: 'team' },
    aboutOther: null,
    authorUnitId: null,
  });
  const rating = { scale: 'now', goalId: null, respondent: 'child', value: 4, on: '2026-11-24' } as const;
  member.call('goals.rate', { caseId, meetingId: null, ...rating });
}
const withdraw = (unitIds: readonly string[]): void => {
  ours.call('consents.withdraw', { caseId, unitIds: [...unitIds], receivedBy: 'Ingela Brandt' });
};

it('is refused by name, without its words, once consent has been taken back, and comes with a new one', () => {
  write();
  withdraw(['unit-school-health']);
  expect(refused()).toEqual(['notes outsideConsent true', 'ratings outsideConsent true']);
  expect(JSON.stringify(ours.inspect(member.bundleFor(ours)))).not.toContain('Vi har träffats');
  take();
  expect([count('notes'), count('ratings')]).toEqual([0, 0]);
  expect(verifyChains(ours.core.store).broken).toBe(0);
  ours.call('consents.register', {
    consent: aConsent(caseId),
    replaces: null,
    seenWithdrawals: ours.call('consents.get', { caseId })?.withdrawals.map(({ id }) => id) ?? [],
    draftKey: null,
  });
  expect(refused()).toEqual([]);
  take();
  expect([count('notes'), count('ratings')]).toEqual([1, 1]);
  expect(verifyChains(ours.core.store).broken).toBe(0);
});

it('that was taken in while consent held stays, and is not judged again', () => {
  write();
  take();
  withdraw(['unit-school-health']);
  expect(refused()).toEqual([]);
  take();
  expect([count('notes'), count('ratings')]).toEqual([1, 1]);
});

it('is refused where the case has come to name others', () => {
  write();
  ours.call('cases.change', { caseId, fields: { identityProtection: 'marked' } });
  expect(refused()).toEqual(['notes outsideConsent true', 'ratings outsideConsent true']);
});
