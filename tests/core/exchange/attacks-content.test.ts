/** Lines that no core would write: built on what they never saw, under another's name, or slipped into a chain. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { changeOf } from '../../../core/exchange/examine.ts';
import { readBundle } from '../../../core/exchange/bundle-text.ts';
import { compareProjection } from '../../../db/changes/rebuild.ts';
import { receiveChange } from '../../../db/changes/receive.ts';
import { verifyChains } from '../../../db/changes/verify.ts';
import { listReceipts } from '../../../db/exchange-sql.ts';
import { isFull } from '../../../domain/exchange/bundle.ts';
import { caseOfAll, exchangeTrio } from '../../support/exchange-team.ts';
import type { Team, TeamMachine } from '../../support/exchange-team.ts';
import { nextLine, remade } from '../../support/forged-bundles.ts';

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

const isWhole = ({ core }: TeamMachine): void => {
  expect(verifyChains(core.store).broken).toBe(0);
  expect(core.store.transaction(() => compareProjection(core.store))).toEqual([]);
};
const count = ({ core }: TeamMachine, table: string): number =>
  core.store.all(`SELECT 1 FROM ${table}`).length;
const addNote = (machine: TeamMachine, text: string) =>
  machine.call('notes.add', {
    caseId,
    text,
    category: 'health',
    limit: { to: 'team' },
    aboutOther: null,
    authorUnitId: null,
  });
const noteAt = ({ core }: TeamMachine) =>
  core.store.one<{ id: string; body: string }>('SELECT id, body FROM notes') ?? { id: '', body: '{}' };

/** A withdrawal that has not come to us, and its stamp. */
function withdrawnElsewhere(): string {
  other.call('consents.withdraw', {
    caseId,
    unitIds: ['unit-school-health'],
    receivedBy: 'Ingela Brandt',
  });
  team.clock.now += 1000;
  return other.core.store.one<{ hlc: string }>('SELECT hlc FROM withdrawals')?.hlc ?? '';
}

it('a note that says it is built on a withdrawal does not get in before it', () => {
  const stamp = withdrawnElsewhere();
  addNote(member, 'Vi har träffats.');
  const bytes = member.bundleFor(ours);
  const { lines } = readBundle(bytes);
  const [note] = lines.filter(isFull).filter(({ entity }) => entity === 'notes');
  if (note === undefined) throw new Error('a note');
  const forged = nextLine(member, { ...note, base: [stamp] });
  expect(ours.take(remade(bytes, { lines: [forged] }, member))).toBe('exchange.chain');
});

it('what awaits a stamp in one field keeps nothing out of another', () => {
  const stamp = withdrawnElsewhere();
  const forged = nextLine(member, {
    entity: 'commitments',
    rowId: 'task-1',
    field: 'answer',
    value: '"done"',
    caseId,
    base: [stamp],
  });
  ours.core.store.transaction(() => receiveChange(ours.core.store, changeOf(forged), 'whole'));
  expect(ours.take(other.bundleFor(ours))).toBeUndefined();
  expect(count(ours, 'withdrawals')).toBe(1);
  isWhole(ours);
});

it('a change that is built on later ones is refused', () => {
  const later = `2026-12-24T08:00:00.000Z-0000-${other.id}`;
  const forged = nextLine(other, {
    entity: 'units',
    rowId: 'unit-1',
    field: 'name',
    value: '"X"',
    base: [later],
  });
  expect(ours.take(remade(other.bundleFor(ours), { lines: [forged] }, other))).toBe('exchange.chain');
});

it('a member’s fact does not take the name of another’s', () => {
  addNote(ours, 'Vårt.');
  const { id, body } = noteAt(ours);
  addNote(member, 'Deras.');
  const bytes = member.bundleFor(ours);
  const [note] = readBundle(bytes)
    .lines.filter(isFull)
    .filter(({ entity }) => entity === 'notes');
  if (note === undefined) throw new Error('a note');
  const { hlc: _, ...content } = note;
  const forged = nextLine(member, { ...content, rowId: id }, note);
  expect(ours.take(remade(bytes, { lines: [note, forged] }, member))).toBeUndefined();
  expect(ours.core.store.one('SELECT body FROM notes WHERE id = ?', id)).toEqual({ body });
  expect(count(ours, 'notes')).toBe(2);
  expect(count(ours, 'partial_change')).toBe(1);
  isWhole(ours);
});

it('of two facts under one name the first stands, in whatever order they come', () => {
  addNote(other, 'Först.');
  const { id, body } = noteAt(other);
  const first = other.core.store.one<{ field: string }>("SELECT field FROM change WHERE entity = 'notes'");
  team.clock.now += 1000;
  const second = nextLine(member, {
    entity: 'notes',
    rowId: id,
    caseId,
    field: first?.field ?? '',
    value: JSON.stringify({ ...(JSON.parse(body) as object), text: 'Sedan.' }),
  });
  ours.core.store.transaction(() => receiveChange(ours.core.store, changeOf(second), 'whole'));
  expect(ours.take(other.bundleFor(ours))).toBeUndefined();
  expect(noteAt(ours)).toEqual({ id, body });
  isWhole(ours);
});

it('a note and its taking back in one file both come', () => {
  addNote(member, 'Fel barn.');
  member.core.write('notes.takeBack', (tx) =>
    tx.add('retractions', { caseId, meetingId: null, target: 'notes', targetId: noteAt(member).id }),
  );
  expect(ours.take(member.bundleFor(ours))).toBeUndefined();
  expect([count(ours, 'notes'), count(ours, 'retractions'), count(ours, 'partial_change')]).toEqual([
    1, 1, 0,
  ]);
  isWhole(ours);
});

it('what has been taken in is not judged again by what its author may now', () => {
  addNote(member, 'Vi har träffats.');
  expect(ours.take(member.bundleFor(ours))).toBeUndefined();
  ours.core.write('users.change', (tx) => tx.set('users', member.userId, { unitId: 'unit-school' }));
  expect(ours.take(member.bundleFor(ours))).toBeUndefined();
  const [receipt] = listReceipts(ours.core.store, 1);
  expect(JSON.parse(receipt?.body ?? '{}')).toMatchObject({ refused: 0 });
});

it('nothing is slipped in between two links that are here', () => {
  other.call('cases.change', { caseId, fields: { question: 'Först?' } });
  team.clock.now += 1000;
  other.call('cases.change', { caseId, fields: { question: 'Sedan?' } });
  const bytes = other.bundleFor(ours);
  expect(ours.take(bytes)).toBeUndefined();
  const first = readBundle(bytes).lines.find(({ device }) => device === other.id);
  const hlc = `${first?.hlc.slice(0, 25)}ffff-${other.id}`;
  const forged = nextLine(other, {
    entity: 'cases',
    rowId: caseId,
    field: 'grade',
    value: 'null',
    caseId,
    hlc,
  });
  expect(ours.take(remade(bytes, { lines: [forged] }, other))).toBe('exchange.chain');
  isWhole(ours);
});

it('a fact that says nothing is no fact', () => {
  addNote(member, 'Vi har träffats.');
  const bytes = member.bundleFor(ours);
  const [note] = readBundle(bytes)
    .lines.filter(isFull)
    .filter(({ entity }) => entity === 'notes');
  if (note === undefined) throw new Error('a note');
  const { hlc: _, ...content } = note;
  const empty = nextLine(member, { ...content, rowId: 'note-2', value: 'null' }, note);
  expect(ours.take(remade(bytes, { lines: [note, empty] }, member))).toBe('exchange.unknownName');
  expect(count(ours, 'notes')).toBe(0);
});
