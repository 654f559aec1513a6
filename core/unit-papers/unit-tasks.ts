import { openFollowUps } from '../../domain/decisions/decision-rules.ts';
import { isOverdue } from '../../domain/kernel/plain-date.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { swedishOrder } from '../../domain/kernel/swedish-order.ts';
import type { UnitPaper } from '../../domain/unit-papers/unit-papers-contract.ts';
import type { z } from 'zod';
import { getCaseFacts } from '../../db/case-facts.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import { listUnitCases } from '../../db/commitments-sql.ts';
import { asTold, describe, listTasks } from '../cases/case-decisions.ts';
import type { QueryContext } from '../context.ts';
import type { Directory } from '../directory.ts';
import { toUnit } from './unit-agenda.ts';
import type { Told } from './unit-agenda.ts';

type UnitTask = z.output<typeof UnitPaper>['tasks'][number];

/**
 * Who in the unit does what by when, also in cases that are closed: what nobody has answered is still to be answered.
 * And how much consent keeps off the paper.
 */
export function unitTasks(
  unitId: string,
  context: QueryContext,
  directory: Directory,
): { readonly tasks: (UnitTask & Told)[]; readonly hidden: number } {
  let hidden = 0;
  const tasks = listUnitCases(context.db, unitId).flatMap((caseId) => {
    const facts = getCaseFacts(context.db, caseId, context.today);
    if (facts === undefined) return [];
    const shown = toUnit(facts, { kind: 'commitmentList', unitId }, context);
    if (shown === null) return [];
    // A list says what is to be done; words beside what the catalogue calls it go to units that may know the story.
    const tellsStory = toUnit(facts, { kind: 'copy', unitId }, context)?.story === true;
    const lines = linesOf(facts, unitId, tellsStory, context, directory);
    if (shown.plan) return lines;
    hidden += lines.length;
    return [];
  });
  return { tasks: tasks.toSorted(byDay), hidden };
}

const byDay = (left: UnitTask, right: UnitTask): number =>
  (left.on ?? '9').localeCompare(right.on ?? '9') ||
  swedishOrder(left.number, right.number) ||
  left.id.localeCompare(right.id);

/** Tasks that nobody has answered, and agreements whose follow-up still stands. */
function linesOf(
  facts: CaseFacts,
  unitId: string,
  tellsStory: boolean,
  { db, today }: QueryContext,
  directory: Directory,
): (UnitTask & Told)[] {
  const { id: caseId, number } = facts.row;
  const shared = { caseId, number: number ?? '' };
  const isLate = (on: PlainDate | null): boolean => on !== null && isOverdue(on, today);
  const followUps = facts.row.closure === null ? openFollowUps(facts.decisions) : [];
  const decisions = followUps
    .filter(({ body }) => body.providerUnitId === unitId)
    .map((decision) => ({
      ...shared,
      id: decision.id,
      kind: 'decision' as const,
      what: describe(asTold(decision, tellsStory), directory),
      person: directory.person(decision.body.responsiblePersonId),
      on: decision.body.followUpOn,
      isOverdue: isLate(decision.body.followUpOn),
    }));
  const tasks = listTasks(db, caseId)
    .filter((task) => task.unitId === unitId && task.answer === null)
    .map((task) => ({
      ...shared,
      id: task.id,
      kind: 'task' as const,
      what: task.text ?? '',
      person: directory.person(task.personId),
      on: task.dueOn,
      isOverdue: isLate(task.dueOn),
    }));
  return [...decisions, ...tasks];
}
