import { afterAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { applyChange } from '../../../db/changes/apply.ts';
import type { Change } from '../../../db/changes/change.ts';
import { headsOf, listChanges } from '../../../db/changes/read.ts';
import { compareProjection } from '../../../db/changes/rebuild.ts';
import { verifyChains } from '../../../db/changes/verify.ts';
import { createTx } from '../../../db/changes/write.ts';
import { createStore } from '../../../db/query.ts';
import type { Store } from '../../../db/query.ts';
import { getRow } from '../../../db/rows.ts';
import { createHlcClock } from '../../../domain/kernel/hlc.ts';
import type { HlcClock } from '../../../domain/kernel/hlc.ts';
import { freshDatabase } from '../../support/test-core.ts';
import { runs } from '../../support/campaign.ts';

const DEVICES = ['000000000000000a', '000000000000000b', '000000000000000c', '000000000000000d'];
const START = Date.parse('2026-11-22T08:00:00Z');
const databases = DEVICES.map(freshDatabase);
afterAll(() => databases.forEach((database) => database.close()));

interface Replica {
  readonly store: Store;
  readonly clock: HlcClock;
  readonly device: string;
  offset: number;
}

type Step =
  | { kind: 'edit'; device: number; row: number; field: 'question' | 'strengths' | 'closure'; value: number }
  | { kind: 'fact'; device: number; row: number; value: number }
  | { kind: 'send'; from: number; to: number; shuffle: number; twice: boolean }
  | { kind: 'skew'; device: number; minutes: number };

const device = fc.integer({ min: 0, max: 3 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      device,
      row: fc.integer({ min: 0, max: 1 }),
      field: fc.constantFrom('question' as const, 'strengths' as const, 'closure' as const),
      value: fc.nat(9),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('fact' as const),
      device,
      row: fc.integer({ min: 0, max: 1 }),
      value: fc.nat(9),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('send' as const),
      from: device,
      to: device,
      shuffle: fc.nat(1000),
      twice: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('skew' as const),
      device,
      minutes: fc.integer({ min: -2, max: 2 }),
    }),
  },
);

const TABLES = ['change', 'head', 'awaited_head', 'chain', 'cases', 'deferrals'];

function replicas(): Replica[] {
  let tick = 0;
  return databases.map(({ db }, index) => {
    const store = createStore(db);
    for (const table of TABLES) store.run(`DELETE FROM ${table}`);
    const replica: Replica = {
      store,
      device: DEVICES[index] ?? '',
      offset: 0,
      clock: createHlcClock({
        device: DEVICES[index] ?? '',
        now: () => {
          tick += 7;
          return START + tick + replica.offset * 60_000;
        },
      }),
    };
    return replica;
  });
}

function write(replica: Replica, work: (tx: ReturnType<typeof createTx>['tx']) => void): void {
  replica.store.transaction(() =>
    work(
      createTx(
        replica.store,
        { userId: `user-${replica.device}`, device: replica.device, clock: replica.clock },
        'test',
      ).tx,
    ),
  );
}

