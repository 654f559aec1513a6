import type { CircuitFacts } from '../domain/meetings/candidate-rules.ts';
import { addDays } from '../domain/kernel/plain-date.ts';
import type { PlainDate } from '../domain/kernel/plain-date.ts';
import type { ItemKind } from '../domain/meetings/meetings.ts';
import type { TimedItem } from '../domain/meetings/usual-minutes.ts';
import type { Reader } from './query.ts';
import { isTakenBack } from './retractions-sql.ts';

/**
 * What earlier agendas may have left is looked for this far back: whatever a meeting leaves stands on the next agenda
 * again, so nothing is left for longer than a team goes without meetings.
 */
const LOOK_BACK_DAYS = 400;

/** A decision about the case, in that meeting or a later one, that nobody has taken back. */
const decidedSince = (table: string): string =>
  `EXISTS (SELECT 1 FROM decisions d WHERE d.case_id = ${table}.case_id AND d.meeting_id >= ${table}.meeting_id
     AND NOT ${isTakenBack('d')})`;

const LEFT_OVER_ITEMS = `SELECT a.case_id, a.meeting_id, a.fixed, a.placement, a.kind FROM agenda_items a
  WHERE a.meeting_id >= ? AND a.meeting_id < ? AND (a.fixed = 1 OR a.placement = 'parked') AND NOT ${decidedSince('a')}`;
const LEFT_OVER_DEFERRALS = `SELECT f.case_id FROM deferrals f
  WHERE f.meeting_id >= ? AND f.meeting_id < ? AND NOT ${decidedSince('f')}`;

/** Cases that a meeting on this day may have to take up. UNION ALL: a plain UNION would walk all cases to merge. */
export function listCandidates(db: Reader, meetingId: PlainDate, dueUntil: PlainDate): string[] {
  const from = addDays(meetingId, -LOOK_BACK_DAYS);
  const rows = db.all<{ case_id: string }>(
    `SELECT case_id FROM case_cards WHERE closed_on IS NULL AND next_on IS NOT NULL AND next_on <= ?
     UNION ALL SELECT case_id FROM case_cards WHERE closed_on IS NULL AND decided = 0 AND raised_on <= ?
     UNION ALL SELECT case_id FROM agenda_items WHERE meeting_id = ?
     UNION ALL SELECT case_id FROM decisions WHERE meeting_id = ?
     UNION ALL SELECT case_id FROM deferrals WHERE meeting_id = ?
     UNION ALL ${LEFT_OVER_DEFERRALS}
     UNION ALL SELECT case_id FROM commitments WHERE answer IS NULL AND removed IS NOT 1 AND due_on <= ?
     UNION ALL SELECT case_id FROM commitments c WHERE answer IS NULL AND removed IS NOT 1 AND due_on > ?
       AND EXISTS (SELECT 1 FROM task_moves m WHERE m.case_id = c.case_id)
     UNION ALL SELECT case_id FROM (${LEFT_OVER_ITEMS}) WHERE kind IS NOT 'task'`,
    dueUntil,
    meetingId,
    meetingId,
    meetingId,
    meetingId,
    from,
    meetingId,
    meetingId,
    meetingId,
    from,
    meetingId,
  );
  return [...new Set(rows.map((row) => row.case_id))];
}

interface Place {
  case_id: string;
  meeting_id: string;
  fixed: number | null;
  placement: 'agenda' | 'parked' | null;
  kind: ItemKind | null;
}

/** Where cases stood on agendas before this meeting without being decided about since. */
export function listLeftOver(db: Reader, meetingId: PlainDate): Map<string, CircuitFacts['places']> {
  const byCase = new Map<string, CircuitFacts['places']>();
  for (const row of db.all<Place>(LEFT_OVER_ITEMS, addDays(meetingId, -LOOK_BACK_DAYS), meetingId))
    byCase.set(row.case_id, [
      ...(byCase.get(row.case_id) ?? []),
      { meetingId: row.meeting_id, fixed: row.fixed === 1, placement: row.placement, kind: row.kind },
    ]);
  return byCase;
}

/** What items took that were decided about in those meetings, the last day not included. */
export const listTimes = (db: Reader, from: PlainDate, to: PlainDate): TimedItem[] =>
  db.all<{ kind: TimedItem['kind']; seconds: number }>(
    `SELECT a.kind, a.seconds FROM agenda_items a WHERE a.meeting_id >= ? AND a.meeting_id < ? AND a.seconds > 0
     AND EXISTS (SELECT 1 FROM decisions d WHERE d.case_id = a.case_id AND d.meeting_id = a.meeting_id AND NOT ${isTakenBack('d')})`,
    from,
    to,
  );

/** Cases on the agenda of a meeting that has begun, which it has neither decided about nor put off. */
export const listUpNow = (db: Reader, meetingId: PlainDate): ReadonlySet<string> =>
  new Set(
    db
      .all<{ case_id: string }>(
        `SELECT a.case_id FROM agenda_items a WHERE a.meeting_id = ? AND a.fixed = 1 AND a.placement = 'agenda'
         AND NOT EXISTS (SELECT 1 FROM decisions d WHERE d.case_id = a.case_id AND d.meeting_id = a.meeting_id AND NOT ${isTakenBack('d')})
         AND NOT EXISTS (SELECT 1 FROM deferrals f WHERE f.case_id = a.case_id AND f.meeting_id = a.meeting_id AND NOT ${isTakenBack('f')})`,
        meetingId,
      )
      .map((row) => row.case_id),
  );
