import type { Reader } from './query.ts';
import { isTakenBack } from './retractions-sql.ts';

/** What the list of minutes says of a meeting that is not sealed. */
export interface DraftCount {
  meeting_id: string;
  cases: number;
  decisions: number;
}

/** Counted from the agenda that the meeting started with. */
export function countDrafts(db: Reader): Map<string, DraftCount> {
  const rows = db.all<DraftCount>(
    `SELECT i.meeting_id, count(*) AS cases, (
         SELECT count(*) FROM decisions d WHERE d.meeting_id = i.meeting_id AND NOT ${isTakenBack('d')}) AS decisions
     FROM agenda_items i
     WHERE i.fixed = 1 AND i.placement = 'agenda' AND NOT EXISTS (SELECT 1 FROM seals s WHERE s.meeting_id = i.meeting_id)
     GROUP BY i.meeting_id`,
  );
  return new Map(rows.map((row) => [row.meeting_id, row]));
}
