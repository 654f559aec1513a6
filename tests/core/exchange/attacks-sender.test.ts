/** A member's machine that says it is another: whose chain it writes in, and what it says that machine has. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listPeers } from '../../../db/peers-sql.ts';
import type { Header } from '../../../domain/exchange/bundle.ts';
import { exchangeTrio } from '../../support/exchange-team.ts';
import type { Team, TeamMachine } from '../../support/exchange-team.ts';
import { nextLine, remade } from '../../support/forged-bundles.ts';

let team: Team;
let ours: TeamMachine;
let other: TeamMachine;
let member: TeamMachine;

beforeEach(() => {
  ({ team, ours, other, member } = exchangeTrio());
});
afterEach(() => team.close());

const peerOf = (id: string) => listPeers(ours.core.store).find(({ device }) => device === id);
const stampOf = (device: string) => `${ours.core.clock.next().slice(0, -16)}${device}`;
const COPY = '00000000000000cc';

it('a member’s file in the name of a coordinator’s machine is refused, and leaves no mark on it', () => {
  const bytes = member.bundleFor(ours);
  const header = { device: other.id, seq: Number.MAX_SAFE_INTEGER };
  expect(ours.take(remade(bytes, { header }, member))).toBe('exchange.unknownMachine');
  const line = nextLine(member, {
    entity: 'x',
    rowId: 'x',
    field: 'x',
    value: '1',
    device: other.id,
    hlc: stampOf(other.id),
  });
  const poison = remade(bytes, { header: { device: other.id }, lines: [line] }, member);
  expect(ours.take(poison)).toBe('exchange.unknownMachine');
  expect(peerOf(other.id)).toBeUndefined();
  expect(ours.take(other.bundleFor(ours))).toBeUndefined();
});

it('nor in the name of a copy that somebody else has written at', () => {
  const written = nextLine(other, {
    entity: 'units',
    rowId: 'unit-new',
    field: 'name',
    value: '"Ny"',
    device: COPY,
    hlc: stampOf(COPY),
  });
  expect(ours.take(remade(other.bundleFor(ours), { lines: [written] }, other))).toBeUndefined();
  expect(ours.take(remade(member.bundleFor(ours), { header: { device: COPY }, lines: [] }, member))).toBe(
    'exchange.unknownMachine',
  );
});

it('a restored copy of the member’s own machine is heard, the second time, too', () => {
  const line = nextLine(member, {
    entity: 'devices',
    rowId: COPY,
    field: 'name',
    value: '"Kopia"',
    device: COPY,
    hlc: stampOf(COPY),
  });
  for (const seq of [1, 2]) {
    const header = { device: COPY, seq };
    expect(ours.take(remade(member.bundleFor(ours), { header, lines: [line] }, member))).toBeUndefined();
  }
  expect(peerOf(COPY)?.seq).toBe(2);
});

it.each<[what: string, header: Partial<Header>, why: string]>([
  ['a number that can never be passed', { seq: Number.MAX_SAFE_INTEGER }, 'exchange.damaged'],
  [
    'to have what nobody has written yet',
    { has: [{ device: COPY, upTo: `2036-11-24T08:40:00.000Z-0000-${COPY}` }] },
    'clock-ahead',
  ],
  [
    'one machine’s stamp under another’s name',
    { has: [{ device: '00000000000000dd', upTo: `2026-11-24T08:40:00.000Z-0000-${COPY}` }] },
    'exchange.damaged',
  ],
])('says %s: refused', (_what, header, why) => {
  expect(ours.take(remade(other.bundleFor(ours), { header }, other))).toBe(why);
});
