import type { PlainDate } from '../domain/kernel/plain-date.ts';
import type { Reader } from './query.ts';
import { isTakenBack } from './retractions-sql.ts';

/** A case on the agenda of a meeting that is not sealed, and how much has been decided about it there. */
interface DraftItem {
  readonly meetingId: PlainDate;
  readonly caseId: string;
  readonly decisions: number;
}

/** From the agendas that the meetings started with. */
export const listDraftItems = (db: Reader): DraftItem[] =>
  db.all<DraftItem>(
    `SELECT i.meeting_id AS meetingId, i.case_id AS caseId, (
         SELECT count(*) FROM decisions d
         WHERE d.meeting_id = i.meeting_id AND d.case_id = i.case_id AND NOT ${isTakenBack('d')}) AS decisions
     FROM agenda_items i
     WHERE i.fixed = 1 AND i.placement = 'agenda' AND NOT EXISTS (SELECT 1 FROM seals s WHERE s.meeting_id = i.meeting_id)`,
  );
