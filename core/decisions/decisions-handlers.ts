import {
  checkChildView,
  checkDecision,
  closesWithdrawn,
  demands,
} from '../../domain/decisions/decision-rules.ts';
import type { Decision } from '../../domain/decisions/decisions.ts';
import { tasksWith } from '../../domain/commitments/task-rules.ts';
import { coverageOf, covers } from '../../domain/consents/consent-rules.ts';
import { replaceable } from '../../domain/interventions/intervention-rules.ts';
import { ensure, notFound } from '../../domain/kernel/errors.ts';
import type { Violation } from '../../domain/kernel/errors.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { takenUpEarly } from '../../domain/meetings/candidate-rules.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import { firstHlcOf } from '../../db/changes/read.ts';
import { readCourses } from '../../db/courses.ts';
import type { Reader } from '../../db/query.ts';
import { getFact, getRow } from '../../db/rows.ts';
import type { Fact } from '../../domain/registry.ts';
import { listTasks } from '../cases/case-decisions.ts';
import type { CommandContext, HandlersOf } from '../context.ts';
import { ensureNotWithheld } from '../cases/case-guards.ts';
import { mayTakeOn, responsibleViolations } from '../cases/responsible.ts';
import { readCalendar } from '../meetings/calendar.ts';
import { ensureLive } from '../meetings/guards.ts';

export const decisionsHandlers: HandlersOf<'decisions'> = {
  'decisions.record': (decision, context) => {
    const { tx, today } = context;
    ensureLive(context, decision.meetingId);
    const { facts } = ensureNotWithheld(decision.caseId, context);
    ensure(checkDecision(decision));
    ensure(checkAgainstTeam(decision, facts, context));
    const takesUp = takenUpEarly(
      facts.decisions,
      decision.meetingId,
      readCalendar(tx, today).takenUpIn(decision.caseId),
    );
    const level = decision.level ?? catalogueLevel(decision, context);
    const decisionId = tx.add('decisions', {
      ...decision,
      level,
      ...(takesUp.length === 0 ? {} : { takesUp }),
    });
    if (demands[decision.type].closes) close(decision, decisionId, today, context);
    nameFirstContact(decision, facts, context);
    return { decisionId };
  },
  'decisions.retract': ({ decisionId }, context) => {
    const { tx } = context;
    const found = getFact(tx, 'decisions', decisionId) ?? notFound('decision');
    const { caseId, meetingId, type } = found.body;
    ensureLive(context, meetingId);
    const { decisions, decisionsSince } = ensureNotWithheld(caseId, context).facts;
    if (!decisions.some((decision) => decision.id === decisionId)) return null;
    tx.add('retractions', { caseId, meetingId, target: 'decisions', targetId: decisionId });
    for (const id of tasksGiven(found, decisions, tx)) tx.set('commitments', id, { removed: true });
    if (
      demands[type].closes &&
      !decisionsSince.some((decision) => decision.id !== decisionId && demands[decision.body.type].closes)
    )
      tx.set('cases', caseId, { closure: null });
    return null;
  },
  'decisions.recordChildView': ({ caseId, meetingId, view }, context) => {
    const { tx } = context;
    ensureLive(context, meetingId);
    ensureNotWithheld(caseId, context);
    ensure(checkChildView(view));
    tx.add('childViews', { caseId, meetingId, view });
    return null;
  },
};

/** Every intervention has a level: the one of the catalogue, unless the team has said another. */
const catalogueLevel = ({ interventionTypeId: id }: Decision, { tx }: CommandContext): Decision['level'] =>
  id === null ? null : (getRow(tx, 'interventionTypes', id)?.level ?? null);

/** What the decision itself cannot know: consent, and whether the follow-up falls on a day with a meeting. */
function checkAgainstTeam(decision: Decision, facts: CaseFacts, { tx, today }: CommandContext): Violation[] {
  const violations = responsibleViolations(tx, facts, decision.responsiblePersonId, 'decision', today);
  if (
    decision.providerUnitId !== null &&
    !covers(coverageOf(decision.providerUnitId, facts.subject, today, 0))
  )
    violations.push({ rule: 'decision.unitOutsideConsent', field: 'providerUnitId' });
  if (decision.followUpOn !== null && readCalendar(tx, today).day(decision.followUpOn)?.state !== 'planned')
    violations.push({ rule: 'decision.followUpDay', field: 'followUpOn' });
  if (!mayReplace(decision, facts, tx, today))
    violations.push({ rule: 'decision.replaces', field: 'replaces' });
  if (facts.row.closure !== null) violations.push({ rule: 'case.closed' });
  if (closesWithdrawn(decision) && !isAllWithdrawn(facts, tx, today))
    violations.push({ rule: 'decision.consentStands', field: 'closureReason' });
  return violations;
}

/** A change takes the place of something that its unit still gives, agreed at an earlier meeting. */
function mayReplace(decision: Decision, facts: CaseFacts, db: Reader, today: PlainDate): boolean {
  const { replaces, type, providerUnitId, meetingId } = decision;
  if (replaces === undefined) return true;
  const courses = readCourses(db, facts, today);
  const running = facts.decisions
    .filter(({ body }) => body.meetingId < meetingId)
    .map(({ id, body }) => {
      const course = courses.get(id);
      return {
        id,
        meetingId: body.meetingId,
        course: course === undefined ? null : { state: course.state, unitId: body.providerUnitId },
      };
    });
  return (
    type === 'changeIntervention' && replaceable(running, providerUnitId).some(({ id }) => id === replaces)
  );
}

/** Consent has been given and taken back, and reaches no unit any more. */
const isAllWithdrawn = (facts: CaseFacts, db: Reader, today: PlainDate): boolean =>
  facts.withdrawals.length > 0 && mayTakeOn(db, facts, today).coveredUnitIds.length === 0;

/** A family without a contact person gets one of the unit that holds the case: whoever has taken something on. */
function nameFirstContact(decision: Decision, { baton }: CaseFacts, { tx, today }: CommandContext): void {
  const { caseId, responsiblePersonId: personId } = decision;
  if (personId === null || baton.personId !== null) return;
  if (getRow(tx, 'people', personId)?.unitId !== baton.unitId) return;
  tx.add('contactNamings', { caseId, turn: baton.turn, personId, on: today });
}

function close(decision: Decision, decisionId: string, today: PlainDate, { tx }: CommandContext): void {
  const { type } = decision;
  const reason =
    type === 'notTargetGroup' || type === 'familyDeclined' ? type : (decision.closureReason ?? 'other');
  tx.set('cases', decision.caseId, { closure: { on: today, reason, note: decision.because, decisionId } });
}

/** The meeting's tasks that go with a decision when it is taken back. */
function tasksGiven(
  decision: Fact<'decisions'>,
  decisions: readonly Fact<'decisions'>[],
  db: Reader,
): string[] {
  const { caseId, meetingId } = decision.body;
  return tasksWith(
    decision,
    decisions.filter(({ body }) => body.meetingId === meetingId),
    listTasks(db, caseId)
      .filter((task) => task.meetingId === meetingId)
      .map(({ id, answer }) => ({
        id,
        hlc: firstHlcOf(db, 'commitments', id),
        isAnswered: answer !== null,
      })),
  );
}
