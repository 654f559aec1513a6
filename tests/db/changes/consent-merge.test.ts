/** Two machines write about consent without each other, and then exchange everything. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { applyChange } from '../../../db/changes/apply.ts';
import { listChanges } from '../../../db/changes/read.ts';
import { createTx } from '../../../db/changes/write.ts';
import { getCaseFacts } from '../../../db/case-facts.ts';
import { createStore } from '../../../db/query.ts';
import type { Store } from '../../../db/query.ts';
import { coverageOf, hasRivals } from '../../../domain/consents/consent-rules.ts';
import { answers, informationCategories } from '../../../domain/consents/consents.ts';
import { createHlcClock } from '../../../domain/kernel/hlc.ts';
import type { HlcClock } from '../../../domain/kernel/hlc.ts';
import { aConsent } from '../../support/case-builders.ts';
import { freshDatabase } from '../../support/test-core.ts';
import { runs } from '../../support/campaign.ts';

const CASE = 'case-0';
const TODAY = '2026-11-24';
const UNITS = ['unit-house', 'unit-school', 'unit-social'];
const DEVICES = ['000000000000000a', '000000000000000b'];
const databases = DEVICES.map(freshDatabase);
// That a write reaches the disk is tested elsewhere, and there are many here.
for (const { db } of databases) db.pragma('synchronous = OFF');
afterAll(() => databases.forEach((database) => database.close()));

interface Machine {
  readonly store: Store;
  readonly clock: HlcClock;
  readonly device: string;
}

/** Clocks that differ by hours: who wrote last must not decide. */
function machines(skewMinutes: number): [Machine, Machine] {
  let tick = 0;
  const [left, right] = databases.map(({ db }, index): Machine => {
    const store = createStore(db);
    for (const table of ['change', 'head', 'awaited_head', 'chain', 'cases', 'consents', 'withdrawals'])
      store.run(`DELETE FROM ${table}`);
    const device = DEVICES[index] ?? '';
    const now = (): number => {
      tick += 7;
      return Date.parse('2026-11-24T08:00:00Z') + tick + index * skewMinutes * 60_000;
    };
    return { store, device, clock: createHlcClock({ device, now }) };
  });
  if (left === undefined || right === undefined) throw new Error('there are two databases');
  return [left, right];
}

const write = (
  { store, device, clock }: Machine,
  work: (tx: ReturnType<typeof createTx>['tx']) => void,
): void => store.transaction(() => work(createTx(store, { userId: device, device, clock }, 'test').tx));

function factsOf({ store }: Machine) {
  const facts = getCaseFacts(store, CASE, TODAY);
  if (facts === undefined) throw new Error('the case is known everywhere');
  return facts;
}

/** "unit category" for everything that consent lets be told on this machine. */
const told = (machine: Machine): string[] =>
  UNITS.flatMap((unitId) =>
    coverageOf(unitId, factsOf(machine).subject, TODAY, 30).categories.map(
      (category) => `${unitId} ${category}`,
    ),
  ).toSorted();

