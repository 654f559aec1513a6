import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { Reader } from '../../db/query.ts';
import { listRows } from '../../db/rows.ts';

/** The live meeting, when it is held on this machine. */
export function heldMeeting(db: Reader, device: string): PlainDate | null {
  const [live] = listRows(
    db,
    'meetings',
    'WHERE run IS NOT NULL AND NOT EXISTS (SELECT 1 FROM seals s WHERE s.meeting_id = meetings.id) LIMIT 1',
  );
  return live?.run?.device === device ? live.id : null;
}
