/** What had been erased in a case log that a backup replaces, on its way into the backup's own log. */
import { Erasure } from '../../domain/erasures/erasures.ts';
import { z } from 'zod';
import { Failure } from '../../domain/kernel/errors.ts';
import { getMeta, setMeta } from '../../db/local-sql.ts';
import { createStore, hasTable } from '../../db/query.ts';
import type { RawDatabase, Store } from '../../db/query.ts';
import { listFacts } from '../../db/rows.ts';
import { keepBack, namesOf, obstaclesNaming } from '../obstacles/naming-erased.ts';
import type { OpenCore } from '../open-core.ts';

const KEY = 'erasures.carried';
const Carried = z.array(z.object({ id: z.string(), body: Erasure }));
export type CarriedErasure = z.output<typeof Carried>[number];

/** Also those that are themselves still on their way. */
export function erasuresIn(db: RawDatabase): readonly CarriedErasure[] {
  const store = createStore(db);
  const made = hasTable(store, 'erasures') ? listFacts(store, 'erasures', 'case_id', '') : [];
  return [...made.map(({ id, body }) => ({ id, body })), ...waiting(store)];
}

const waiting = (store: Store): readonly CarriedErasure[] =>
  Carried.parse(JSON.parse(getMeta(store, KEY) ?? '[]'));

/** Tells the copy what to erase: it does so when it is first opened, so that no old copy brings a case back. */
export const carry = (store: Store, erased: readonly CarriedErasure[]): void =>
  setMeta(store, KEY, JSON.stringify(erased));

/**
 * Erases again, before anything is shown, what the replaced case log had erased. While the clock stands behind the log
 * nothing can be written: the owner gets in all the same, and it is done at the next opening.
 */
export function settleCarried(core: OpenCore): void {
  const erased = waiting(core.store);
  if (erased.length === 0) return;
  try {
    core.write('backups.restore', (tx) => {
      const caseIds = erased.map(({ body }) => body.erasedCaseId);
      keepBack(tx, obstaclesNaming(tx, namesOf(tx, caseIds)));
      for (const { id, body } of erased) tx.add('erasures', body, id);
      setMeta(core.store, KEY, '[]');
    });
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'clock-ahead') throw error;
  }
}
