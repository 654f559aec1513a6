import type { PlainDate } from '../domain/kernel/plain-date.ts';
import type { Reader } from './query.ts';

const ANSWERED = `SELECT 1 FROM handover_answers a
  WHERE a.case_id = h.case_id AND json_extract(a.body, '$.handoverId') = h.id`;
const IN_OPEN_CASES = `SELECT DISTINCT h.case_id FROM handovers h
  JOIN case_cards c ON c.case_id = h.case_id AND c.closed_on IS NULL`;

/**
 * Open cases with a handover that nobody has said yes to or that two may have said yes to, and those with one that was
 * offered on this day or later.
 */
export function listHandoverCases(db: Reader, since: PlainDate | null): string[] {
  return caseIds(
    db,
    `${IN_OPEN_CASES} WHERE json_extract(h.body, '$.offeredOn') >= ?
       OR NOT EXISTS (${ANSWERED} AND json_extract(a.body, '$.answer') = 'accepted')
       OR EXISTS (SELECT 1 FROM handovers r WHERE r.case_id = h.case_id AND r.id <> h.id
         AND json_extract(r.body, '$.turn') IS json_extract(h.body, '$.turn'))`,
    since,
  );
}

/** Open cases in which this unit has been asked and nobody has answered, in time or not. */
export const listUnansweredCases = (db: Reader, unitId: string): string[] =>
  caseIds(
    db,
    `${IN_OPEN_CASES} WHERE json_extract(h.body, '$.toUnitId') = ? AND NOT EXISTS (${ANSWERED})`,
    unitId,
  );

const caseIds = (db: Reader, sql: string, param: string | null): string[] =>
  db.all<{ case_id: string }>(sql, param).map((row) => row.case_id);
