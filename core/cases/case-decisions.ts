import type { z } from 'zod';
import type { CaseDecision, CaseTask } from '../../domain/cases/case-views.ts';
import { mustSettle } from '../../domain/commitments/task-rules.ts';
import type { TaskCaps } from '../../domain/commitments/task-rules.ts';
import { openFollowUps } from '../../domain/decisions/decision-rules.ts';
import { isOverdue } from '../../domain/kernel/plain-date.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { Fact, Row } from '../../domain/registry.ts';
import { decisionWithoutStory } from '../../domain/without-story.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import type { Reader } from '../../db/query.ts';
import { listRows } from '../../db/rows.ts';
import type { QueryContext } from '../context.ts';
import type { Directory } from '../directory.ts';
import { courseViews } from '../interventions/courses.ts';
import { movesReader, taskCaps } from './case-tasks.ts';
import type { TaskMoves } from './case-tasks.ts';

export type DecisionView = z.output<typeof CaseDecision>;
export type TaskView = z.output<typeof CaseTask>;

/** What was agreed, in the words of the catalogue or of the team. */
export const describe = ({ body }: Pick<Fact<'decisions'>, 'body'>, directory: Directory): string =>
  directory.intervention(body.interventionTypeId) || body.text;

/** A decision as somebody reads it who may know the plan of its case, and with or without its story. */
export const asTold = <D extends Pick<Fact<'decisions'>, 'body'>>(decision: D, tellsStory: boolean): D =>
  tellsStory ? decision : { ...decision, body: decisionWithoutStory(decision.body) };

/** The decisions of a case, to a reader who may know its plan. */
export function toDecisionViews(
  facts: CaseFacts,
  context: QueryContext,
  directory: Directory,
  tellsStory: boolean,
): DecisionView[] {
  const { today } = context;
  const courseOf = courseViews(facts, context, directory, tellsStory);
  const open = new Set(
    facts.row.closure === null ? openFollowUps(facts.decisions).map((decision) => decision.id) : [],
  );
  const stateOf = ({ id, body }: Fact<'decisions'>): DecisionView['state'] => {
    if (body.followUpOn === null) return 'ended';
    if (!open.has(id)) return 'answered';
    return isOverdue(body.followUpOn, today) ? 'overdue' : 'open';
  };
  return facts.decisions
    .map((decision) => asTold(decision, tellsStory))
    .map((decision) => ({
      id: decision.id,
      meetingId: decision.body.meetingId,
      type: decision.body.type,
      what: describe(decision, directory),
      text: decision.body.interventionTypeId === null ? '' : decision.body.text,
      unit: directory.unit(decision.body.providerUnitId),
      person: directory.person(decision.body.responsiblePersonId),
      firstContactBy: decision.body.firstContactBy,
      followUpOn: decision.body.followUpOn,
      because: decision.body.because,
      goal: decision.body.goal,
      childWords: decision.body.childView?.words ?? '',
      level: decision.body.level,
      course: courseOf(decision),
      state: stateOf(decision),
    }));
}

/** Shows tasks to a reader who may know the plan of their case; why they were not done is part of its story. */
export function taskViewer(
  { db, today }: QueryContext,
  directory: Directory,
): (task: Row<'commitments'>, showsWhy: boolean) => TaskView {
  const caps = taskCaps(db);
  const movesOf = movesReader(db);
  return (task, showsWhy) => {
    const open = task.dueOn !== null && isOverdue(task.dueOn, today) ? 'overdue' : 'open';
    return {
      id: task.id,
      text: task.text ?? '',
      unit: directory.unit(task.unitId),
      person: directory.person(task.personId),
      dueOn: task.dueOn,
      state: task.answer?.state ?? open,
      answeredOn: task.answer?.on ?? null,
      note: showsWhy ? (task.answer?.note ?? '') : '',
      ...movingOf(task, movesOf(task), caps, today),
    };
  };
}

export const movingOf = (
  { dueOn, answer }: Row<'commitments'>,
  moves: TaskMoves,
  caps: TaskCaps,
  today: PlainDate,
): Pick<TaskView, 'moves' | 'movesLeft' | 'firstDueOn' | 'mustSettle' | 'lifted'> => ({
  moves: moves.count,
  movesLeft: Math.max(0, caps.moves - moves.count),
  firstDueOn: moves.firstDueOn,
  lifted: answer === null ? moves.lift : null,
  mustSettle: answer === null && dueOn !== null && mustSettle({ dueOn, moves }, today, caps),
});

/** Tasks of a case that nobody has taken back, by day. */
export function listTasks(db: Reader, caseId: string): Row<'commitments'>[] {
  return listRows(
    db,
    'commitments',
    'WHERE case_id = ? AND removed IS NOT 1 ORDER BY due_on IS NULL, due_on, id',
    caseId,
  );
}
