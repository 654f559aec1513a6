import type { PlainDate } from '../domain/kernel/plain-date.ts';
import type { Body } from '../domain/registry.ts';
import type { Reader } from './query.ts';

const CLOSED = 'closed_on IS NOT NULL AND closed_on <= ?';

/** Cases closed on or before a day, the longest ago first. */
export const listClosedBefore = (db: Reader, day: PlainDate, limit: number): string[] =>
  db
    .all<{ id: string }>(
      `SELECT case_id AS id FROM case_cards WHERE ${CLOSED} ORDER BY closed_on, number LIMIT ?`,
      day,
      limit,
    )
    .map(({ id }) => id);

export const countClosedBefore = (db: Reader, day: PlainDate): number =>
  db.one<{ n: number }>(`SELECT count(*) AS n FROM case_cards WHERE ${CLOSED}`, day)?.n ?? 0;

export const nextClosedAfter = (db: Reader, day: PlainDate): PlainDate | null =>
  db.one<{ on: string | null }>('SELECT min(closed_on) AS "on" FROM case_cards WHERE closed_on > ?', day)
    ?.on ?? null;

/** Whether the same child has come back in a case that is still open. */
export const isBack = (db: Reader, caseId: string): boolean =>
  db.one(
    `SELECT 1 FROM cases c JOIN case_cards k ON k.case_id = c.id
     WHERE c.return_of = ? AND k.closed_on IS NULL LIMIT 1`,
    caseId,
  ) !== undefined;

/** What there is of a case, by kind of row. */
export function countRowsOfCase(
  db: Reader,
  caseId: string,
): { changes: number; of: ReadonlyMap<string, number> } {
  const rows = db.all<{ entity: string; rows: number; changes: number }>(
    'SELECT entity, count(DISTINCT row_id) AS rows, count(*) AS changes FROM change WHERE case_id = ? GROUP BY entity',
    caseId,
  );
  return {
    changes: rows.reduce((sum, { changes }) => sum + changes, 0),
    of: new Map(rows.map(({ entity, rows: n }) => [entity, n])),
  };
}

/** Of a case that was erased on several machines the first. */
export function firstErasureOf(db: Reader, caseId: string): Body<'erasures'> | undefined {
  const found = db.one<{ body: string }>(
    "SELECT body FROM erasures WHERE body ->> 'erasedCaseId' = ? ORDER BY hlc LIMIT 1",
    caseId,
  );
  return found === undefined ? undefined : (JSON.parse(found.body) as Body<'erasures'>);
}

/** Sealed minutes in which the case stands. */
export const sealsNaming = (db: Reader, caseId: string): Body<'seals'>[] =>
  db
    .all<{ body: string }>('SELECT body FROM seals WHERE instr(body, ?) > 0 ORDER BY meeting_id', caseId)
    .map(({ body }) => JSON.parse(body) as Body<'seals'>);
