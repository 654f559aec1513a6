/** An edit at the same time does not undo what protects somebody, and what stands is the same on every machine. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compareProjection } from '../../../db/changes/rebuild.ts';
import { listMachines } from '../../../core/exchange/machines.ts';
import { exchangeTrio } from '../../support/exchange-team.ts';
import type { Team, TeamMachine } from '../../support/exchange-team.ts';

let team: Team;
let ours: TeamMachine;
let other: TeamMachine;
let member: TeamMachine;

beforeEach(() => {
  ({ team, ours, other, member } = exchangeTrio());
});
afterEach(() => team.close());

it('a user whose rights are taken away stays out, though somebody else edits the user later', () => {
  ours.core.write('users.change', (tx) => tx.set('users', member.userId, { revoked: true }));
  team.clock.now += 1000;
  other.core.write('users.change', (tx) => tx.set('users', member.userId, { revoked: null }));
  expect(other.take(ours.bundleFor(other))).toBeUndefined();
  expect(ours.take(other.bundleFor(ours))).toBeUndefined();
  for (const { core } of [ours, other]) {
    expect(listMachines(core.store).find(({ id }) => id === member.id)?.isRevoked).toBe(true);
    expect(core.store.transaction(() => compareProjection(core.store))).toEqual([]);
  }
  ours.core.write('users.change', (tx) => tx.set('users', member.userId, { revoked: false }));
  expect(listMachines(ours.core.store).find(({ id }) => id === member.id)?.isRevoked).toBe(false);
});
