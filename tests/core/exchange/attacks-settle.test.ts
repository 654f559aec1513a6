/** A window that asks to settle what is no conflict, what it has not seen, or what is chosen elsewhere. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppContract } from '../../../domain/contract.ts';
import type { Input } from '../../../domain/kernel/channel.ts';
import { headsOf } from '../../../db/changes/read.ts';
import { caseOfAll, exchangeTrio } from '../../support/exchange-team.ts';
import type { Team, TeamMachine } from '../../support/exchange-team.ts';

type Wanted = Input<AppContract, 'exchange.settle'>;

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

const ask = ({ core }: TeamMachine, fields: object): void => {
  core.write('cases.change', (tx) => tx.set('cases', caseId, fields));
  team.clock.now += 1000;
};
const meet = (): void => expect(ours.take(other.bundleFor(ours))).toBeUndefined();
const heads = (entity: string, rowId: string, field: string): string[] =>
  headsOf(ours.core.store, entity, rowId, field);

/** What an honest window would send. */
function twice(field: 'question' | 'firstName', mine: string, theirs: string): Wanted {
  ask(ours, { [field]: mine });
  ask(other, { [field]: theirs });
  meet();
  const seen = heads('cases', caseId, field);
  return { entity: 'cases', rowId: caseId, field, seen, choice: { keep: seen[0] ?? '' } };
}
const refused = (wanted: Wanted): string | undefined => ours.refusal('exchange.settle', wanted);

describe('what is settled', () => {
  it('is what stands there now: no earlier value, and nothing where nothing is open', () => {
    const [first = ''] = heads('cases', caseId, 'question');
    const wanted = twice('question', 'Vår?', 'Deras?');
    expect(refused({ ...wanted, choice: { keep: first } })).toBe('not-found');
    expect(refused({ ...wanted, field: 'grade', choice: { write: 'Årskurs 7' } })).toBe('not-found');
    expect(refused(wanted)).toBeUndefined();
  });

  it('is what was seen: another value that has come since is not done away with unread', () => {
    const wanted = twice('question', 'Vår?', 'Deras?');
    ask(other, { question: 'En tredje?' });
    meet();
    expect(refused(wanted)).toBe('exchange.conflictChanged');
    expect(heads('cases', caseId, 'question')).toHaveLength(2);
  });

  it('is none of who may do what', () => {
    for (const machine of [ours, other]) {
      machine.core.write('users.change', (tx) => tx.set('users', member.userId, { unitId: machine.id }));
      team.clock.now += 1000;
    }
    meet();
    const seen = heads('users', member.userId, 'unitId');
    expect(seen).toHaveLength(2);
    const wanted = { entity: 'users', rowId: member.userId, field: 'unitId', seen };
    expect(refused({ ...wanted, choice: { keep: seen[1] ?? '' } })).toBe('not-found');
    expect(ours.call('exchange.conflicts', null)).toMatchObject([{ mayChoose: false }]);
  });

  it('is nothing in a case that is closed to whoever asks', () => {
    const wanted = twice('question', 'Vår?', 'Deras?');
    ours.core.write('recusals.add', (tx) => {
      tx.set('users', ours.userId, { personId: 'person-founder' });
      tx.add('recusals', { caseId, meetingId: '2026-11-26', personId: 'person-founder' });
    });
    expect(refused(wanted)).toBe('forbidden');
    expect(ours.call('exchange.conflicts', null)).toEqual([]);
  });

  it('is nothing of a meeting that is sealed: what was read out stands', () => {
    const rowId = `2026-11-19/${caseId}`;
    for (const machine of [ours, other]) {
      machine.core.write('meetings.setNote', (tx) =>
        tx.set('agendaItems', rowId, { caseId, meetingId: '2026-11-19', note: machine.id }),
      );
      team.clock.now += 1000;
    }
    meet();
    const seen = heads('agendaItems', rowId, 'note');
    expect(ours.call('exchange.conflicts', null)).toMatchObject([{ field: 'note', mayChoose: true }]);
    ours.core.write('meetings.seal', (tx) =>
      tx.set('meetings', '2026-11-19', { sealedAt: '2026-11-19T14:00:00.000Z' }),
    );
    const wanted = { entity: 'agendaItems', rowId, field: 'note', seen, choice: { keep: seen[0] ?? '' } };
    expect(refused(wanted)).toBe('sealed');
    expect(ours.call('exchange.conflicts', null)).toEqual([]);
  });

  it('fits its field, also when it is written anew', () => {
    const wanted = twice('firstName', 'Nova-Lo', 'Nora');
    expect(refused({ ...wanted, choice: { write: '   ' } })).toBe('exchange.notText');
    expect(refused({ ...wanted, choice: { write: 'Nova '.repeat(100) } })).toBe('exchange.notText');
    expect(refused({ ...wanted, choice: { write: ' Nova ' } })).toBeUndefined();
    expect(ours.core.store.one('SELECT first_name AS name FROM cases WHERE id = ?', caseId)).toEqual({
      name: 'Nova',
    });
  });
});