const step = fc.oneof(
  fc.record({
    kind: fc.constant('register' as const),
    answers: fc.tuple(fc.constantFrom(...answers), fc.constantFrom(...answers)),
    scope: fc.subarray(UNITS, { minLength: 1 }),
    categories: fc.subarray([...informationCategories], { minLength: 1 }),
  }),
  fc.record({
    kind: fc.constant('withdraw' as const),
    unitIds: fc.option(fc.subarray(UNITS, { minLength: 1 }), { nil: null }),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** As the handler writes it: with what this machine knows. */
function take(machine: Machine, one: Step): void {
  const { consents, withdrawals } = factsOf(machine);
  write(machine, (tx) => {
    if (one.kind === 'withdraw') {
      tx.add('withdrawals', { caseId: CASE, on: TODAY, unitIds: one.unitIds, receivedBy: '' });
      return;
    }
    const plain = aConsent(CASE);
    tx.add('consents', {
      ...plain,
      guardians: plain.guardians.map((guardian, index) => ({
        ...guardian,
        answer: one.answers[index === 0 ? 0 : 1],
      })),
      scope: one.scope.map((unitId) => ({ unitId, mayTell: true, categories: one.categories })),
      replaces: consents.at(-1)?.id ?? null,
      seenWithdrawals: withdrawals.map(({ id }) => id),
      seenConsents: consents.map(({ id }) => id),
    });
  });
}

function exchange(left: Machine, right: Machine): void {
  const changes = [...listChanges(left.store), ...listChanges(right.store)];
  for (const { store, clock } of [left, right])
    store.transaction(() => {
      for (const change of changes) {
        clock.receive(change.hlc);
        applyChange(store, change);
      }
    });
}

const isFinished = (one: Step): boolean =>
  one.kind === 'register' && (one.answers.includes('no') || one.answers.every((answer) => answer === 'yes'));

const history = fc.record({
  skew: fc.integer({ min: -4, max: 4 }),
  common: fc.array(step, { maxLength: 3 }),
  left: fc.array(step, { maxLength: 3 }),
  right: fc.array(step, { maxLength: 3 }),
});

function begin(skew: number, common: readonly Step[]): [Machine, Machine] {
  const [left, right] = machines(skew);
  write(left, (tx) => tx.set('cases', CASE, { number: 'K-2026-001', birthYear: 2017, custody: 'joint' }));
  for (const one of common) take(left, one);
  exchange(left, right);
  return [left, right];
}

describe('11. Sync import never widens a consent: the stricter/later-withdrawn version wins; conflicts are shown, not merged silently.', () => {
  it('nothing is told that neither machine had consent for', () => {
    fc.assert(
      fc.property(history, (drawn) => {
        const [left, right] = begin(drawn.skew, drawn.common);
        for (const one of drawn.left) take(left, one);
        for (const one of drawn.right) take(right, one);
        const before = [...told(left), ...told(right)];
        exchange(left, right);
        expect(told(left)).toEqual(told(right));
        expect(told(left).filter((one) => !before.includes(one))).toEqual([]);
      }),
      { numRuns: runs(30) },
    );
  });

  it('where both have written a finished version, only what both have consent for is told, and that is shown', () => {
    const both = history.filter(({ left, right }) => left.some(isFinished) && right.some(isFinished));
    fc.assert(
      fc.property(both, (drawn) => {
        const [left, right] = begin(drawn.skew, drawn.common);
        for (const one of drawn.left) take(left, one);
        for (const one of drawn.right) take(right, one);
        const [ofLeft, ofRight] = [told(left), told(right)];
        exchange(left, right);
        expect(told(left).filter((one) => !ofLeft.includes(one) || !ofRight.includes(one))).toEqual([]);
        expect(hasRivals(factsOf(left).subject)).toBe(true);
      }),
      { numRuns: runs(30) },
    );
  });

  it('what one machine has withdrawn stays withdrawn, whatever the other has written meanwhile', () => {
    fc.assert(
      fc.property(
        history,
        fc.option(fc.subarray(UNITS, { minLength: 1 }), { nil: null }),
        (drawn, unitIds) => {
          const [left, right] = begin(drawn.skew, drawn.common);
          for (const one of drawn.left) take(left, one);
          take(left, { kind: 'withdraw', unitIds });
          for (const one of drawn.right) take(right, one);
          exchange(left, right);
          const gone = unitIds ?? UNITS;
          expect(told(right).filter((one) => gone.some((unitId) => one.startsWith(`${unitId} `)))).toEqual(
            [],
          );
        },
      ),
      { numRuns: runs(30) },
    );
  });

  it('a version written after the exchange settles it', () => {
    fc.assert(
      fc.property(history, (drawn) => {
        const [left, right] = begin(drawn.skew, drawn.common);
        for (const one of drawn.left) take(left, one);
        for (const one of drawn.right) take(right, one);
        exchange(left, right);
        take(right, { kind: 'register', answers: ['yes', 'yes'], scope: UNITS, categories: ['planning'] });
        exchange(left, right);
        expect(told(left)).toEqual(UNITS.map((unitId) => `${unitId} planning`));
        expect(hasRivals(factsOf(left).subject)).toBe(false);
      }),
      { numRuns: runs(15) },
    );
  });
});
