import { asksFrom, mustSettle } from '../../domain/commitments/task-rules.ts';
import type { TaskCaps } from '../../domain/commitments/task-rules.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { TaskDay } from '../../domain/meetings/agenda-rules.ts';
import type { Row } from '../../domain/registry.ts';
import type { Reader } from '../../db/query.ts';
import { listTasks } from '../cases/case-decisions.ts';
import { movesReader } from '../cases/case-tasks.ts';
import type { TaskMoves } from '../cases/case-tasks.ts';
import type { Directory } from '../directory.ts';
import type { AgendaRowView } from './agenda.ts';

export interface AskedTask extends TaskDay {
  readonly row: Row<'commitments'>;
  readonly moves: TaskMoves;
  readonly mustSettle: (on: PlainDate) => boolean;
}

/** Tasks of a case that have a day and no answer, with the day from which meetings ask about them. */
export function openTasks(db: Reader, caseId: string, caps: TaskCaps): AskedTask[] {
  const movesOf = movesReader(db);
  return listTasks(db, caseId).flatMap((row) => {
    const { dueOn } = row;
    if (row.answer !== null || dueOn === null) return [];
    const task = { dueOn, moves: movesOf(row) };
    return [
      {
        row,
        ...task,
        asksFrom: asksFrom(task, caps),
        mustSettle: (on: PlainDate) => mustSettle(task, on, caps),
      },
    ];
  });
}

/** What a case has to answer by a meeting, and which units are to do it. */
export function tasksDue(
  tasks: readonly AskedTask[],
  meetingId: PlainDate,
  mayTellUnits: boolean,
  directory: Directory,
): AgendaRowView['tasksDue'] {
  const due = tasks.filter((task) => task.asksFrom <= meetingId);
  const names = due.map(({ row }) => directory.unit(row.unitId)).filter((name) => name !== '');
  return {
    count: due.length,
    mustSettle: due.filter((task) => task.mustSettle(meetingId)).length,
    units: mayTellUnits
      ? [...new Set(names)].map((name) => ({ name, count: names.filter((one) => one === name).length }))
      : [],
  };
}
