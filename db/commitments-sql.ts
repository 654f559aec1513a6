import type { PlainDate } from '../domain/kernel/plain-date.ts';
import type { Row } from '../domain/registry.ts';
import { both, NOT_RECUSED, scopeCondition, without } from './cases-sql.ts';
import type { Condition, Scope } from './cases-sql.ts';
import { toRecord } from './columns.ts';
import { listVeiled } from './protected-sql.ts';
import type { Reader, Value } from './query.ts';
import { listRows } from './rows.ts';

const FROM = 'FROM commitments JOIN case_cards USING (case_id)';

/** Tasks whose day has passed unanswered, in the cases this reader may open; a member's only if they are the own unit's. */
function overdue(db: Reader, scope: Scope): Condition {
  return both(
    { sql: 'due_on < ? AND answer IS NULL AND removed IS NOT 1', params: [scope.today] },
    scope.unitId === null
      ? both({ sql: NOT_RECUSED, params: [scope.personId ?? ''] }, without(listVeiled(db, scope)))
      : both({ sql: 'unit_id = ?', params: [scope.unitId] }, scopeCondition(scope)),
  );
}

const OPEN = 'answer IS NULL AND removed IS NOT 1';

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
