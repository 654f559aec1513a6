import { EVERY_COORDINATOR } from './case-cards.ts';
import type { CaseCard, Scope } from './cases-sql.ts';
import type { Reader } from './query.ts';

/** Protected cases that do not name this reader, by an order that says nothing of them. */
export function listVeiled(db: Reader, { userId, unitId }: Scope): string[] {
  const rows = db.all<{ case_id: string }>(
    `SELECT case_id FROM case_cards c WHERE protected = 1 AND NOT EXISTS (
       SELECT 1 FROM case_named n WHERE n.case_id = c.case_id AND n.user_id IN (?, ?)) ORDER BY case_id`,
    userId,
    unitId === null ? EVERY_COORDINATOR : userId,
  );
  return rows.map((row) => row.case_id);
}

/** Protected cases that may be the same child are looked for only among those that name this user. */
export function listNamed(db: Reader, userId: string): CaseCard[] {
  return db.all<CaseCard>(
    `SELECT c.* FROM case_named n JOIN case_cards c ON c.case_id = n.case_id WHERE n.user_id IN (?, ?)
     ORDER BY c.raised_on DESC LIMIT 200`,
    userId,
    EVERY_COORDINATOR,
  );
}

/** Protected cases that name this user. */
export function listNaming(db: Reader, userId: string): string[] {
  return db
    .all<{ case_id: string }>('SELECT case_id FROM case_named WHERE user_id = ?', userId)
    .map((row) => row.case_id);
}
