import { answerStatus } from '../consents/consent-basis.ts';
import { decidingDays, standing } from '../decisions/decision-rules.ts';
import { goalOf, goalsOf } from '../goals/goal-rules.ts';
import { countedRatings, lastOf } from '../goals/rating-rules.ts';
import { handoverSteps } from '../handovers/baton-rules.ts';
import { returnsInOrder, standingClosure } from '../returns/return-rules.ts';
import type { Fact, FactName } from '../registry.ts';
import { movesOf } from '../commitments/task-rules.ts';
import { agreementsOf, interventionsOf, ownRecordsOf, viewsOf } from './agreed-facts.ts';
import type { CaseHistory, HistoryFrame } from './case-history.ts';
import { closuresOf } from './closed-facts.ts';
import { feedbackOf, isCoveredAt, sipsOf } from './family-facts.ts';
import type { ReportCase } from './report-facts.ts';

/** A case as the report counts it, by the rules that the app itself goes by. Null for a row that says nothing yet. */
export function toReportCase(history: CaseHistory, frame: HistoryFrame): ReportCase | null {
  const { row, facts } = history;
  if (row.number === null || row.raisedOn === null) return null;
  const { retractions } = facts;
  const stands = <N extends FactName>(of: readonly Fact<N>[]): readonly Fact<N>[] =>
    of.length === 0 ? of : standing(of, retractions);
  const decisions = stands(facts.decisions).toSorted((left, right) =>
    left.body.meetingId.localeCompare(right.body.meetingId),
  );
  const returns = returnsInOrder(stands(facts.returns));
  const closure = standingClosure(row.closure, returns);
  const ratings = countedRatings(stands(facts.ratings));
  const closures = closuresOf({ history, decisions, returns, closure, ratings }, frame);
  const days = decidingDays(decisions);
  const first = days[0] ?? null;
  return {
    childId: frame.childOf.get(row.id) ?? row.id,
    isProtected: row.identityProtection !== null && row.identityProtection !== 'none',
    birthYear: row.birthYear,
    raisedOn: row.raisedOn,
    unitId: row.referringUnitId,
    concernIds: row.concerns ?? [],
    isAbsence: (row.concerns ?? []).some((id) => frame.absenceConcernIds.has(id)),
    firstHeldOn: first === null ? null : (frame.meetings.get(first)?.heldOn ?? first),
    coveredAtFirst: first === null ? null : isCoveredAt(first, history, frame),
    consentOn: facts.consents.find(({ body }) => answerStatus(body, row) === 'valid')?.body.on ?? null,
    agreements: agreementsOf(decisions),
    interventions: interventionsOf(
      decisions,
      stands(facts.interventionSteps),
      { closures, closedOn: closure?.on ?? null },
      frame,
    ),
    handovers: handoverSteps(
      {
        firstUnitId: row.holderUnitId,
        firstPersonId: null,
        raisedOn: row.raisedOn,
        closings: closures.map(({ on }) => on),
        offers: facts.handovers,
        answers: facts.handoverAnswers,
        contacts: [],
      },
      frame.today,
    ).map(({ offer, state }) => ({ offeredOn: offer.body.offeredOn, state })),
    closures,
    tasks: tasksOf(history),
    ownRecords: ownRecordsOf(days, decisions, history),
    ...ratedOf(history, decisions, ratings),
    views: viewsOf(decisions, stands(facts.childViews), stands(facts.followUpReports)),
    feedback: feedbackOf(days, history, frame),
    sips: sipsOf(decisions, stands(facts.sipAnswers), stands(facts.sipSteps)),
  };
}

function tasksOf({ tasks, facts }: CaseHistory): ReportCase['tasks'] {
  const moves = standing(facts.taskMoves, facts.retractions).map(({ body }) => body);
  return tasks.flatMap(({ id, unitId, dueOn, answer }) => {
    if (dueOn === null) return [];
    const moved = moves.filter(({ commitmentId }) => commitmentId === id);
    const { firstDueOn, count } = movesOf(moved);
    return [
      {
        unitId,
        dueOn: firstDueOn ?? dueOn,
        isMoved: count > 0,
        liftedOn: moved.flatMap(({ escalated, on }) => (escalated === true ? [on] : [])),
        state: answer?.state ?? null,
        answeredOn: answer?.on ?? null,
      },
    ];
  });
}

function ratedOf(
  { facts }: CaseHistory,
  decisions: readonly Fact<'decisions'>[],
  ratings: readonly Fact<'ratings'>[],
): Pick<ReportCase, 'goals' | 'now' | 'attendance'> {
  if (ratings.length === 0) return { goals: [], now: [], attendance: [] };
  const stands = new Set(decisions.map(({ id }) => id));
  const goals = goalsOf({
    decisions,
    takenBack: facts.decisions.filter(({ id }) => !stands.has(id)),
    goals: standing(facts.goals, facts.retractions),
    endings: standing(facts.goalEndings, facts.retractions),
  });
  const bodies = ratings.map(({ body }) => body);
  const of = (scale: string) => bodies.filter((body) => body.scale === scale);
  return {
    goals: goals.map((goal) => {
      const rated = of('goal').filter(({ goalId }) => goalOf([goal], goalId) === goal);
      const days = [...new Set(rated.map(({ on }) => on))];
      return {
        setOn: goal.on,
        ratings: days.flatMap((on) => {
          const last = lastOf(rated.filter((one) => one.on === on));
          return last === undefined ? [] : [{ on, value: last.value }];
        }),
      };
    }),
    now: of('now').map(({ on, value, respondent }) => ({ on, value, respondent })),
    attendance: of('attendance').map(({ on, value }) => ({ on, value })),
  };
}
