/** An erasure beats everything, whatever its time and in whatever order things arrive. */
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { applyChange } from '../../../db/changes/apply.ts';
import type { Change } from '../../../db/changes/change.ts';
import { listChanges } from '../../../db/changes/read.ts';
import { compareProjection, rebuildProjection } from '../../../db/changes/rebuild.ts';
import { verifyChains } from '../../../db/changes/verify.ts';
import { refreshAllCards } from '../../../db/case-cards.ts';
import { createStore } from '../../../db/query.ts';
import type { Store } from '../../../db/query.ts';
import { closedCase, decision, DUE, SECRET } from '../../support/erasable-case.ts';
import { freshDatabase, testCore } from '../../support/test-core.ts';

const author = testCore();
const caseId = closedCase(author);
author.goTo(DUE);
/** As an old backup or a machine that has heard of nothing has them. */
const old = listChanges(author.core.store);
author.call('erasures.erase', { caseId, ...decision });
const now = listChanges(author.core.store);
const erasure = now.filter(({ entity }) => entity === 'erasures');

const { db, close } = freshDatabase('000000000000000e');
const store = createStore(db);
afterAll(() => {
  close();
  author.close();
});

const tables = store
  .all<{ name: string }>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('meta', 'access_log')`,
  )
  .map(({ name }) => name);
const textOf = (of: Store): string =>
  tables.map((name) => JSON.stringify(of.all(`SELECT * FROM ${name}`))).join('\n');

function receive(changes: readonly Change[]): void {
  store.transaction(() => {
    for (const name of tables) store.run(`DELETE FROM ${name}`);
    for (const change of changes) applyChange(store, change);
    refreshAllCards(store);
  });
}
/** What is the same on every machine; where each chain ends is known to the machine that wrote it. */
const shared = (of: Store): string =>
  tables
    .filter((name) => !['chain', 'draft'].includes(name))
    .map((name) => `${name} ${JSON.stringify(of.all(`SELECT * FROM ${name}`))}`)
    .join('\n');

it('has something to erase', () => {
  receive(old);
  expect(textOf(store)).toContain(SECRET);
});

it('leaves the same on every machine: the old changes, blanked ones and the erasure in any order, twice or not', () => {
  const letters = fc.shuffledSubarray([...old, ...now.filter(({ value }) => value === '')], { minLength: 0 });
  fc.assert(
    fc.property(letters, fc.nat(), fc.boolean(), (some, place, again) => {
      const rest = again ? [...old, ...old] : old;
      const stream = [...some, ...rest];
      stream.splice(place % (stream.length + 1), 0, ...erasure);
      receive(stream);
      expect(textOf(store)).not.toContain(SECRET);
      expect(shared(store)).toBe(shared(author.core.store));
      expect(compareProjection(store)).toEqual([]);
      store.transaction(() => rebuildProjection(store));
      expect(textOf(store)).not.toContain(SECRET);
      // All of it is here, so every chain can be walked, also those that end on another machine.
      expect(verifyChains(store).broken).toBe(0);
    }),
    { numRuns: 25 },
  );
});