/** A fixed shuffle for a number. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  return list
    .map((item, index) => ({ item, key: Math.sin(seed * 9301 + index * 49297) }))
    .toSorted((left, right) => left.key - right.key)
    .map(({ item }) => item);
}

function receive(replica: Replica, changes: readonly Change[]): void {
  replica.store.transaction(() => {
    for (const change of changes) {
      replica.clock.receive(change.hlc);
      applyChange(replica.store, change);
    }
  });
}

function run(all: Replica[], steps: readonly Step[]): void {
  for (const one of steps) {
    if (one.kind === 'skew') all[one.device]!.offset = one.minutes;
    else if (one.kind === 'send') {
      const changes = shuffled(listChanges(all[one.from]!.store), one.shuffle);
      receive(all[one.to]!, one.twice ? [...changes, ...changes] : changes);
    } else if (one.kind === 'fact') {
      const caseId = `case-${one.row}`;
      write(all[one.device]!, (tx) =>
        tx.add('deferrals', { caseId, meetingId: '2026-11-26', reason: `skäl ${one.value}` }),
      );
    } else {
      const value =
        one.field === 'closure'
          ? { on: '2026-12-01', reason: 'other' as const, note: String(one.value) }
          : `text ${one.value}`;
      write(all[one.device]!, (tx) => tx.set('cases', `case-${one.row}`, { [one.field]: value }));
    }
  }
}

const exchangeEverything = (all: Replica[]): void => {
  const everything = all.flatMap((replica) => listChanges(replica.store));
  all.forEach((replica, index) => receive(replica, shuffled(everything, index + 1)));
};

const stateOf = (replica: Replica): unknown => ({
  rows: ['case-0', 'case-1'].map((id) => getRow(replica.store, 'cases', id)),
  facts: replica.store.all('SELECT * FROM deferrals ORDER BY id'),
  heads: replica.store.all('SELECT * FROM head ORDER BY entity, row_id, field, hlc'),
  awaited: replica.store.all('SELECT * FROM awaited_head'),
});

describe('any interleaving of edits on up to four devices', () => {
  it('converges to the same state, whatever the order, repeats and clocks', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 40 }), (steps) => {
        const all = replicas();
        run(all, steps);
        exchangeEverything(all);
        const [first, ...others] = all.map(stateOf);
        for (const other of others) expect(other).toEqual(first);
      }),
      { numRuns: runs(25) },
    );
  });

  it('keeps every authored value: current, superseded by somebody who saw it, or an open conflict', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 40 }), (steps) => {
        const all = replicas();
        run(all, steps);
        exchangeEverything(all);
        const { store } = all[0]!;
        const changes = listChanges(store);
        const seen = new Set(changes.flatMap((change) => change.base));
        for (const change of changes) {
          const heads = headsOf(store, change.entity, change.rowId, change.field);
          expect(heads.includes(change.hlc)).toBe(!seen.has(change.hlc));
          expect(heads.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: runs(25) },
    );
  });

  it('can be rebuilt from the log, and each device keeps an unbroken chain', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 40 }), (steps) => {
        const all = replicas();
        run(all, steps);
        for (const { store } of all) {
          expect(store.transaction(() => compareProjection(store))).toEqual([]);
          expect(verifyChains(store).broken).toBe(0);
        }
      }),
      { numRuns: runs(12) },
    );
  });
});

describe('the log', () => {
  it('leaves one head where nobody worked at the same time, and two after concurrent edits, until somebody chooses', () => {
    const all = replicas();
    const [left, right] = all as [Replica, Replica];
    write(left, (tx) => tx.set('cases', 'case-0', { question: 'första' }));
    receive(right, listChanges(left.store));
    write(left, (tx) => tx.set('cases', 'case-0', { question: 'vänster' }));
    write(right, (tx) => tx.set('cases', 'case-0', { question: 'höger' }));
    receive(left, listChanges(right.store));
    expect(headsOf(left.store, 'cases', 'case-0', 'question')).toHaveLength(2);
    write(left, (tx) => tx.set('cases', 'case-0', { question: 'tillsammans' }));
    receive(right, listChanges(left.store));
    expect(headsOf(right.store, 'cases', 'case-0', 'question')).toHaveLength(1);
    expect(getRow(right.store, 'cases', 'case-0')?.question).toBe('tillsammans');
  });

  it('does not write a value that is already there alone', () => {
    const [replica] = replicas() as [Replica];
    write(replica, (tx) => tx.set('cases', 'case-0', { question: 'samma' }));
    write(replica, (tx) => tx.set('cases', 'case-0', { question: 'samma' }));
    expect(listChanges(replica.store)).toHaveLength(1);
  });

  it('shows an altered, a removed and a slipped-in change as a broken chain', () => {
    for (const tamper of [
      `UPDATE change SET value = '"ändrad"' WHERE hlc = (SELECT min(hlc) FROM change)`,
      'DELETE FROM change WHERE hlc = (SELECT max(hlc) FROM change)',
      `UPDATE change SET user_id = 'någon annan' WHERE hlc = (SELECT max(hlc) FROM change)`,
    ]) {
      const [replica] = replicas() as [Replica];
      write(replica, (tx) => tx.set('cases', 'case-0', { question: 'ett' }));
      write(replica, (tx) => tx.set('cases', 'case-0', { question: 'två' }));
      expect(verifyChains(replica.store).broken).toBe(0);
      replica.store.run(tamper);
      expect(verifyChains(replica.store).broken).toBe(1);
    }
  });

  it('keeps what a newer version wrote and applies none of it', () => {
    const [left, right] = replicas() as [Replica, Replica];
    write(left, (tx) => tx.set('cases', 'case-0', { question: 'känd' }));
    const [known] = listChanges(left.store);
    const future = { ...known!, hlc: left.clock.next(), field: 'shoeSize; DROP TABLE cases', base: [] };
    receive(right, [known!, future, { ...future, hlc: left.clock.next(), entity: 'horoscopes' }]);
    expect(listChanges(right.store)).toHaveLength(3);
    expect(getRow(right.store, 'cases', 'case-0')?.question).toBe('känd');
  });
});
