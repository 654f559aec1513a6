import type { PlainDate } from '../domain/kernel/plain-date.ts';
import type { Row } from '../domain/registry.ts';
import { both, openTo } from './cases-sql.ts';
import type { Condition, Scope } from './cases-sql.ts';
import { toRecord } from './columns.ts';
import { overdueSql } from './overdue-sql.ts';
import type { Reader, Value } from './query.ts';
import { listRows } from './rows.ts';

const OPEN = 'answer IS NULL AND removed IS NOT 1';
const FROM = 'FROM commitments JOIN case_cards USING (case_id)';

/** Tasks in the cases this reader may open; a member's only if they are the own unit's. */
const readable = (db: Reader, scope: Scope): Condition => both(ofUnit(scope.unitId), openTo(db, scope));

/** Those whose day has passed unanswered. */
const overdue = (db: Reader, scope: Scope): Condition =>
  both({ sql: `${overdueSql('due_on')} AND ${OPEN}`, params: [scope.today] }, readable(db, scope));

/** Of one unit; null is of all. */
const ofUnit = (unitId: string | null): Condition =>
  unitId === null ? { sql: '1', params: [] } : { sql: 'unit_id = ?', params: [unitId] };

function listReadable(
  db: Reader,
  scope: Scope,
  condition: Condition,
  order: string,
  limit: number,
): Row<'commitments'>[] {
  const { sql, params } = both(condition, readable(db, scope));
  return db
    .all<Readonly<Record<string, Value>>>(
      `SELECT commitments.* ${FROM} WHERE ${sql} ORDER BY ${order}, commitments.id LIMIT ?`,
      ...params,
      limit,
    )
    .map((row) => toRecord('commitments', row));
}

/** Unanswered tasks that this reader may know of, the earliest due first and those without a day last. */
export const listOpenTasks = (
  db: Reader,
  scope: Scope,
  unitId: string | null,
  limit: number,
): Row<'commitments'>[] =>
  listReadable(db, scope, both({ sql: OPEN, params: [] }, ofUnit(unitId)), 'due_on IS NULL, due_on', limit);

/** Those answered since a day, the latest first. */
export const listAnsweredTasks = (
  db: Reader,
  scope: Scope,
  unitId: string | null,
  since: PlainDate,
  limit: number,
): Row<'commitments'>[] =>
  listReadable(
    db,
    scope,
    both(
      { sql: `answer IS NOT NULL AND removed IS NOT 1 AND answer ->> 'on' >= ?`, params: [since] },
      ofUnit(unitId),
    ),
    `answer ->> 'on' DESC`,
    limit,
  );

/** How many unanswered tasks each unit has, as far as this reader may know of them. */
export function countOpenTasks(db: Reader, scope: Scope): { unit_id: string | null; n: number }[] {
  const { sql, params } = both({ sql: OPEN, params: [] }, readable(db, scope));
  return db.all(`SELECT unit_id, count(*) AS n ${FROM} WHERE ${sql} GROUP BY unit_id`, ...params);
}

/**
 * Unanswered tasks that a meeting on this day may ask about, the earliest first: those due by then, and those of cases
 * in which something has been moved, since that may have been done too often.
 */
export const listAskedTasks = (db: Reader, meetingId: PlainDate): Row<'commitments'>[] => [
  ...listRows(db, 'commitments', `WHERE ${OPEN} AND due_on <= ? ORDER BY due_on, id`, meetingId),
  ...listRows(
    db,
    'commitments',
    `WHERE ${OPEN} AND due_on > ? AND EXISTS (SELECT 1 FROM task_moves m WHERE m.case_id = commitments.case_id)
     ORDER BY due_on, id`,
    meetingId,
  ),
];

export interface OverdueTask {
  readonly task: Row<'commitments'>;
  readonly caseId: string;
  readonly dueOn: PlainDate;
}

/** The longest overdue first, and how many there are. */
export function listOverdueTasks(
  db: Reader,
  scope: Scope,
  limit: number,
): { readonly total: number; readonly rows: readonly OverdueTask[] } {
  const { sql, params } = overdue(db, scope);
  const rows = db
    .all<Readonly<Record<string, Value>>>(
      `SELECT commitments.* ${FROM} WHERE ${sql} ORDER BY due_on, number, id LIMIT ?`,
      ...params,
      limit,
    )
    .map((row) => toRecord('commitments', row))
    .flatMap((task) =>
      task.caseId === null || task.dueOn === null ? [] : [{ task, caseId: task.caseId, dueOn: task.dueOn }],
    );
  const total = db.one<{ n: number }>(`SELECT count(*) AS n ${FROM} WHERE ${sql}`, ...params)?.n ?? 0;
  return { total, rows };
}

/** Cases in which a unit has something to do or answers for an agreement, open or closed. */
export const listUnitCases = (db: Reader, unitId: string): string[] =>
  db
    .all<{ case_id: string }>(
      `SELECT case_id FROM commitments WHERE unit_id = ? AND answer IS NULL AND removed IS NOT 1
       UNION SELECT case_id FROM decisions WHERE body ->> 'providerUnitId' = ?
       ORDER BY case_id`,
      unitId,
      unitId,
    )
    .map((row) => row.case_id);

/** Cases in which something of a unit falls on this day or later, answered or not. */
export const listUnitDayCases = (db: Reader, unitId: string, from: PlainDate): string[] =>
  db
    .all<{ case_id: string }>(
      `SELECT case_id FROM commitments WHERE unit_id = ? AND due_on >= ? AND removed IS NOT 1
       UNION SELECT case_id FROM decisions WHERE body ->> 'providerUnitId' = ? AND body ->> 'followUpOn' >= ?
       ORDER BY case_id`,
      unitId,
      from,
      unitId,
      from,
    )
    .map((row) => row.case_id);
