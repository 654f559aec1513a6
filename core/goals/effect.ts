import { decidingDays, openFollowUps } from '../../domain/decisions/decision-rules.ts';
import { disclosesScale } from '../../domain/disclosure.ts';
import type { Disclosure } from '../../domain/disclosure.ts';
import { noEffect } from '../../domain/goals/effect-views.ts';
import type { Effect } from '../../domain/goals/effect-views.ts';
import { goalOf } from '../../domain/goals/goal-rules.ts';
import { attainment } from '../../domain/goals/rating-rules.ts';
import { scalesFor } from '../../domain/goals/scales.ts';
import type { Fact } from '../../domain/registry.ts';
import { goalWithoutStory } from '../../domain/without-story.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import { asTold, describe } from '../cases/case-decisions.ts';
import type { QueryContext, SessionUser } from '../context.ts';
import type { Directory } from '../directory.ts';
import { readUserNames } from '../users/user-names.ts';
import { readGoals } from './goal-facts.ts';

/** How it goes for one child, as far as `shown` lets whoever reads it know. */
export function effectOf(
  facts: CaseFacts,
  shown: Disclosure,
  { db, user }: Pick<QueryContext, 'db' | 'user'>,
  directory: Directory,
): Effect {
  if (!shown.plan) return noEffect;
  const { goals, ratings, reports } = readGoals(db, facts.row.id);
  const nameOf = readUserNames(db);
  const written = ({ userId }: { readonly userId: string }) => ({
    by: nameOf(userId),
    mayTakeBack: mayTakeBack(userId, user),
  });
  const visible = ratings.filter(
    ({ body }) =>
      disclosesScale(body.scale, shown) && (body.goalId === null || goalOf(goals, body.goalId) !== undefined),
  );
  return {
    scales: scalesFor(facts.age).filter((scale) => disclosesScale(scale, shown)),
    goals: goals
      .map((goal) => (shown.story ? goal : goalWithoutStory(goal)))
      .map(({ id, text, levels, on, ended }) => ({ id, text, levels, on, ended })),
    ratings: visible.map((rating) => {
      const { scale, goalId, respondent, value, on, meetingId } = rating.body;
      const goal = goalOf(goals, goalId)?.id ?? null;
      return { id: rating.id, scale, goalId: goal, respondent, value, on, meetingId, ...written(rating) };
    }),
    attainment: attainment(
      goals,
      visible.map(({ body }) => body),
    ),
    decidedOn: decidingDays(facts.decisions),
    followUps: openDecisions(facts).map((decision) => ({
      decisionId: decision.id,
      what: describe(asTold(decision, shown.story), directory),
      unit: directory.unit(decision.body.providerUnitId),
      person: directory.person(decision.body.responsiblePersonId),
      followUpOn: decision.body.followUpOn,
      isOwn: answersFor(decision, user),
    })),
    reports: reports.toReversed().map((report) => ({
      ...toReport(report, facts, shown, directory),
      ...written(report),
    })),
  };
}

/** Who told it stands beside; why, and the child's words, are part of the story. */
function toReport(
  { id, body }: Fact<'followUpReports'>,
  { decisions }: CaseFacts,
  { story }: Disclosure,
  directory: Directory,
): Omit<Effect['reports'][number], 'by' | 'mayTakeBack'> {
  const { decisionId, state, because, childSaid, nextStep = '', present = [], on } = body;
  const decision = decisions.find((one) => one.id === decisionId);
  return {
    id,
    decisionId,
    what: decision === undefined ? '' : describe(asTold(decision, story), directory),
    state,
    because: story ? because : '',
    childSaid: story ? childSaid : null,
    nextStep: story ? nextStep : '',
    present: story ? present : [],
    on,
  };
}

/** Whoever wrote it may take it back, and whoever keeps the record. */
export const mayTakeBack = (userId: string, user: Pick<SessionUser, 'id' | 'role'>): boolean =>
  user.role === 'coordinator' || userId === user.id;

/** Whose follow-up it is to tell of: the unit that gives it, whoever is responsible, and whoever keeps the record. */
export const answersFor = (
  { body }: Pick<Fact<'decisions'>, 'body'>,
  { role, unitId, personId }: Pick<SessionUser, 'role' | 'unitId' | 'personId'>,
): boolean =>
  role === 'coordinator' ||
  (role === 'member' &&
    ((unitId !== null && body.providerUnitId === unitId) ||
      (personId !== null && body.responsiblePersonId === personId)));

/** Decisions whose follow-up stands, the first due first. */
export const openDecisions = ({ row, decisions }: Pick<CaseFacts, 'row' | 'decisions'>) =>
  (row.closure === null ? openFollowUps(decisions) : [])
    .flatMap((decision) => {
      const { followUpOn } = decision.body;
      return followUpOn === null ? [] : [{ ...decision, body: { ...decision.body, followUpOn } }];
    })
    .toSorted((left, right) => left.body.followUpOn.localeCompare(right.body.followUpOn));
