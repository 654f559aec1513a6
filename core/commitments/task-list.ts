import type { z } from 'zod';
import { groupOf } from '../../domain/commitments/task-list.ts';
import type { TaskList } from '../../domain/commitments/task-list.ts';
import { addDays } from '../../domain/kernel/plain-date.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { Row } from '../../domain/registry.ts';
import { countOpenTasks, listAnsweredTasks, listOpenTasks } from '../../db/commitments-sql.ts';
import { taskViewer } from '../cases/case-decisions.ts';
import { scopeOf } from '../cases/case-row.ts';
import { listedCases, listedChild } from '../cases/read-case.ts';
import type { QueryContext } from '../context.ts';
import { readDirectory } from '../directory.ts';
import type { Directory } from '../directory.ts';
import { readCalendar } from '../meetings/calendar.ts';

type View = z.output<typeof TaskList>;

const MOST_OPEN = 200;
const MOST_ANSWERED = 50;
/** Answered within so many days is lately. */
const LATELY_DAYS = 14;

/** A member's own unit's tasks, a coordinator's all or those of one unit, as far as the gate opens each plan. */
export function taskList(chosenUnitId: string | null, context: QueryContext): View {
  const { db, user, today } = context;
  const directory = readDirectory(db);
  const unitId = user.role === 'member' ? user.unitId : chosenUnitId;
  const nextMeetingId = meetingToCome(context);
  const scope = scopeOf(user, today, null);
  const counts = new Map(countOpenTasks(db, scope).map((row) => [row.unit_id ?? '', row.n]));
  const open = listOpenTasks(db, scope, unitId, MOST_OPEN);
  const answered = listAnsweredTasks(db, scope, unitId, addDays(today, -LATELY_DAYS), MOST_ANSWERED);
  const rows = toRows([...open, ...answered], context, directory, nextMeetingId);
  for (const caseId of new Set(rows.map((row) => row.caseId))) context.log('read', caseId, 'tasks');
  if (rows.length === 0) context.log('read', '', 'tasks');
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
  return {
    unit: directory.unit(unitId),
    units:
      user.role === 'member'
        ? []
        : directory.units
            .map(({ id }) => ({ id, name: directory.unit(id), open: counts.get(id) ?? 0 }))
            .filter((unit) => unit.open > 0 || unit.id === unitId),
    nextMeetingId,
    rows,
    more: Math.max(0, (unitId === null ? all : (counts.get(unitId) ?? 0)) - open.length),
  };
}

/** The meeting that answers are wanted for: not one of an earlier day that nobody has sealed. */
function meetingToCome({ db, today }: QueryContext): PlainDate | null {
  const calendar = readCalendar(db, today);
  const next = calendar.next();
  return next !== null && next < today ? calendar.after(next) : next;
}

function toRows(
  tasks: readonly Row<'commitments'>[],
  context: QueryContext,
  directory: Directory,
  nextMeetingId: PlainDate | null,
): View['rows'] {
  const { today } = context;
  const seenOf = listedCases(context);
  const toTask = taskViewer(context, directory);
  return tasks.flatMap((task) => {
    const { caseId } = task;
    const seen = caseId === null ? undefined : seenOf(caseId);
    if (caseId === null || seen?.shown.plan !== true) return [];
    const { shown } = seen;
    const view = toTask(task, shown.story && shown.identity);
    return [
      {
        ...view,
        // Typed by somebody, it may name a child whom the list does not name.
        text: shown.identity ? view.text : '',
        caseId,
        ...listedChild(seen),
        group: groupOf(
          { isAnswered: task.answer !== null, dueOn: task.dueOn, mustSettle: view.mustSettle },
          today,
          nextMeetingId,
        ),
      },
    ];
  });
}
