import { checkEnding, checkGoal, checkReport, goalOf } from '../../domain/goals/goal-rules.ts';
import type { CaseGoal } from '../../domain/goals/goal-rules.ts';
import type { Rating } from '../../domain/goals/goals.ts';
import { checkRating, mayRate } from '../../domain/goals/rating-rules.ts';
import { ensure, Failure, notFound } from '../../domain/kernel/errors.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { isAllowed } from '../../domain/kernel/permissions.ts';
import { getFact } from '../../db/rows.ts';
import { isSealed } from '../../db/seals-sql.ts';
import { ensureNotWithheld } from '../cases/case-guards.ts';
import type { SeenCase } from '../cases/read-case.ts';
import type { CommandContext, HandlersOf } from '../context.ts';
import { takeBack } from '../decisions/take-back.ts';
import { ensureLive, ensureOpen } from '../meetings/guards.ts';
import { answersFor, mayTakeBack, openDecisions } from './effect.ts';
import { readGoals } from './goal-facts.ts';
import { toPrepare } from './to-prepare.ts';

export const goalsHandlers: HandlersOf<'goals'> = {
  'goals.toPrepare': (_input, context) => toPrepare(context),
  'goals.set': (goal, context) => {
    const { tx, today } = context;
    ensureMayWrite(goal.caseId, goal.meetingId, context);
    ensure(checkGoal(goal));
    const described = goal.describes === null ? null : standingGoal(goal.caseId, goal.describes, context);
    const goalId = tx.add('goals', { ...goal, describes: described?.id ?? null, on: today });
    return { goalId: described?.id ?? goalId };
  },
  'goals.end': (ending, context) => {
    const { tx, today } = context;
    ensureMayWrite(ending.caseId, ending.meetingId, context);
    ensure(checkEnding(ending));
    const { id } = standingGoal(ending.caseId, ending.goalId, context);
    tx.add('goalEndings', { ...ending, goalId: id, on: today });
    return null;
  },
  'goals.rate': (rating, context) => {
    const written = ensureMayWrite(rating.caseId, rating.meetingId, context);
    return { ratingId: rate(rating, written, context) };
  },
  'goals.report': ({ ratings, ...report }, context) => {
    const { tx, today, user } = context;
    const { caseId, decisionId } = report;
    const written = ensureMayWrite(caseId, null, context);
    const decision = openDecisions(written.facts).find(({ id }) => id === decisionId);
    ensure(decision === undefined ? [{ rule: 'report.notOpen' }] : []);
    if (decision === undefined || !answersFor(decision, user)) throw new Failure('forbidden');
    ensure(checkReport(report));
    const reportId = tx.add('followUpReports', { ...report, on: today });
    for (const rating of ratings) rate({ ...rating, caseId, meetingId: null, on: today }, written, context);
    return { reportId };
  },
  'goals.takeBack': ({ what, id }, context) => {
    const { tx, user } = context;
    const fact = getFact(tx, what, id) ?? notFound('fact');
    if (!mayTakeBack(fact.userId, user)) throw new Failure('forbidden');
    const { caseId } = fact.body;
    ensureNotWithheld(caseId, context);
    const meetingId = 'meetingId' in fact.body ? fact.body.meetingId : null;
    const isOpen = meetingId !== null && !isSealed(tx, meetingId);
    if (isOpen) ensureOpen(context, meetingId);
    takeBack(context, { target: what, targetId: id, caseId }, isOpen ? meetingId : null);
    return null;
  },
};

/**
 * In a live meeting whoever runs it writes, also in a case that the meeting has just closed; between meetings whoever
 * the gate lets know what was agreed. @throws `forbidden`, `not-found`, `rule`, `sealed`
 */
function ensureMayWrite(caseId: string, meetingId: PlainDate | null, context: CommandContext): SeenCase {
  if (meetingId !== null) {
    if (!isAllowed(context.user.role, 'meeting.run')) throw new Failure('forbidden');
    ensureLive(context, meetingId);
  }
  const seen = ensureNotWithheld(caseId, context);
  if (!seen.shown.plan) throw new Failure('forbidden');
  ensure(meetingId === null && seen.facts.row.closure !== null ? [{ rule: 'case.closed' }] : []);
  return seen;
}

/** @throws `forbidden`, `rule` */
function rate(rating: Rating, { facts, shown }: SeenCase, { tx, today }: CommandContext): string {
  if (!mayRate(rating.scale, shown)) throw new Failure('forbidden');
  const { goals } = readGoals(tx, rating.caseId);
  ensure(checkRating(rating, { birthYear: facts.row.birthYear, goals }, today));
  return tx.add('ratings', { ...rating, goalId: goalOf(goals, rating.goalId)?.id ?? null });
}

/** A goal that is still worked on. @throws `not-found`, `rule` */
function standingGoal(caseId: string, goalId: string, { tx }: CommandContext): CaseGoal {
  const goal = goalOf(readGoals(tx, caseId).goals, goalId) ?? notFound('goal');
  ensure(goal.ended === null ? [] : [{ rule: 'goal.ended' }]);
  return goal;
}
