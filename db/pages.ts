import type { Steps } from '../domain/kernel/steps.ts';
import type { Reader } from './query.ts';

/** So many rows at a time: some ten milliseconds. */
const ROWS = 1000;

interface Pages<Raw, T> {
  readonly table: string;
  readonly columns: string;
  /** Our own SQL; it is asked of every row. */
  readonly where?: string;
  readonly read: (row: Raw) => T;
}

/** A table's rows in the order of their ids, some at a time, so that nobody has to wait for a long one. */
export function* inPages<Raw extends { readonly id: string }, T>(
  db: Reader,
  { table, columns, where = 'true', read }: Pages<Raw, T>,
): Steps<null, T[]> {
  const sql = `SELECT ${columns} FROM ${table} WHERE id > ? AND (${where}) ORDER BY id LIMIT ${ROWS}`;
  const all: T[] = [];
  for (let after = ''; ;) {
    yield null;
    const page = db.all<Raw>(sql, after);
    for (const row of page) all.push(read(row));
    after = page.at(-1)?.id ?? '';
    if (page.length < ROWS) return all;
  }
}
