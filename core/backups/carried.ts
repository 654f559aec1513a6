/** What a case log that is replaced hands to the copy that takes its place: what it has erased, and its access log. */
import { adoptAccess, readAccess } from '../../db/access-log-sql.ts';
import type { AccessRow } from '../../db/access-log-sql.ts';
import { migrate } from '../../db/migrate.ts';
import type { Migration } from '../../db/migrate.ts';
import { createStore } from '../../db/query.ts';
import type { RawDatabase } from '../../db/query.ts';
import { carry, erasuresIn } from '../erasures/carried-erasures.ts';
import type { CarriedErasure } from '../erasures/carried-erasures.ts';

export interface Carried {
  readonly erased: readonly CarriedErasure[];
  readonly access: readonly AccessRow[];
}

/** Of a case log that has not been brought up to date, too. */
export const carriedFrom = (db: RawDatabase): Carried => ({
  erased: erasuresIn(db),
  access: readAccess(createStore(db)),
});

/**
 * An access log is kept five years (HSLF-FS 2016:40 4:9): what the copy's own does not know is written after it, before
 * the copy is put in place. What is to be erased again waits there for the first opening.
 */
export function handOver(
  db: RawDatabase,
  { erased, access }: Carried,
  migrations: readonly Migration[],
): void {
  migrate(db, migrations);
  const store = createStore(db);
  store.transaction(() => {
    carry(store, erased);
    adoptAccess(store, access);
  });
}
