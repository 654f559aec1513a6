import {
  answerBy,
  checkFeedbackDay,
  isFeedbackLate,
} from '../../domain/family-feedback/family-feedback-rules.ts';
import { decidingDays } from '../../domain/decisions/decision-rules.ts';
import { ensure, Failure } from '../../domain/kernel/errors.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import type { Reader } from '../../db/query.ts';
import { getRow } from '../../db/rows.ts';
import { ensureNotWithheld } from '../cases/case-guards.ts';
import { readCase } from '../cases/read-case.ts';
import type { HandlersOf, SessionUser } from '../context.ts';
import { readTeam } from '../settings/team.ts';
import { feedbackReceivers } from './receivers.ts';

export const familyFeedbackHandlers: HandlersOf<'familyFeedback'> = {
  'familyFeedback.get': ({ caseId }, context) => {
    const { db, user, today } = context;
    const { facts, shown } = readCase(caseId, context);
    const meetingId = decidingDays(facts.decisions).at(-1);
    if (meetingId === undefined || !shown.identity || !shown.plan) return null;
    const heldOn = heldOnOf(db, meetingId);
    const by = answerBy(heldOn, readTeam(db).familyAnswerDays);
    const receivers = feedbackReceivers(facts, meetingId, context).map((receiver) =>
      // What a consent calls a guardian is a part of its story.
      shown.story ? receiver : { ...receiver, label: '' },
    );
    return {
      meetingId,
      heldOn,
      by,
      isLate: isFeedbackLate(receivers, by, today),
      mayRecord: mayRecord(facts, user),
      receivers,
    };
  },
  'familyFeedback.record': ({ caseId, meetingId, to, way, on }, context) => {
    const { db, tx, user, today } = context;
    const { facts, shown } = ensureNotWithheld(caseId, context);
    if (!shown.identity || !shown.plan || !mayRecord(facts, user)) throw new Failure('forbidden');
    ensure(decidingDays(facts.decisions).includes(meetingId) ? [] : [{ rule: 'letter.nothing' }]);
    if (way !== null) {
      ensure(checkFeedbackDay(on, heldOnOf(db, meetingId), today));
      const open = feedbackReceivers(facts, meetingId, context).filter(({ isWithheld }) => !isWithheld);
      const mayKnow = to.every((one) => open.some((receiver) => receiver.to === one));
      ensure(mayKnow ? [] : [{ rule: 'consent.withheldFrom' }]);
    }
    for (const one of new Set(to)) tx.add('familyFeedback', { caseId, meetingId, to: one, way, on });
    return null;
  },
};

/** The family's contact person is of the unit that holds the case. */
const mayRecord = ({ baton }: CaseFacts, { role, unitId }: SessionUser): boolean =>
  role === 'coordinator' || (unitId !== null && unitId === baton.unitId);

const heldOnOf = (db: Reader, meetingId: PlainDate): PlainDate =>
  getRow(db, 'meetings', meetingId)?.run?.heldOn ?? meetingId;
