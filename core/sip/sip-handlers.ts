import { ensure, Failure, notFound } from '../../domain/kernel/errors.ts';
import { checkSipAnswer, checkSipStep } from '../../domain/sip/sip-rules.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import { readSip, readSipFacts } from '../../db/sip-facts.ts';
import { ensureApproved } from '../approvals/ensure-approved.ts';
import { ensureNotWithheld } from '../cases/case-guards.ts';
import type { SeenCase } from '../cases/read-case.ts';
import { readCase } from '../cases/read-case.ts';
import type { CommandContext, HandlersOf, QueryContext } from '../context.ts';
import { ensureNotDecidedElsewhere } from '../meetings/guards.ts';
import { planViolations } from './plan-violations.ts';
import { ensureMayGet, paperDetail, paperUnits } from './sip-receivers.ts';
import { sipDocument, sipView } from './sip-view.ts';
import type { View } from './sip-view.ts';

export const sipHandlers: HandlersOf<'sip'> = {
  'sip.get': ({ caseId }, context) => {
    const view = sipView(readCase(caseId, context), context);
    if (view === null) throw new Failure('forbidden');
    context.log('read', caseId, 'sip');
    return view;
  },
  'sip.answer': (answer, context) => {
    const { tx, today } = context;
    const facts = openCase(answer.caseId, context);
    const told = answer.answer === 'yes' ? { ...answer, reason: null, words: '', askAgainOn: null } : answer;
    ensure(checkSipAnswer(told, today));
    const sip = readSip(tx, facts, today);
    ensure(sip.answer?.body.answer === 'yes' && sip.endedOn === null ? [{ rule: 'sip.isYes' }] : []);
    tx.add('sipAnswers', told);
    return null;
  },
  'sip.tell': (step, context) => {
    const { tx, today } = context;
    const sip = readSip(tx, openCase(step.caseId, context), today);
    ensure(checkSipStep(step, sip, today));
    tx.add('sipSteps', { ...step, answerId: sip.answer?.id ?? notFound('sipAnswer') });
    return null;
  },
  'sip.savePlan': ({ caseId, content, seen, draftKey }, context) => {
    const { tx, today, drafts } = context;
    const facts = openCase(caseId, context);
    const sip = readSip(tx, facts, today);
    ensure(sip.answer?.body.answer === 'yes' && sip.endedOn === null ? [] : [{ rule: 'sip.notYes' }]);
    ensure(planViolations(content, facts, tx, today));
    const planId = tx.add('sipPlans', { ...content, caseId, seen, answerId: sip.answer?.id ?? '' });
    if (draftKey !== null) drafts.remove(draftKey);
    return { planId };
  },
  'sip.takeBack': ({ caseId }, context) => {
    const { tx } = context;
    const { answers, steps, plans } = readSipFacts(tx, openCase(caseId, context));
    const last =
      [
        ...answers.map(({ id, hlc }) => ({ target: 'sipAnswers', id, hlc }) as const),
        ...steps.map(({ id, hlc }) => ({ target: 'sipSteps', id, hlc }) as const),
        ...plans.map(({ id, hlc }) => ({ target: 'sipPlans', id, hlc }) as const),
      ]
        .toSorted((left, right) => (left.hlc < right.hlc ? -1 : 1))
        .at(-1) ?? notFound('sipAnswer');
    tx.add('retractions', { caseId, meetingId: null, target: last.target, targetId: last.id });
    return null;
  },
  'sip.document': ({ caseId, to }, context) => {
    const seen = readCase(caseId, context);
    const view = readable(seen, context);
    context.log('read', caseId, 'sip');
    const isGiven = view.receivers.some((one) => one.to === to && !one.isWithheld);
    return isGiven ? sipDocument(seen.facts, view, context) : null;
  },
  'sip.printed': ({ caseId, to, way }, context) => {
    const seen = readCase(caseId, context);
    const view = readable(seen, context);
    const document = sipDocument(seen.facts, view, context) ?? notFound('sipPlan');
    ensureMayGet(view.receivers, to);
    ensure(document.plan.lacks.length + document.heldBack > 0 ? [{ rule: 'sip.incomplete' }] : []);
    ensureApproved(context.db, caseId, 'sip', context.user, context.now);
    context.log(way, caseId, paperDetail(to), paperUnits(to));
    return document;
  },
};

/** An open case that this user may write in and read. @throws `not-found`, `forbidden`, `rule` */
function openCase(caseId: string, context: CommandContext): CaseFacts {
  const { facts, shown } = ensureNotWithheld(caseId, context);
  if (!shown.story) throw new Failure('forbidden');
  ensure(facts.row.closure === null ? [] : [{ rule: 'case.closed' }]);
  ensureNotDecidedElsewhere(context, facts);
  return facts;
}

/** @throws `forbidden` to a reader who may not know what the plan says */
function readable(seen: SeenCase, context: QueryContext): View {
  const view = sipView(seen, context);
  if (view === null || view.plans === null) throw new Failure('forbidden');
  return view;
}
