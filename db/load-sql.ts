import type { PlainDate } from '../domain/kernel/plain-date.ts';
import { overdueSql } from './overdue-sql.ts';
import type { Reader } from './query.ts';
import { isTakenBack } from './retractions-sql.ts';

/** How many open cases are followed up on each day. */
export const countFollowUpsByDay = (db: Reader): { on: PlainDate; n: number }[] =>
  db.all(
    'SELECT next_on AS "on", count(*) AS n FROM case_cards WHERE closed_on IS NULL AND next_on IS NOT NULL GROUP BY 1',
  );

/** Cases that no meeting has decided about and that consent lets one take up. */
export const countWaiting = (db: Reader, today: PlainDate): number =>
  db.one<{ n: number }>(
    `SELECT count(*) AS n FROM case_cards
     WHERE closed_on IS NULL AND decided = 0 AND consent = 'valid' AND consent_until >= ?`,
    today,
  )?.n ?? 0;

/** How many cases were decided about at meetings since a day and before another, those that came up first apart. */
export const countDecidedByDay = (
  db: Reader,
  from: PlainDate,
  before: PlainDate,
): { on: PlainDate; isFirst: 0 | 1; n: number }[] =>
  db.all(
    `SELECT d.meeting_id AS "on", d.meeting_id = k.first_held_on AS isFirst, count(DISTINCT d.case_id) AS n
     FROM decisions d JOIN case_cards k ON k.case_id = d.case_id
     WHERE d.meeting_id >= ? AND d.meeting_id < ? AND NOT ${isTakenBack('d')} GROUP BY 1, 2`,
    from,
    before,
  );

/** How many follow-ups of each holding unit have been passed over, and the day of the oldest. */
export const countOverdueByUnit = (
  db: Reader,
  today: PlainDate,
  veiledIds: readonly string[],
): { unitId: string; n: number; oldest: PlainDate }[] =>
  db.all(
    `SELECT holder_unit_id AS unitId, count(*) AS n, min(next_on) AS oldest FROM case_cards
     WHERE closed_on IS NULL AND next_on IS NOT NULL AND ${overdueSql('next_on')}
       AND case_id NOT IN (SELECT value FROM json_each(?)) GROUP BY 1`,
    today,
    JSON.stringify(veiledIds),
  );

/** The intervention of the catalogue that was agreed last; empty when there is none. */
export const lastIntervention = (db: Reader, caseId: string): string =>
  db.one<{ name: string }>(
    `SELECT i.name FROM decisions d JOIN intervention_types i ON i.id = json_extract(d.body, '$.interventionTypeId')
     WHERE d.case_id = ? AND NOT ${isTakenBack('d')} ORDER BY d.hlc DESC LIMIT 1`,
    caseId,
  )?.name ?? '';
