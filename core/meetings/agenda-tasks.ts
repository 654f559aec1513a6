import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { Row } from '../../domain/registry.ts';
import type { Reader } from '../../db/query.ts';
import { listTasks } from '../cases/case-decisions.ts';
import type { Directory } from '../directory.ts';
import type { AgendaRowView } from './agenda.ts';

export type OpenTask = Row<'commitments'> & { readonly dueOn: PlainDate };

/** Tasks of a case that have a day and no answer. */
export const openTasks = (db: Reader, caseId: string): OpenTask[] =>
  listTasks(db, caseId).flatMap((task) =>
    task.answer === null && task.dueOn !== null ? [{ ...task, dueOn: task.dueOn }] : [],
  );

/** What a case has to answer by a meeting, and which units are to do it. */
export function tasksDue(
  tasks: readonly OpenTask[],
  meetingId: PlainDate,
  mayTellUnits: boolean,
  directory: Directory,
): AgendaRowView['tasksDue'] {
  const due = tasks.filter(({ dueOn }) => dueOn <= meetingId);
  const names = due.map(({ unitId }) => directory.unit(unitId)).filter((name) => name !== '');
  return {
    count: due.length,
    units: mayTellUnits
      ? [...new Set(names)].map((name) => ({ name, count: names.filter((one) => one === name).length }))
      : [],
  };
}
