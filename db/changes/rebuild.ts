import type { Erasure } from '../../domain/erasures/erasures.ts';
import { registry } from '../../domain/registry.ts';
import { isEntityName } from '../columns.ts';
import { differencesAfter } from '../differences.ts';
import type { Difference } from '../differences.ts';
import type { Reader, Store } from '../query.ts';
import { placeHead, projectCell } from './apply.ts';
import { eraseCase } from './erase.ts';
import { releaseParked } from './known.ts';

interface LogRow {
  hlc: string;
  entity: string;
  row_id: string;
  field: string;
  base: string;
}

const entityNames = Object.keys(registry).filter(isEntityName);

/** Throws the projection away and makes it again from the log. Inside a transaction. @returns state rows */
export function rebuildProjection(store: Store): number {
  store.run('DELETE FROM head');
  store.run('DELETE FROM awaited_head');
  store.run('DELETE FROM erased_cases');
  releaseParked(store);
  for (const name of entityNames) store.run(`DELETE FROM ${registry[name].table}`);
  for (const row of store.raw
    .prepare<[], LogRow>(
      `SELECT hlc, entity, row_id, field, base FROM change
       WHERE entity <> '' AND hlc NOT IN (SELECT hlc FROM parked_change) ORDER BY hlc`,
    )
    .all())
    placeHead(store, {
      hlc: row.hlc,
      entity: row.entity,
      rowId: row.row_id,
      field: row.field,
      base: JSON.parse(row.base) as string[],
    });
  // First, also what an earlier version could not yet understand.
  for (const { value } of store.all<{ value: string }>(`SELECT value FROM change WHERE entity = 'erasures'`))
    eraseCase(store, JSON.parse(value) as Erasure);
  const cells = store.raw.prepare<[], LogRow>('SELECT DISTINCT entity, row_id, field FROM head').all();
  for (const cell of cells) projectCell(store, cell.entity, cell.row_id, cell.field);
  return countRows(store);
}

export function countRows(db: Reader): number {
  return entityNames.reduce(
    (sum, name) => sum + (db.one<{ n: number }>(`SELECT count(*) AS n FROM ${registry[name].table}`)?.n ?? 0),
    0,
  );
}

/** How the state tables differ from what the log says: it is replayed, and what that did is rolled back. */
export const compareProjection = (store: Store): Difference[] =>
  differencesAfter(
    store,
    entityNames.map((name) => registry[name].table),
    () => rebuildProjection(store),
  );
