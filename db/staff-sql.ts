import type { Scope } from './cases-sql.ts';
import { openTo } from './cases-sql.ts';
import type { Reader } from './query.ts';

/**
 * Open cases whose contact person or holding unit some changes are about: what is missing in them hangs on who works
 * where, which is written in no case.
 * @param hlcs stamps of the changes
 */
export const listCasesOfStaff = (db: Reader, hlcs: readonly string[]): string[] =>
  db
    .all<{ case_id: string }>(
      `WITH staff AS (
         SELECT DISTINCT entity, row_id FROM change
         WHERE hlc IN (SELECT value FROM json_each(?)) AND entity IN ('people', 'units'))
       SELECT case_id FROM case_cards WHERE closed_on IS NULL AND
         (contact_person_id IN (SELECT row_id FROM staff WHERE entity = 'people') OR
          holder_unit_id IN (SELECT row_id FROM staff WHERE entity = 'units'))`,
      JSON.stringify(hlcs),
    )
    .map((row) => row.case_id);

/** How many open cases a unit holds, as far as this reader may know of them. */
export function countHeldCases(db: Reader, scope: Scope, unitId: string): number {
  const { sql, params } = openTo(db, scope);
  return (
    db.one<{ n: number }>(
      `SELECT count(*) AS n FROM case_cards WHERE closed_on IS NULL AND holder_unit_id = ? AND ${sql}`,
      unitId,
      ...params,
    )?.n ?? 0
  );
}
