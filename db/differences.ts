import type { Reader, Store } from './query.ts';

export interface Difference {
  readonly table: string;
  /** Rows that are there and should not be, or should be and are not; one that has changed counts once. */
  readonly rows: number;
}

/** What would change in these tables if `work` were done. It is done inside a savepoint that is rolled back. */
export function differencesAfter(store: Store, tables: readonly string[], work: () => void): Difference[] {
  const before = tables.map((table) => rowsOf(store, table));
  store.run('SAVEPOINT differences');
  try {
    work();
    return tables.flatMap((table, at) => {
      const rows = difference(before[at] ?? new Set(), rowsOf(store, table));
      return rows === 0 ? [] : [{ table, rows }];
    });
  } finally {
    store.run('ROLLBACK TO differences');
    store.run('RELEASE differences');
  }
}

const rowsOf = (db: Reader, table: string): Set<string> =>
  new Set(db.all(`SELECT * FROM ${table}`).map((row) => JSON.stringify(row)));

const missingIn = (right: ReadonlySet<string>, left: ReadonlySet<string>): number =>
  [...left].filter((row) => !right.has(row)).length;
const difference = (left: ReadonlySet<string>, right: ReadonlySet<string>): number =>
  Math.max(missingIn(right, left), missingIn(left, right));
