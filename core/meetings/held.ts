import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { isHeldBy } from '../../domain/meetings/holding-rules.ts';
import { readHolders } from '../../db/holders-sql.ts';
import type { Reader } from '../../db/query.ts';
import { listRows } from '../../db/rows.ts';

/** The live meeting that is held on this machine. */
export const heldMeeting = (db: Reader, device: string): PlainDate | null =>
  listRows(
    db,
    'meetings',
    `WHERE run IS NOT NULL AND sealed_at IS NULL
     AND NOT EXISTS (SELECT 1 FROM seals s WHERE s.meeting_id = meetings.id)`,
  ).find(({ id }) => isHeldBy(readHolders(db, id), device))?.id ?? null;
