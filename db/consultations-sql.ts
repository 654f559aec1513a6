import type { Known } from '../domain/consultations/consultation-rules.ts';
import type { Reader } from './query.ts';

/**
 * Names and schools that a consultation must not hold, as far as this user may know them: a case that is closed to
 * the user cannot be found out by trying names.
 */
export function listKnownNames(
  db: Reader,
  { id, personId }: { readonly id: string; readonly personId: string | null },
): Known {
  const rows = db.all<{ first_name: string | null; school: string | null }>(
    `SELECT DISTINCT c.first_name, c.school FROM cases c
     WHERE (coalesce(c.identity_protection, 'none') = 'none' OR c.named_user_ids IS NULL
         OR EXISTS (SELECT 1 FROM case_named n WHERE n.case_id = c.id AND n.user_id = ?))
       AND NOT EXISTS (SELECT 1 FROM case_recused r WHERE r.case_id = c.id AND r.person_id = ?)`,
    id,
    personId ?? '',
  );
  return {
    firstNames: [...new Set(rows.flatMap((row) => row.first_name ?? []))],
    schools: [...new Set(rows.flatMap((row) => row.school ?? []))],
  };
}

/** Every first name that has been written of the child of one case. */
export const listNamesOfCase = (db: Reader, caseId: string): string[] =>
  db
    .all<{ name: string }>(
      `SELECT DISTINCT value ->> '$' AS name FROM change
       WHERE entity = 'cases' AND row_id = ? AND field = 'firstName' AND value NOT IN ('', 'null')`,
      caseId,
    )
    .map((row) => row.name);

/** Of every child in the log, protected ones too, also names that have been corrected since. */
export const listNamesEver = (db: Reader): string[] =>
  db
    .all<{ name: string }>(
      `SELECT DISTINCT value ->> '$' AS name FROM change
       WHERE entity = 'cases' AND field = 'firstName' AND value NOT IN ('', 'null')`,
    )
    .map((row) => row.name);

/** Of every child in the log, protected ones too. */
export const listFirstNames = (db: Reader): string[] => listOf(db, 'first_name');
export const listAllSchools = (db: Reader): string[] => listOf(db, 'school');

const listOf = (db: Reader, column: 'first_name' | 'school'): string[] =>
  db
    .all<{ word: string }>(`SELECT DISTINCT ${column} AS word FROM cases WHERE ${column} IS NOT NULL`)
    .map((row) => row.word);
