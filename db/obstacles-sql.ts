import type { PlainDate } from '../domain/kernel/plain-date.ts';
import type { Reader } from './query.ts';

/** The earliest day on which an obstacle was to be brought before the steering group, also one that was changed since. */
export const firstForwardedOn = (db: Reader, id: string): PlainDate | null =>
  db.one<{ day: PlainDate | null }>(
    `SELECT min(value ->> '$') AS day FROM change
     WHERE entity = 'obstacles' AND row_id = ? AND field = 'forwardedOn' AND value <> 'null'`,
    id,
  )?.day ?? null;
