import type { z } from 'zod';
import { asksFrom } from '../../domain/commitments/task-rules.ts';
import { disclose } from '../../domain/disclosure.ts';
import type { Disclosure } from '../../domain/disclosure.ts';
import { isOverdue } from '../../domain/kernel/plain-date.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { DueTasks } from '../../domain/meetings/due-tasks.ts';
import type { Row } from '../../domain/registry.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import { listAskedTasks } from '../../db/commitments-sql.ts';
import { listRows } from '../../db/rows.ts';
import { movingOf } from '../cases/case-decisions.ts';
import { listReader } from '../cases/case-row.ts';
import { readMoves, taskCaps } from '../cases/case-tasks.ts';
import type { QueryContext } from '../context.ts';
import type { Directory } from '../directory.ts';
import type { Calendar } from './calendar.ts';

type DueTasksView = z.output<typeof DueTasks>;
type DueTask = DueTasksView['units'][number]['tasks'][number];

interface Known {
  readonly facts: CaseFacts;
  readonly shown: Disclosure;
}

/** What each unit has to answer at this meeting, in the order of the directory, as far as the reader may know of it. */
export function dueTasks(
  context: QueryContext,
  calendar: Calendar,
  meetingId: PlainDate,
  directory: Directory,
): DueTasksView {
  const { db } = context;
  const known = readerOf(context);
  const byUnit = new Map<string | null, DueTask[]>();
  for (const row of listAskedTasks(db, meetingId)) {
    const task = toTask(row, meetingId, known, context, directory);
    if (task !== null) byUnit.set(row.unitId, [...(byUnit.get(row.unitId) ?? []), task]);
  }
  const unitIds = [...directory.units.map((unit) => unit.id), null];
  return {
    units: unitIds.flatMap((unitId) => {
      const tasks = byUnit.get(unitId);
      return tasks === undefined ? [] : [{ unitId, unit: directory.unit(unitId), tasks }];
    }),
    last: lastRound(context, calendar.before(meetingId), known),
  };
}

/** A case that is open to the reader: not closed, and with its plan let through. */
function readerOf({ db, user, today }: QueryContext): (caseId: string | null) => Known | null {
  const known = new Map<string, Known | null>();
  const read = (caseId: string): Known | null => {
    const facts = getCaseFacts(db, caseId, today);
    if (facts === undefined || facts.row.closure !== null) return null;
    const shown = disclose(facts.subject, listReader(user), today);
    return shown.plan && shown.withheld === null ? { facts, shown } : null;
  };
  return (caseId) => {
    if (caseId === null) return null;
    const found = known.has(caseId) ? (known.get(caseId) ?? null) : read(caseId);
    known.set(caseId, found);
    return found;
  };
}

function toTask(
  row: Row<'commitments'>,
  meetingId: PlainDate,
  known: (caseId: string | null) => Known | null,
  { db, today }: QueryContext,
  directory: Directory,
): DueTask | null {
  const { id, caseId, text, personId, dueOn } = row;
  const found = known(caseId);
  if (found === null || caseId === null || dueOn === null) return null;
  const moves = readMoves(db, caseId)(id);
  const caps = taskCaps(db);
  if (asksFrom({ dueOn, moves }, caps) > meetingId) return null;
  return {
    id,
    caseId,
    number: found.facts.row.number ?? '',
    text: found.facts.subject.identityProtected ? '' : (text ?? ''),
    person: directory.person(personId),
    dueOn,
    isOverdue: isOverdue(dueOn, today),
    ...movingOf(row, moves, caps, today),
  };
}

function lastRound(
  { db }: QueryContext,
  before: PlainDate | null,
  known: (caseId: string | null) => Known | null,
): DueTasksView['last'] {
  if (before === null) return null;
  const tasks = listRows(db, 'commitments', 'WHERE meeting_id = ? AND removed IS NOT 1', before).filter(
    ({ caseId }) => known(caseId) !== null,
  );
  const done = tasks.filter(({ answer }) => answer !== null && answer.state !== 'notDone').length;
  return tasks.length === 0 ? null : { meetingId: before, done, of: tasks.length };
}
