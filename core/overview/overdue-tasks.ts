import type { z } from 'zod';
import { overdueDays } from '../../domain/kernel/plain-date.ts';
import type { Overview } from '../../domain/overview/overview-contract.ts';
import { listOverdueTasks } from '../../db/commitments-sql.ts';
import type { OverdueTask } from '../../db/commitments-sql.ts';
import { movingOf } from '../cases/case-decisions.ts';
import { scopeOf } from '../cases/case-row.ts';
import { movesReader, taskCaps } from '../cases/case-tasks.ts';
import { listedCases, listedChild } from '../cases/read-case.ts';
import type { QueryContext } from '../context.ts';
import { readDirectory } from '../directory.ts';
import type { Directory } from '../directory.ts';

type Tasks = z.output<typeof Overview>['tasks'];

const SHOWN = 5;

/** What somebody said they would do, by a day that has passed: a member's own unit's, a coordinator's all. */
export function overdueTasks(context: QueryContext): Tasks {
  const directory = readDirectory(context.db);
  const { total, rows } = listOverdueTasks(context.db, scopeOf(context.user, context.today, null), SHOWN);
  return { total, rows: rows.flatMap(lineOf(context, directory)) };
}

function lineOf(context: QueryContext, directory: Directory): (found: OverdueTask) => Tasks['rows'] {
  const { db, today } = context;
  const seenOf = listedCases(context);
  const movesOf = movesReader(db);
  const caps = taskCaps(db);
  return ({ task, caseId, dueOn }) => {
    const seen = seenOf(caseId);
    if (seen?.shown.plan !== true) return [];
    return [
      {
        taskId: task.id,
        caseId,
        ...listedChild(seen),
        unit: directory.unit(task.unitId),
        person: directory.person(task.personId),
        // Typed by somebody, it may name a child whom the list does not name.
        text: seen.shown.identity ? (task.text ?? '') : '',
        days: overdueDays(dueOn, today),
        dueOn,
        ...movingOf(task, movesOf(task), caps, today),
      },
    ];
  };
}
