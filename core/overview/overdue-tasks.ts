import type { z } from 'zod';
import { ageOf } from '../../domain/cases/case-rules.ts';
import type { TaskCaps } from '../../domain/commitments/task-rules.ts';
import { daysBetween } from '../../domain/kernel/plain-date.ts';
import type { Overview } from '../../domain/overview/overview-contract.ts';
import { listOverdueTasks } from '../../db/commitments-sql.ts';
import type { OverdueTask } from '../../db/commitments-sql.ts';
import { movingOf } from '../cases/case-decisions.ts';
import { scopeOf } from '../cases/case-row.ts';
import { readMoves, taskCaps } from '../cases/case-tasks.ts';
import { listedCase } from '../cases/read-case.ts';
import type { QueryContext } from '../context.ts';
import { readDirectory } from '../directory.ts';
import type { Directory } from '../directory.ts';

type Tasks = z.output<typeof Overview>['tasks'];

const SHOWN = 5;

/** What somebody said they would do, by a day that has passed: a member's own unit's, a coordinator's all. */
export function overdueTasks(context: QueryContext): Tasks {
  const directory = readDirectory(context.db);
  const { total, rows } = listOverdueTasks(context.db, scopeOf(context.user, context.today, null), SHOWN);
  const caps = taskCaps(context.db);
  return { total, rows: rows.flatMap((found) => toLine(found, context, directory, caps)) };
}

function toLine(
  { task, caseId, dueOn }: OverdueTask,
  context: QueryContext,
  directory: Directory,
  caps: TaskCaps,
): Tasks['rows'] {
  const seen = listedCase(caseId, context);
  if (seen?.shown.plan !== true) return [];
  const { facts, shown } = seen;
  return [
    {
      taskId: task.id,
      caseId,
      number: facts.row.number ?? '',
      name: shown.identity ? facts.row.firstName : null,
      age: shown.identity ? ageOf(facts.row.birthYear, context.today) : null,
      unit: directory.unit(task.unitId),
      person: directory.person(task.personId),
      // Typed by somebody, it may name a child whom the list does not name.
      text: shown.identity ? (task.text ?? '') : '',
      days: daysBetween(dueOn, context.today),
      dueOn,
      ...movingOf(task, readMoves(context.db, caseId)(task.id), caps, context.today),
    },
  ];
}
