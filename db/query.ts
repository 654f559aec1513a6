import type { Database, Statement } from 'better-sqlite3';

export type RawDatabase = Database;
export type Value = string | number | null;
export type Params = readonly Value[];

/** Reading from the case log. Everything that only reads takes this, so it cannot write by accident. */
export interface Reader {
  all<T>(sql: string, ...params: Params): T[];
  one<T>(sql: string, ...params: Params): T | undefined;
}

/** Reading and raw writing; only the change log, migrations and local tables use it. */
export interface Store extends Reader {
  readonly raw: Database;
  run(sql: string, ...params: Params): number;
  transaction<T>(work: () => T): T;
}

/** Wraps an open database; each SQL text is prepared once. */
export function createStore(raw: Database): Store {
  const prepared = new Map<string, Statement<Value[]>>();
  const statement = (sql: string): Statement<Value[]> => {
    let found = prepared.get(sql);
    if (found === undefined) {
      found = raw.prepare<Value[]>(sql);
      prepared.set(sql, found);
    }
    return found;
  };
  return {
    raw,
    all: <T>(sql: string, ...params: Params) => statement(sql).all(...params) as T[],
    one: <T>(sql: string, ...params: Params) => statement(sql).get(...params) as T | undefined,
    run: (sql, ...params) => statement(sql).run(...params).changes,
    transaction: (work) => raw.transaction(work).immediate(),
  };
}

/** An older case log may not have it yet. */
export const hasTable = (db: Reader, table: string): boolean =>
  db.one('SELECT 1 FROM sqlite_schema WHERE name = ?', table) !== undefined;
