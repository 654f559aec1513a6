/** An import that is taken back leaves every table as it was before it, also what is known of the sender. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listPeers } from '../../../db/peers-sql.ts';
import { aCase, aConsent, aDecision } from '../../support/case-builders.ts';
import { joinedHost, ownMachine, sendFile, takeInFile } from '../../support/exchange-hosts.ts';
import { caseOfAll, exchangeTrio } from '../../support/exchange-team.ts';
import type { TeamMachine, Trio } from '../../support/exchange-team.ts';
import { createdHost } from '../../support/host.ts';
import { wholeState } from '../../support/whole-state.ts';

const MEETING = '2026-11-26';
let trio: Trio;
let ours: TeamMachine;
let other: TeamMachine;
let member: TeamMachine;
let caseId: string;
beforeEach(() => {
  trio = exchangeTrio();
  ({ ours, other, member } = trio);
  caseId = caseOfAll(trio);
});
afterEach(() => trio.team.close());

/** Takes a file in and back; what it changed meanwhile is something. */
function inAndBack(to: TeamMachine, bytes: Uint8Array): void {
  const before = wholeState(to.core.store);
  expect(to.take(bytes)).toBeUndefined();
  expect(wholeState(to.core.store)).not.toEqual(before);
  expect(to.undo()).toBe(true);
  expect(wholeState(to.core.store)).toEqual(before);
}

const withdraw = (): void => {
  ours.call('consents.withdraw', { caseId, unitIds: ['unit-school-health'], receivedBy: 'Prov' });
};
const step = (): unknown => member.call('cases.get', { caseId })?.restricted;

it('of a coordinator: cases, conflicts, decisions, sealed minutes, rights', () => {
  ours.call('cases.change', { caseId, fields: { question: 'Den ena?' } });
  other.call('cases.change', { caseId, fields: { question: 'Den andra?' } });
  other.call('cases.raise', { fields: aCase({ firstName: 'Tove' }), returnOf: null, draftKey: null });
  other.core.write('users.change', (tx) => tx.set('users', member.userId, { unitId: 'unit-social' }));
  trio.team.clock.now = Date.parse(`${MEETING}T12:00:00Z`);
  other.call('meetings.start', { meetingId: MEETING });
  other.call('decisions.record', aDecision(caseId, MEETING));
  expect(other.call('meetings.seal', { meetingId: MEETING })).toBeDefined();
  inAndBack(ours, other.bundleFor(ours));
  // And once more, when something is known of the sender.
  expect(ours.take(other.bundleFor(ours))).toBeUndefined();
  other.call('cases.change', { caseId, fields: { grade: 'Årskurs 7' } });
  inAndBack(ours, other.bundleFor(ours));
  expect(listPeers(ours.core.store)).toHaveLength(1);
});

it('that closed a case here: it is open, and closed when the same file comes again', () => {
  withdraw();
  const file = ours.bundleFor(member);
  inAndBack(member, file);
  expect(step()).toBe(false);
  expect(member.take(file)).toBeUndefined();
  expect(step()).toBe(true);
  ours.call('consents.register', {
    consent: aConsent(caseId),
    replaces: null,
    seenWithdrawals: ours.call('consents.get', { caseId })?.withdrawals.map(({ id }) => id) ?? [],
    draftKey: null,
  });
  const opening = ours.bundleFor(member);
  inAndBack(member, opening);
  expect(step()).toBe(true);
  expect(member.take(opening)).toBeUndefined();
  expect(step()).toBe(false);
});

it('that told what had come as hashes alone', () => {
  ours.call('cases.raise', { fields: aCase({ firstName: 'Ali' }), returnOf: null, draftKey: null });
  expect(member.take(ours.bundleFor(member))).toBeUndefined();
  ours.core.write('users.change', (tx) => tx.set('users', member.userId, { role: 'coordinator' }));
  expect(member.take(ours.bundleFor(member))).toBeUndefined();
  member.undo();
  inAndBack(member, ours.bundleFor(member));
});

it('of a member: notes, and what is refused', () => {
  member.call('notes.add', {
    caseId,
    text: 'Vi har träffats.',
    category: 'health',
    limit: { to: 'team' },
    aboutOther: null,
    authorUnitId: null,
  });
  member.core.write('notes.add', (tx) => tx.set('cases', caseId, { question: 'En annan fråga?' }));
  inAndBack(ours, member.bundleFor(ours));
});

it('that let a machine in: it is invited again, and the same file lets it in', async () => {
  const made = await createdHost();
  const there = await joinedHost(made, {
    name: 'Bo Berg',
    role: 'coordinator',
    unitId: 'unit-school',
    personId: 'person-prov',
  });
  const stateOf = async () =>
    (await made.call('exchange.machines', null)).find(({ id }) => id === there.machineId);
  const before = await stateOf();
  expect(before?.state).toBe('invited');
  const file = await sendFile(there, await ownMachine(made));
  await takeInFile(made, file);
  expect((await stateOf())?.state).toBe('ready');
  await made.call('exchange.undo', null);
  // What it does not have is more by the word that it was let in, and the word that it was not.
  expect(await stateOf()).toEqual({ ...before, lacking: (before?.lacking ?? 0) + 6 });
  expect(await takeInFile(made, file)).toMatchObject({ joins: true });
  expect((await stateOf())?.state).toBe('ready');
});
