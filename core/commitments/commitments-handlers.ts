import type { TaskMove } from '../../domain/commitments/commitments.ts';
import { checkAnswer, checkMove } from '../../domain/commitments/task-rules.ts';
import { checkResponsible, checkTaskUnit } from '../../domain/cases/responsible-rules.ts';
import { ensure, Failure, notFound } from '../../domain/kernel/errors.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { Lift } from '../../domain/obstacles/lift.ts';
import type { Row } from '../../domain/registry.ts';
import { randomUUID } from 'node:crypto';
import type { CaseFacts } from '../../db/case-facts.ts';
import type { Reader } from '../../db/query.ts';
import { getRow } from '../../db/rows.ts';
import { ensureNotWithheld } from '../cases/case-guards.ts';
import { mayTakeOn } from '../cases/responsible.ts';
import { listMoves, movesReader, taskCaps } from '../cases/case-tasks.ts';
import { findCase } from '../cases/read-case.ts';
import type { CommandContext, HandlersOf } from '../context.ts';
import { ensureLive, ensureNotElsewhere, ensureOpen } from '../meetings/guards.ts';
import { liftTo } from '../obstacles/lift.ts';
import { taskList } from './task-list.ts';

export const commitmentsHandlers: HandlersOf<'commitments'> = {
  'commitments.list': ({ unitId }, context) => taskList(unitId, context),
  'commitments.add': (task, context) => {
    const { tx, today } = context;
    ensureLive(context, task.meetingId);
    const { facts } = ensureNotWithheld(task.caseId, context);
    const given = ensureMayDo(task, facts, tx, today);
    const commitmentId = randomUUID();
    tx.set('commitments', commitmentId, { ...task, ...given });
    return { commitmentId };
  },
  'commitments.change': ({ commitmentId, ...fields }, context) => {
    const { tx, today } = context;
    const row = getRow(tx, 'commitments', commitmentId) ?? notFound('commitment');
    const facts = row.caseId === null ? null : ensureNotWithheld(row.caseId, context).facts;
    if (row.meetingId !== null) ensureOpen(context, row.meetingId);
    const isGiven = facts !== null && (fields.personId !== undefined || fields.unitId !== undefined);
    const given = isGiven ? ensureMayDo(reassigned(row, fields), facts, tx, today) : {};
    tx.set('commitments', commitmentId, { ...fields, ...given });
    return null;
  },
  'commitments.remove': ({ commitmentId }, context) => {
    const { tx } = context;
    const row = getRow(tx, 'commitments', commitmentId) ?? notFound('commitment');
    if (row.caseId !== null) ensureNotWithheld(row.caseId, context);
    if (row.meetingId !== null) ensureOpen(context, row.meetingId);
    tx.set('commitments', commitmentId, { removed: true });
    return null;
  },
  'commitments.answer': ({ commitmentId, state, note }, context) => {
    const { tx, today } = context;
    taskToAnswer(commitmentId, context);
    ensure(checkAnswer(state, note));
    tx.set('commitments', commitmentId, { answer: state === null ? null : { state, on: today, note } });
    return null;
  },
  'commitments.move': ({ commitmentId, to, because, lift }, context) => {
    const { tx, today, user } = context;
    const row = taskToAnswer(commitmentId, context);
    const { caseId, dueOn, answer } = row;
    if (caseId === null || dueOn === null) notFound('commitment');
    if (lift !== undefined && user.role !== 'coordinator') throw new Failure('forbidden');
    const task = { dueOn, moves: movesReader(tx)(row) };
    ensure(answer === null ? [] : [{ rule: 'task.answered' }]);
    ensure(checkMove({ to, because, escalated: lift !== undefined }, task, today, taskCaps(tx)));
    const body = { caseId, commitmentId, from: dueOn, to, on: today, because };
    tx.add('taskMoves', { ...body, ...liftOf(lift, { ...row, caseId }, context) });
    tx.set('commitments', commitmentId, { dueOn: to });
    return null;
  },
  'commitments.takeBackMove': ({ commitmentId }, context) => {
    const { tx, user } = context;
    const { caseId } = taskToAnswer(commitmentId, context);
    if (caseId === null) notFound('commitment');
    const last = listMoves(tx, caseId).get(commitmentId)?.at(-1) ?? notFound('taskMove');
    // As lifting it to the steering group was.
    if (last.body.escalated === true && user.role !== 'coordinator') throw new Failure('forbidden');
    tx.add('retractions', { caseId, meetingId: null, target: 'taskMoves', targetId: last.id });
    tx.set('commitments', commitmentId, { dueOn: last.body.from });
    return null;
  },
};

/** Whoever was to do it is the unit that the steering group is told of; without one, the holder of the case. */
function liftOf(
  lift: Lift | undefined,
  { unitId, caseId }: { readonly unitId: string | null; readonly caseId: string },
  context: CommandContext,
): Pick<TaskMove, 'escalated' | 'obstacleId'> {
  if (lift === undefined) return {};
  const ofUnit = unitId ?? ensureNotWithheld(caseId, context).facts.baton.unitId;
  return { escalated: true, obstacleId: liftTo(lift, ofUnit, context) };
}

interface Given {
  readonly unitId: string | null;
  readonly personId: string | null;
}

interface Change {
  readonly unitId?: string | null | undefined;
  readonly personId?: string | null | undefined;
}

/** Whose the task becomes: another person brings the own unit along, unless one is chosen as well. */
function reassigned(row: Given, { personId = row.personId, unitId }: Change): Given {
  const kept = personId === row.personId || personId === null ? row.unitId : null;
  return { personId, unitId: unitId === undefined ? kept : unitId };
}

/** Who does it, with the unit of a person given without one. @throws `rule`, `not-found` */
function ensureMayDo({ unitId, personId }: Given, facts: CaseFacts, db: Reader, today: PlainDate): Given {
  const person = personId === null ? null : (getRow(db, 'people', personId) ?? notFound('person'));
  const who = mayTakeOn(db, facts, today);
  const given = { personId, unitId: unitId ?? person?.unitId ?? null };
  ensure([...checkResponsible(personId, who, 'task'), ...checkTaskUnit(given.unitId, person, who)]);
  return given;
}

/** @throws `not-found`, `forbidden`, `rule` when this user may not say what becomes of the task */
function taskToAnswer(commitmentId: string, context: CommandContext): Row<'commitments'> {
  const row = getRow(context.tx, 'commitments', commitmentId) ?? notFound('commitment');
  if (context.user.role === 'member' && !isOwnOpenTask(row, context)) throw new Failure('forbidden');
  if (row.caseId !== null) ensureNotWithheld(row.caseId, context);
  // One given at the meeting that is going on belongs to it until the seal; older ones are reported on anywhere.
  if (row.meetingId !== null) ensureNotElsewhere(context, row.meetingId);
  return row;
}

/** A member answers for the own unit, and only while consent still lets that unit know what was agreed. */
const isOwnOpenTask = ({ unitId, caseId }: Row<'commitments'>, context: CommandContext): boolean =>
  unitId !== null &&
  unitId === context.user.unitId &&
  caseId !== null &&
  findCase(caseId, context)?.shown.plan === true;
