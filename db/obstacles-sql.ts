import type { PlainDate } from '../domain/kernel/plain-date.ts';
import type { Reader } from './query.ts';

/** The earliest day on which an obstacle was to be brought before the steering group, also one that was changed since. */
export const firstForwardedOn = (db: Reader, id: string): PlainDate | null =>
  db.one<{ day: PlainDate | null }>(
    `SELECT min(value ->> '$') AS day FROM change
     WHERE entity = 'obstacles' AND row_id = ? AND field = 'forwardedOn' AND value <> 'null'`,
    id,
  )?.day ?? null;

/** Every version of what obstacles say and of what they were answered, as JSON. */
export const listObstacleWords = (db: Reader): { id: string; value: string }[] =>
  db.all(
    `SELECT row_id AS id, value FROM change
     WHERE entity = 'obstacles' AND field IN ('text', 'answer') AND value NOT IN ('', 'null')`,
  );
