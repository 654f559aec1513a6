import type { PlainDate } from '../domain/kernel/plain-date.ts';
import type { Row } from '../domain/registry.ts';
import { both, NOT_RECUSED, scopeCondition, without } from './cases-sql.ts';
import type { Condition, Scope } from './cases-sql.ts';
import { toRecord } from './columns.ts';
import { listVeiled } from './protected-sql.ts';
import type { Reader, Value } from './query.ts';

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
