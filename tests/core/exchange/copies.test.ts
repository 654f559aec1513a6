/** On how many other machines the latest of a case lies, as far as they have said. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { caseOfAll, exchangeTrio } from '../../support/exchange-team.ts';
import type { TeamMachine, Trio } from '../../support/exchange-team.ts';

let trio: Trio;
let caseId: string;
beforeEach(() => {
  trio = exchangeTrio();
  caseId = caseOfAll(trio);
});
afterEach(() => trio.team.close());

const copiesAt = (at: TeamMachine) => at.call('exchange.copies', { caseId });
function give(from: TeamMachine, to: TeamMachine): void {
  trio.team.clock.now += 1000;
  expect(to.take(from.bundleFor(to))).toBeUndefined();
}

it('a file that was sent is not yet there: only the other machine’s own file says so, and when', () => {
  const { ours, other, team } = trio;
  expect(copiesAt(ours)).toEqual({ on: 0, among: 1, asOf: null });
  give(other, ours);
  expect(copiesAt(ours)).toEqual({ on: 1, among: 1, asOf: new Date(team.clock.now).toISOString() });
  expect(copiesAt(other)).toMatchObject({ on: 1, among: 1 });
});

it('what is written afterwards is here alone, until the other has said that it has that, too', () => {
  const { ours, other } = trio;
  give(other, ours);
  ours.call('cases.change', { caseId, fields: { question: 'Vem börjar?' } });
  expect(copiesAt(ours)).toEqual({ on: 0, among: 1, asOf: null });
  give(ours, other);
  expect(copiesAt(ours)).toMatchObject({ on: 0 });
  give(other, ours);
  expect(copiesAt(ours)).toMatchObject({ on: 1 });
});

it('what the other has written is there before anything has been sent back', () => {
  const { ours, other } = trio;
  other.call('cases.change', { caseId, fields: { question: 'Vem börjar?' } });
  give(other, ours);
  expect(copiesAt(ours)).toMatchObject({ on: 1, among: 1 });
});

it('a machine that may not know the case is not counted, and a member is told nothing of it', () => {
  const { ours, other, member } = trio;
  give(other, ours);
  ours.core.write('cases.change', (tx) =>
    tx.set('cases', caseId, { identityProtection: 'marked', namedUserIds: [ours.userId] }),
  );
  expect(copiesAt(ours)).toEqual({ on: 0, among: 0, asOf: null });
  expect(member.refusal('exchange.copies', { caseId })).toBe('forbidden');
});

it('a machine whose rights are taken away counts no more', () => {
  const { ours, other } = trio;
  give(other, ours);
  ours.call('exchange.revoke', { machineId: other.id });
  expect(copiesAt(ours)).toMatchObject({ on: 0, among: 0 });
});
