import { registry } from '../../domain/registry.ts';
import { isEntityName } from '../columns.ts';
import type { Reader, Store } from '../query.ts';
import { addToLog, applyChange, projectCell } from './apply.ts';
import { hashContent } from './change.ts';
import type { Change } from './change.ts';
import { asItMayBeParked, isGoneWhole } from './erase.ts';
import { isErased } from './erased-minutes.ts';
import { toChange } from './read.ts';
import type { ChangeRow } from './read.ts';

/**
 * How a change that has come from another machine lies here.
 *
 * - whole: with all of its content
 * - cut: parts of its value have been left out by whoever sent it
 * - held: nothing but its hashes, so that the chain holds; it has no name and shows nowhere
 * - parked: a newer version wrote it; it lies whole in the log, and has no part in the state before this app knows it
 */
export type Completeness = 'whole' | 'cut' | 'held' | 'parked';

export const HELD = {
  entity: '',
  rowId: '',
  field: '',
  value: '',
  base: [],
  command: '',
  userId: '',
  nonce: '',
} as const;

export const findChange = (db: Reader, hlc: string): Change | undefined => {
  const row = db.one<ChangeRow>('SELECT * FROM change WHERE hlc = ?', hlc);
  return row === undefined ? undefined : toChange(row);
};

/** Whether a change lies here without all of its content. */
export const isPartial = (db: Reader, hlc: string): boolean =>
  db.one('SELECT 1 FROM partial_change WHERE hlc = ?', hlc) !== undefined;

/**
 * Takes in a change of another machine. One that we have is left as it is, unless less of it lay here than comes now.
 * Inside a transaction; the caller has checked its hashes, and that it is not another under the same stamp.
 * @param version what the log that wrote a parked one may hold
 * @returns whether anything is other than before
 */
export function receiveChange(store: Store, change: Change, as: Completeness, version = 0): boolean {
  if (isGoneWhole(store, change)) return false;
  const known = findChange(store, change.hlc);
  if (known !== undefined) {
    const isMore = known.entity === '' && as !== 'held';
    const completes = as === 'whole' && isPartial(store, change.hlc);
    if ((!isMore && !completes) || isErased(store, change.caseId)) return false;
    remember(store, change.hlc);
    forget(store, known);
  } else store.run('INSERT OR IGNORE INTO arrived_change (hlc, was) VALUES (?, ?)', change.hlc, '');
  if (as === 'parked') {
    park(store, change, version);
    return true;
  }
  if (as !== 'whole') store.run('INSERT OR IGNORE INTO partial_change (hlc) VALUES (?)', change.hlc);
  if (as === 'held') {
    addToLog(store, { ...change, ...HELD });
    return true;
  }
  applyChange(store, change);
  if (known !== undefined) stepBack(store, change);
  return true;
}

function park(store: Store, change: Change, version: number): void {
  const left = asItMayBeParked(store, change);
  addToLog(store, left);
  store.run('INSERT OR IGNORE INTO parked_change (hlc, version) VALUES (?, ?)', change.hlc, version);
  if (hashContent(left) !== left.contentHash)
    store.run('INSERT OR IGNORE INTO partial_change (hlc) VALUES (?)', change.hlc);
}

function remember(store: Store, hlc: string): void {
  const row = store.one<ChangeRow>('SELECT * FROM change WHERE hlc = ?', hlc);
  store.run('INSERT OR IGNORE INTO arrived_change (hlc, was) VALUES (?, ?)', hlc, JSON.stringify(row));
}

/** Less of it lay here: it is taken out, so that what has come takes its place. */
function forget(store: Store, known: Change): void {
  const { hlc, entity, rowId } = known;
  store.run('DELETE FROM change WHERE hlc = ?', hlc);
  store.run('DELETE FROM partial_change WHERE hlc = ?', hlc);
  removeHead(store, known);
  if (isEntityName(entity) && registry[entity].kind === 'fact')
    store.run(`DELETE FROM ${registry[entity].table} WHERE id = ?`, rowId);
}

/** What had only its hashes may have been built on already by changes that were whole: then it is no head. */
function stepBack(store: Store, change: Change): void {
  const { hlc, entity, rowId, field } = change;
  const isBuiltOn = store.one(
    `SELECT 1 FROM change c, json_each(c.base) b
     WHERE c.entity = ? AND c.row_id = ? AND c.field = ? AND b.value = ?`,
    entity,
    rowId,
    field,
    hlc,
  );
  if (isBuiltOn === undefined) return;
  removeHead(store, change);
  projectCell(store, entity, rowId, field);
}

function removeHead(store: Store, { hlc, entity, rowId, field }: Change): void {
  store.run(
    'DELETE FROM head WHERE entity = ? AND row_id = ? AND field = ? AND hlc = ?',
    entity,
    rowId,
    field,
    hlc,
  );
}
