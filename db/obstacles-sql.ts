import type { PlainDate } from '../domain/kernel/plain-date.ts';
import type { Reader } from './query.ts';

/** The earliest day on which an obstacle was to be brought before the steering group, also one that was changed since. */
export const firstForwardedOn = (db: Reader, id: string): PlainDate | null =>
  db.one<{ day: PlainDate | null }>(
    `SELECT min(value ->> '$') AS day FROM change
     WHERE entity = 'obstacles' AND row_id = ? AND field = 'forwardedOn' AND value <> 'null'`,
    id,
  )?.day ?? null;

/** What somebody has worded in an obstacle or in its answer, once. */
export interface Words {
  /** Of the obstacle. */
  readonly id: string;
  readonly hlc: string;
  readonly userId: string;
  /** JSON */
  readonly value: string;
}

/** Every version of what obstacles say and of what they were answered. */
export const listObstacleWords = (db: Reader): Words[] =>
  db.all(
    `SELECT row_id AS id, hlc, user_id AS userId, value FROM change
     WHERE entity = 'obstacles' AND field IN ('text', 'answer') AND value NOT IN ('', 'null')`,
  );

/** Those that stand, of which there are several where two have written at once. */
export const listStandingWords = (db: Reader, id: string, field: 'text' | 'answer'): Words[] =>
  db.all(
    `SELECT c.row_id AS id, c.hlc, c.user_id AS userId, c.value FROM head h JOIN change c ON c.hlc = h.hlc
     WHERE h.entity = 'obstacles' AND h.row_id = ? AND h.field = ? AND c.value NOT IN ('', 'null')`,
    id,
    field,
  );

/** Stamps of the words in which a machine has found a child that it knows. */
export const listNamingWords = (db: Reader): string[] =>
  db
    .all<{ words: string }>("SELECT DISTINCT body ->> 'words' AS words FROM obstacle_namings")
    .map(({ words }) => words);
