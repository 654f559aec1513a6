/** What a file brings and what two have changed is shown as any screen shows it, and leaves its rows in the access log. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readBundle } from '../../../core/exchange/bundle-text.ts';
import { isFull } from '../../../domain/exchange/bundle.ts';
import { caseOfAll, exchangeTrio } from '../../support/exchange-team.ts';
import type { Team, TeamMachine } from '../../support/exchange-team.ts';

let team: Team;
let ours: TeamMachine;
let other: TeamMachine;
let member: TeamMachine;
let caseId: string;

beforeEach(() => {
  const trio = exchangeTrio();
  ({ team, ours, other, member } = trio);
  caseId = caseOfAll(trio);
});
afterEach(() => team.close());

const logged = ({ core }: TeamMachine, action: string, detail: string): string[] =>
  core.store
    .all<{ id: string }>(
      'SELECT case_id AS id FROM access_log WHERE action = ? AND detail = ? ORDER BY seq',
      action,
      detail,
    )
    .map(({ id }) => id);
const ask = ({ core }: TeamMachine, question: string): void =>
  core.write('cases.change', (tx) => tx.set('cases', caseId, { question }));
const meet = (): void => {
  expect(ours.take(other.bundleFor(ours))).toBeUndefined();
};

it('a note for some units is not read out by the plan of an import', () => {
  member.call('notes.add', {
    caseId,
    text: 'Bara för oss.',
    category: 'health',
    limit: { to: 'units', unitIds: ['unit-school-health'] },
    aboutOther: null,
    authorUnitId: null,
  });
  const plan = ours.inspect(member.bundleFor(ours));
  expect(plan.rows).toMatchObject([{ entity: 'notes', held: true, is: '' }]);
  expect(JSON.stringify(plan)).not.toContain('Bara för oss');
});

it('a member’s file tells a coordinator nothing of a case that the coordinator has stepped back from', () => {
  const note = { caseId, text: 'Vi har träffats.', category: 'health', limit: { to: 'team' } } as const;
  member.call('notes.add', { ...note, aboutOther: null, authorUnitId: null });
  other.core.write('recusals.add', (tx) => {
    tx.set('users', ours.userId, { personId: 'person-founder' });
    tx.add('recusals', { caseId, meetingId: '2026-11-26', personId: 'person-founder' });
  });
  expect(JSON.stringify(readBundle(member.bundleFor(ours)).lines)).toContain('Vi har träffats');
  expect(member.take(other.bundleFor(member))).toBeUndefined();
  const lines = readBundle(member.bundleFor(ours)).lines.filter((line) => line.caseId === caseId);
  expect(lines.map(isFull)).toEqual([false]);
  expect(JSON.stringify(readBundle(member.bundleFor(other)).lines)).toContain('Vi har träffats');
});

it('the plan says nothing of a case that whoever reads it has stepped back from', () => {
  ours.core.write('recusals.add', (tx) => {
    tx.set('users', ours.userId, { personId: 'person-founder' });
    tx.add('recusals', { caseId, meetingId: '2026-11-26', personId: 'person-founder' });
  });
  ask(other, 'En fråga till?');
  expect(ours.inspect(other.bundleFor(ours)).rows.map((row) => row.caseId)).not.toContain(caseId);
});

it('looking at a file and taking it in leave a row for each case in it, and what is elsewhere none', () => {
  ask(other, 'En fråga till?');
  const bytes = other.bundleFor(ours);
  expect(logged(ours, 'read', 'exchangeIn')).toEqual([]);
  expect(ours.inspect(bytes).rows).toMatchObject([{ is: 'En fråga till?', held: false }]);
  expect(logged(ours, 'read', 'exchangeIn')).toEqual([caseId]);
  expect(ours.take(bytes)).toBeUndefined();
  expect(logged(ours, 'receive', 'exchangeIn')).toEqual(['', caseId]);
});

it('a list of conflicts veils the name of a protected child, and leaves a row for each case', () => {
  ours.core.write('cases.change', (tx) => tx.set('cases', caseId, { firstName: 'Nova-Lo' }));
  team.clock.now += 1000;
  other.core.write('cases.change', (tx) => tx.set('cases', caseId, { firstName: 'Nora' }));
  ask(other, 'Hur går det?');
  meet();
  expect(ours.call('exchange.conflicts', null)).toMatchObject([
    { sides: [{ value: 'Nova-Lo' }, { value: 'Nora' }] },
  ]);
  expect(logged(ours, 'read', 'conflict')).toEqual([caseId]);
  ours.call('cases.change', { caseId, fields: { identityProtection: 'marked' } });
  const [conflict] = ours.call('exchange.conflicts', null) ?? [];
  expect(conflict?.sides.map(({ held, value }) => [held, value])).toEqual([
    [true, ''],
    [true, ''],
  ]);
});
