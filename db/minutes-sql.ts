import type { Reader } from './query.ts';
import { isTakenBack } from './retractions-sql.ts';

/** What the list of minutes says of each meeting. */
export interface MinutesCount {
  meeting_id: string;
  cases: number;
  decisions: number;
  sealed_at: string | null;
}

/** Sealed meetings are counted from their document, the others from the agenda they started with. */
export function countMinutes(db: Reader): Map<string, MinutesCount> {
  const rows = db.all<MinutesCount>(
    `SELECT meeting_id, json_array_length(body, '$.document.items') AS cases,
       (SELECT sum(json_array_length(item.value, '$.decisions')) FROM json_each(body, '$.document.items') item) AS decisions,
       json_extract(body, '$.sealedAt') AS sealed_at
     FROM seals
     UNION ALL
     SELECT i.meeting_id, count(*), (
         SELECT count(*) FROM decisions d WHERE d.meeting_id = i.meeting_id AND NOT ${isTakenBack('d')}),
       NULL
     FROM agenda_items i
     WHERE i.fixed = 1 AND i.placement = 'agenda' AND NOT EXISTS (SELECT 1 FROM seals s WHERE s.meeting_id = i.meeting_id)
     GROUP BY i.meeting_id`,
  );
  return new Map(rows.map((row) => [row.meeting_id, { ...row, decisions: row.decisions ?? 0 }]));
}
