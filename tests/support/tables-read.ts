/** Which tables of a database are read, by the statements that are run on it. */
import type { RawDatabase } from '../../db/query.ts';

export interface WatchedDatabase {
  readonly db: RawDatabase;
  /** The SQL of every reading statement that `work` runs, in order. */
  watch(work: () => void): string[];
}

const READING = ['all', 'get', 'iterate'];

export function watchTables(raw: RawDatabase): WatchedDatabase {
  let heard: string[] = [];
  const ofStatement = (sql: string) => ({
    get(statement: object, name: string): unknown {
      const value: unknown = Reflect.get(statement, name);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]): unknown => {
        if (READING.includes(name)) heard.push(sql);
        return Reflect.apply(value, statement, given);
      };
    },
  });
  const db = new Proxy(raw, {
    get(database, name) {
      const value: unknown = Reflect.get(database, name);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]): unknown => {
        const answer: unknown = Reflect.apply(value, database, given);
        return name === 'prepare' ? new Proxy(answer as object, ofStatement(String(given[0]))) : answer;
      };
    },
  });
  return {
    db,
    watch(work) {
      heard = [];
      work();
      return heard;
    },
  };
}

/** The tables that a statement reads from; names of its own parts (WITH) among them. */
export const tablesOf = (sql: string): string[] =>
  [...sql.matchAll(/\b(?:FROM|JOIN)\s+(\w+)/g)].flatMap(([, table]) => table ?? []);
