import { z } from 'zod';
import { refreshAllCards } from '../../db/case-cards.ts';
import { addToLog } from '../../db/changes/apply.ts';
import { countChanges, lastHlc, toChange } from '../../db/changes/read.ts';
import type { ChangeRow } from '../../db/changes/read.ts';
import { rebuildProjection } from '../../db/changes/rebuild.ts';
import type { Tx } from '../../db/changes/write.ts';
import { listArrived } from '../../db/exchange-sql.ts';
import { getMeta, setMeta } from '../../db/local-sql.ts';
import type { Reader, Store } from '../../db/query.ts';
import { putBackStood, Stood } from './stood.ts';

const KEY = 'exchange.undoAt';

const Undoable = z.object({ changes: z.number(), last: z.string(), stood: Stood });

/** Inside the import's transaction. What an erasure took away does not come back, so that import stands. */
export function noteUndoable(store: Store, broughtErasure: boolean, stood: Stood): void {
  const undoable: z.infer<typeof Undoable> = { ...stateOf(store), stood };
  setMeta(store, KEY, broughtErasure ? '' : JSON.stringify(undoable));
}

/** Others have been told that this machine has what came, and will never send it again. */
export const noteTold = (store: Store): void => setMeta(store, KEY, '');

/** Until the next change: then somebody may have built on what came. An erasure can take away as many as it adds. */
export function isUndoable(db: Reader): boolean {
  const noted = readUndoable(db);
  const { changes, last } = stateOf(db);
  return noted?.changes === changes && noted.last === last;
}

const stateOf = (db: Reader): { readonly changes: number; readonly last: string } => ({
  changes: countChanges(db),
  last: lastHlc(db) ?? '',
});

function readUndoable(db: Reader): z.infer<typeof Undoable> | undefined {
  const stored = getMeta(db, KEY) ?? '';
  return stored === '' ? undefined : Undoable.safeParse(JSON.parse(stored)).data;
}

/** Takes out of the log what the last import put there, and puts everything back as it was. Inside a transaction. */
export function undoImport(store: Store, tx: Tx): void {
  const stood = readUndoable(store)?.stood;
  for (const { hlc, was } of listArrived(store)) {
    for (const table of ['change', 'partial_change', 'parked_change'])
      store.run(`DELETE FROM ${table} WHERE hlc = ?`, hlc);
    // Nothing of less than a whole change was kept with a nonce, also by the version before there were any.
    if (was !== '') putBack(store, { ...(JSON.parse(was) as ChangeRow), nonce: '' });
  }
  store.run('DELETE FROM arrived_change');
  setMeta(store, KEY, '');
  rebuildProjection(store);
  if (stood !== undefined) putBackStood(store, tx, stood);
  refreshAllCards(store);
}

/** Less of it lay here before. */
function putBack(store: Store, row: ChangeRow): void {
  addToLog(store, toChange(row));
  store.run('INSERT INTO partial_change (hlc) VALUES (?)', row.hlc);
}
