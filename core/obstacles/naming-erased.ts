/**
 * Obstacles that name a child whose case is being erased: with the case the name goes, and nobody could find it in them
 * any more. So it is said of them while the name is still known, wherever the erasure is made or taken in.
 */
import { namesIn } from '../../domain/consultations/consultation-rules.ts';
import { listNamesOfCase } from '../../db/consultations-sql.ts';
import type { Tx } from '../../db/changes/write.ts';
import { listObstacleWords } from '../../db/obstacles-sql.ts';
import type { Reader } from '../../db/query.ts';
import { getRow } from '../../db/rows.ts';

/** Before the cases go: every name that has been written of their children. */
export const namesOf = (db: Reader, caseIds: readonly string[]): string[] =>
  caseIds.flatMap((caseId) => listNamesOfCase(db, caseId));

/** Ids of those that hold one of these names, in any version. */
export function obstaclesNaming(db: Reader, firstNames: readonly string[]): string[] {
  if (firstNames.length === 0) return [];
  const naming = listObstacleWords(db).filter(({ value }) => namesIn(value, firstNames).length > 0);
  return [...new Set(naming.map(({ id }) => id))];
}

/** Keeps them from the steering group for good. */
export function keepBack(tx: Tx, obstacleIds: readonly string[]): void {
  for (const id of obstacleIds)
    if (getRow(tx, 'obstacles', id)?.namesErased !== true) tx.set('obstacles', id, { namesErased: true });
}
