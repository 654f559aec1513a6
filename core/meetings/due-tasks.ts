import type { z } from 'zod';
import { asksFrom } from '../../domain/commitments/task-rules.ts';
import type { TaskCaps } from '../../domain/commitments/task-rules.ts';
import { isOverdue } from '../../domain/kernel/plain-date.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { DueTasks } from '../../domain/meetings/due-tasks.ts';
import type { Row } from '../../domain/registry.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import { listAskedTasks } from '../../db/commitments-sql.ts';
import { listRows } from '../../db/rows.ts';
import { movingOf } from '../cases/case-decisions.ts';
import { movesReader, taskCaps } from '../cases/case-tasks.ts';
import { listedCases } from '../cases/read-case.ts';
import type { QueryContext } from '../context.ts';
import type { Directory } from '../directory.ts';
import type { Calendar } from './calendar.ts';

type DueTasksView = z.output<typeof DueTasks>;
type DueTask = DueTasksView['units'][number]['tasks'][number];

type FactsOf = (caseId: string | null) => CaseFacts | null;

/** What is asked of every task, read once. */
interface Asking {
  readonly factsOf: FactsOf;
  readonly movesOf: ReturnType<typeof movesReader>;
  readonly caps: TaskCaps;
  readonly today: PlainDate;
  readonly directory: Directory;
}

/** What each unit has to answer at this meeting, in the order of the directory, as far as the reader may know of it. */
export function dueTasks(
  context: QueryContext,
  calendar: Calendar,
  meetingId: PlainDate,
  directory: Directory,
): DueTasksView {
  const { db } = context;
  const factsOf = openCases(context);
  const asking = { factsOf, movesOf: movesReader(db), caps: taskCaps(db), today: context.today, directory };
  const byUnit = new Map<string | null, DueTask[]>();
  for (const row of listAskedTasks(db, meetingId)) {
    const task = toTask(row, meetingId, asking);
    if (task !== null) byUnit.set(row.unitId, [...(byUnit.get(row.unitId) ?? []), task]);
  }
  const unitIds = [...directory.units.map((unit) => unit.id), null];
  return {
    units: unitIds.flatMap((unitId) => {
      const tasks = byUnit.get(unitId);
      return tasks === undefined ? [] : [{ unitId, unit: directory.unit(unitId), tasks }];
    }),
    last: lastRound(context, calendar.before(meetingId), factsOf),
  };
}

/** A case that is open to the reader: not closed, and with its plan let through. */
function openCases(context: QueryContext): FactsOf {
  const seenOf = listedCases(context);
  return (caseId) => {
    const seen = caseId === null ? undefined : seenOf(caseId);
    const isOpen = seen?.facts.row.closure === null && seen.shown.plan && seen.shown.withheld === null;
    return isOpen ? seen.facts : null;
  };
}

function toTask(
  row: Row<'commitments'>,
  meetingId: PlainDate,
  { factsOf, movesOf, caps, today, directory }: Asking,
): DueTask | null {
  const { id, caseId, text, personId, dueOn } = row;
  const facts = factsOf(caseId);
  if (facts === null || caseId === null || dueOn === null) return null;
  const moves = movesOf(row);
  if (asksFrom({ dueOn, moves }, caps) > meetingId) return null;
  return {
    id,
    caseId,
    number: facts.row.number ?? '',
    text: facts.subject.identityProtected ? '' : (text ?? ''),
    person: directory.person(personId),
    dueOn,
    isOverdue: isOverdue(dueOn, today),
    ...movingOf(row, moves, caps, today),
  };
}

function lastRound({ db }: QueryContext, before: PlainDate | null, factsOf: FactsOf): DueTasksView['last'] {
  if (before === null) return null;
  const tasks = listRows(db, 'commitments', 'WHERE meeting_id = ? AND removed IS NOT 1', before).filter(
    ({ caseId }) => factsOf(caseId) !== null,
  );
  const done = tasks.filter(({ answer }) => answer !== null && answer.state !== 'notDone').length;
  return tasks.length === 0 ? null : { meetingId: before, done, of: tasks.length };
}
