import type { CaseCard } from './cases-sql.ts';
import type { Reader } from './query.ts';

/** Cases that may be the same child: those sharing the name, its initial, or year and school. Never a protected one. */
export function listAlike(
  db: Reader,
  nameKey: string,
  birthYear: number | null,
  schoolKey: string,
): CaseCard[] {
  const initial = nameKey.slice(0, 1);
  const year = birthYear ?? -1;
  return db.all<CaseCard>(
    `SELECT * FROM case_cards WHERE protected = 0 AND (
       name_key IN (?, ?, ? || '.')
       OR (? <= 2 AND name_key >= ? AND name_key < ? || '~' AND birth_year BETWEEN ? AND ?)
       OR (birth_year = ? AND school_key = ? AND school_key <> '' AND substr(name_key, 1, 1) = ?))
     ORDER BY raised_on DESC LIMIT 200`,
    nameKey,
    initial,
    initial,
    nameKey.length,
    initial,
    initial,
    year - 1,
    year + 1,
    year,
    schoolKey,
    initial,
  );
}

/** Schools of cases that are open to whoever asks. @param personId who may have stepped back from some */
export function listSchools(db: Reader, personId: string | null): string[] {
  return db
    .all<{ school: string }>(
      `SELECT DISTINCT school FROM cases c
       WHERE school IS NOT NULL AND school <> '' AND coalesce(identity_protection, 'none') = 'none'
         AND NOT EXISTS (SELECT 1 FROM case_recused r WHERE r.case_id = c.id AND r.person_id = ?) LIMIT 500`,
      personId ?? '',
    )
    .map((row) => row.school);
}
