import { consentOn } from '../../domain/consents/consent-rules.ts';
import { disclose } from '../../domain/disclosure.ts';
import { handoverSteps, openOffer } from '../../domain/handovers/baton-rules.ts';
import { notFound } from '../../domain/kernel/errors.ts';
import { missingIn } from '../../domain/missing/missing-rules.ts';
import type { FileFacts } from '../../domain/missing/missing-rules.ts';
import { sinceReturn } from '../../domain/returns/return-rules.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import type { Reader } from '../../db/query.ts';
import { listFacts } from '../../db/rows.ts';
import { listTasks } from '../cases/case-decisions.ts';
import { caseReader } from '../cases/case-row.ts';
import type { HandlersOf, QueryContext } from '../context.ts';
import { unitsAt } from '../own-records/own-records-handlers.ts';
import { readTeam } from '../settings/team.ts';

export const missingHandlers: HandlersOf<'missing'> = {
  'missing.ofCase': ({ caseId }, context) => {
    const { db, user, today } = context;
    const facts = getCaseFacts(db, caseId, today) ?? notFound('case');
    if (facts.row.closure !== null || !disclose(facts.subject, caseReader(user), today).plan) return [];
    context.log('read', caseId, 'missing');
    return missingIn(fileFacts(facts, context));
  },
};

function fileFacts(facts: CaseFacts, { db, user, today }: QueryContext): FileFacts {
  const { row, decisionsSince, deferrals, returned, handovers } = facts;
  const consent = consentOn(facts.subject, today);
  const up = [...decisionsSince, ...sinceReturn(deferrals, returned)].map(({ body }) => body.meetingId);
  return {
    today,
    reminderDays: readTeam(db).consentReminderDays,
    consentValid: consent.status === 'valid',
    consentUntil: consent.until,
    contactPersonId: row.leadPersonId,
    isDecided: decisionsSince.length > 0,
    followUpOn: facts.nextOn,
    lastUpOn: up.toSorted().at(-1) ?? returned?.body.on ?? row.raisedOn,
    answerBy: openOffer(handoverSteps(handovers, today))?.offer.body.answerBy ?? null,
    taskDays: listTasks(db, row.id).flatMap(({ answer, dueOn, unitId }) =>
      answer === null && dueOn !== null && (user.role === 'coordinator' || unitId === user.unitId)
        ? [dueOn]
        : [],
    ),
    lastView: lastView(facts, db),
    notEntered: notEntered(facts, db, user.role === 'coordinator' ? null : user.unitId),
  };
}

/** How the child's view stood at the last meeting that says anything of it. */
function lastView({ row, decisionsSince, returned }: CaseFacts, db: Reader): FileFacts['lastView'] {
  const apart = sinceReturn(listFacts(db, 'childViews', 'case_id', row.id), returned);
  const [last] = [
    ...decisionsSince.flatMap(({ hlc, body }) =>
      body.childView === null ? [] : [{ hlc, on: body.meetingId, state: body.childView.state }],
    ),
    ...apart.map(({ hlc, body }) => ({ hlc, on: body.meetingId, state: body.view.state })),
  ].toSorted((left, right) => (left.hlc < right.hlc ? 1 : -1));
  return last === undefined ? null : { on: last.on, isKnown: last.state !== 'notAscertained' };
}

/** @param ownUnitId a member's; null counts every unit */
function notEntered(facts: CaseFacts, db: Reader, ownUnitId: string | null): number {
  const ticks = listFacts(db, 'ownRecords', 'case_id', facts.row.id);
  const days = [...new Set(facts.decisionsSince.map(({ body }) => body.meetingId))];
  return days
    .flatMap((meetingId) => unitsAt(db, facts, meetingId).map((unitId) => ({ meetingId, unitId })))
    .filter(({ unitId }) => ownUnitId === null || unitId === ownUnitId)
    .filter(
      ({ meetingId, unitId }) =>
        ticks.findLast(({ body }) => body.meetingId === meetingId && body.unitId === unitId)?.body.entered !==
        true,
    ).length;
}
