import { checkStep } from '../../domain/interventions/intervention-rules.ts';
import { ensure, Failure, notFound } from '../../domain/kernel/errors.ts';
import type { Fact } from '../../domain/registry.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import { listInterventionSteps, readCourses } from '../../db/courses.ts';
import { getFact } from '../../db/rows.ts';
import { ensureNotWithheld } from '../cases/case-guards.ts';
import { ensureNotElsewhere } from '../meetings/guards.ts';
import type { CommandContext, HandlersOf } from '../context.ts';
import { mayRecord } from './courses.ts';

export const interventionsHandlers: HandlersOf<'interventions'> = {
  'interventions.record': (step, context) => {
    const { tx, today } = context;
    const { decision, facts } = interventionToTell(step.decisionId, context);
    const course = readCourses(tx, facts, today).get(decision.id) ?? notFound('decision');
    const { stage } = step;
    const told = stage === 'ended' ? step : { ...step, ending: null, because: '' };
    ensure(checkStep(told, course, today));
    tx.add('interventionSteps', { ...told, caseId: decision.body.caseId });
    return null;
  },
  'interventions.takeBack': ({ decisionId }, context) => {
    const { tx } = context;
    const { caseId } = interventionToTell(decisionId, context).decision.body;
    const last =
      listInterventionSteps(tx, caseId).findLast(({ body }) => body.decisionId === decisionId) ??
      notFound('interventionStep');
    tx.add('retractions', { caseId, meetingId: null, target: 'interventionSteps', targetId: last.id });
    return null;
  },
};

/** @throws `not-found`, `forbidden`, `rule` when this user may not say how far the intervention has come */
function interventionToTell(
  decisionId: string,
  context: CommandContext,
): { readonly decision: Fact<'decisions'>; readonly facts: CaseFacts } {
  const { tx, user } = context;
  const decision = getFact(tx, 'decisions', decisionId) ?? notFound('decision');
  if (!mayRecord(user, decision.body.providerUnitId)) throw new Failure('forbidden');
  const { facts, shown } = ensureNotWithheld(decision.body.caseId, context);
  if (!shown.plan) throw new Failure('forbidden');
  if (!facts.decisions.some(({ id }) => id === decisionId)) notFound('decision');
  ensureNotElsewhere(context, decision.body.meetingId);
  return { decision, facts };
}
