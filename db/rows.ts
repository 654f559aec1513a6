import { registry } from '../domain/registry.ts';
import type { Body, Fact, FactName, RecordName, Row } from '../domain/registry.ts';
import { toRecord } from './columns.ts';
import type { Reader, Value } from './query.ts';

type RawRow = Readonly<Record<string, Value>>;
interface RawFact {
  id: string;
  hlc: string;
  user_id: string;
  body: string;
}

/** One record by id, or undefined when nothing has been said about it. */
export function getRow<N extends RecordName>(db: Reader, entity: N, id: string): Row<N> | undefined {
  const row = db.one<RawRow>(`SELECT * FROM ${registry[entity].table} WHERE id = ?`, id);
  return row === undefined ? undefined : toRecord(entity, row);
}

/** Records, all of them or those that `where` picks (our own SQL, with bound params). */
export function listRows<N extends RecordName>(
  db: Reader,
  entity: N,
  where = '',
  ...params: Value[]
): Row<N>[] {
  return db
    .all<RawRow>(`SELECT * FROM ${registry[entity].table} ${where}`, ...params)
    .map((row) => toRecord(entity, row));
}

function toFact<N extends FactName>(row: RawFact): Fact<N> {
  return { id: row.id, hlc: row.hlc, userId: row.user_id, body: JSON.parse(row.body) as Body<N> };
}

export function getFact<N extends FactName>(db: Reader, entity: N, id: string): Fact<N> | undefined {
  const row = db.one<RawFact>(`SELECT * FROM ${registry[entity].table} WHERE id = ?`, id);
  return row === undefined ? undefined : toFact<N>(row);
}

/** Facts in the order they were written. */
export function listFacts<N extends FactName>(
  db: Reader,
  entity: N,
  by: 'case_id' | 'meeting_id',
  id: string,
): Fact<N>[] {
  return db
    .all<RawFact>(`SELECT * FROM ${registry[entity].table} WHERE ${by} = ? ORDER BY hlc`, id)
    .map((row) => toFact<N>(row));
}
