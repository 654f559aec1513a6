import { holding } from '../../domain/exchange/protective-rules.ts';
import { FACT_FIELD } from '../../domain/kernel/fields.ts';
import { registry } from '../../domain/registry.ts';
import { columnOf, fieldOf, isEntityName, toColumn } from '../columns.ts';
import type { Store } from '../query.ts';
import type { Erasure } from '../../domain/erasures/erasures.ts';
import type { Change } from './change.ts';
import { asItMayLie, ERASED, eraseCase, isGoneWhole } from './erase.ts';

/**
 * Takes one change into the log and the state, in any order and any number of times. Inside a transaction:
 *
 * 1. keep it in the log; one we already have is done
 * 2. what it was built on is no longer a head; what has not arrived yet is awaited
 * 3. unless somebody has already built on it, it is a head
 * 4. the newest head of the field shows in the state row; of a fact, which is written once, the oldest; of what
 *    protects somebody what is stricter than each
 * 5. an erasure takes away what there is of its case, and of an erased case nothing is taken in
 *
 * A name that the registry does not know was written by a newer version: it stays in the log and is replayed
 * by the rebuild that follows an upgrade.
 *
 * @returns whether the change was new
 */
export function applyChange(store: Store, arrived: Change): boolean {
  if (isGoneWhole(store, arrived)) return false;
  const change = asItMayLie(store, arrived);
  if (!addToLog(store, change)) return false;
  placeHead(store, change);
  projectCell(store, change.entity, change.rowId, change.field);
  if (change.entity === 'erasures') eraseCase(store, JSON.parse(change.value) as Erasure);
  return true;
}

/** The log's own row alone, without heads or state. @returns whether it was new */
export function addToLog(store: Store, change: Change): boolean {
  const added = store.run(
    `INSERT OR IGNORE INTO change (hlc, entity, row_id, field, value, base, command, user_id, device, case_id, content_hash, chain_hash, nonce)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    change.hlc,
    change.entity,
    change.rowId,
    change.field,
    change.value,
    JSON.stringify(change.base),
    change.command,
    change.userId,
    change.device,
    change.caseId,
    change.contentHash,
    change.chainHash,
    change.nonce,
  );
  return added > 0;
}

type Placed = Pick<Change, 'hlc' | 'entity' | 'rowId' | 'field' | 'base'>;

/** Steps 2 and 3; also used when the projection is rebuilt. */
export function placeHead(store: Store, change: Placed): void {
  for (const base of change.base) {
    const removed = store.run(
      'DELETE FROM head WHERE entity = ? AND row_id = ? AND field = ? AND hlc = ?',
      change.entity,
      change.rowId,
      change.field,
      base,
    );
    if (removed === 0 && store.one('SELECT 1 FROM change WHERE hlc = ?', base) === undefined)
      store.run(
        'INSERT OR IGNORE INTO awaited_head (hlc, entity, row_id, field) VALUES (?, ?, ?, ?)',
        base,
        change.entity,
        change.rowId,
        change.field,
      );
  }
  const isBuiltOn = store.run(
    'DELETE FROM awaited_head WHERE hlc = ? AND entity = ? AND row_id = ? AND field = ?',
    change.hlc,
    change.entity,
    change.rowId,
    change.field,
  );
  if (isBuiltOn > 0) return;
  store.run(
    'INSERT OR IGNORE INTO head (entity, row_id, field, hlc) VALUES (?, ?, ?, ?)',
    change.entity,
    change.rowId,
    change.field,
    change.hlc,
  );
}

/** Step 4. */
export function projectCell(store: Store, entity: string, rowId: string, field: string): void {
  if (!isEntityName(entity)) return;
  const known = fieldOf(entity, field);
  if (known === undefined) return;
  const { table, kind } = registry[entity];
  const isFact = kind === 'fact' && field === FACT_FIELD;
  const heads = store.all<{ hlc: string; value: string; user_id: string }>(
    `SELECT c.hlc, c.value, c.user_id FROM head h JOIN change c ON c.hlc = h.hlc
     WHERE h.entity = ? AND h.row_id = ? AND h.field = ? ORDER BY h.hlc`,
    entity,
    rowId,
    field,
  );
  const shown = isFact ? heads[0] : heads.at(-1);
  if (shown === undefined || shown.value === ERASED) return;
  if (isFact) {
    const body = JSON.parse(shown.value) as { caseId?: string; meetingId?: string };
    store.run(
      `INSERT OR REPLACE INTO ${table} (id, case_id, meeting_id, hlc, user_id, body) VALUES (?, ?, ?, ?, ?, ?)`,
      rowId,
      body.caseId ?? '',
      body.meetingId ?? '',
      shown.hlc,
      shown.user_id,
      shown.value,
    );
    return;
  }
  const column = columnOf(field);
  store.run(
    `INSERT INTO ${table} (id, ${column}) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET ${column} = excluded.${column}`,
    rowId,
    toColumn(known, heads.length === 1 ? shown.value : holdingOf(entity, field, heads)),
  );
}

const holdingOf = (entity: string, field: string, heads: readonly { readonly value: string }[]): string =>
  JSON.stringify(
    holding(
      entity,
      field,
      heads.filter(({ value }) => value !== ERASED).map(({ value }): unknown => JSON.parse(value)),
    ),
  );
