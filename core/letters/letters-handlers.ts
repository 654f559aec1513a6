import { disclose } from '../../domain/disclosure.ts';
import { answerBy } from '../../domain/family-feedback/family-feedback-rules.ts';
import { ensure, Failure } from '../../domain/kernel/errors.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { swedishOrder } from '../../domain/kernel/swedish-order.ts';
import { isYoung, receiversOf } from '../../domain/letters/letter-rules.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import type { Reader } from '../../db/query.ts';
import { getRow, listFacts } from '../../db/rows.ts';
import { isSealed } from '../../db/seals-sql.ts';
import { ensureApproved } from '../approvals/ensure-approved.ts';
import { protectedCase } from '../approvals/protected-case.ts';
import { listReader } from '../cases/case-row.ts';
import { findCase, readCase } from '../cases/read-case.ts';
import type { HandlersOf, QueryContext } from '../context.ts';
import { feedbackReceivers } from '../family-feedback/receivers.ts';
import { readTeam } from '../settings/team.ts';
import { letterContent, decisionsAt } from './letter-content.ts';
import { letterDetail } from './letter-detail.ts';

export const lettersHandlers: HandlersOf<'letters'> = {
  'letters.list': ({ meetingId }, context) => {
    const { db, user, today } = context;
    const all = [
      ...new Set(listFacts(db, 'decisions', 'meeting_id', meetingId).map(({ body }) => body.caseId)),
    ]
      .flatMap((caseId) => findCase(caseId, context) ?? [])
      .filter(({ facts }) => decisionsAt(facts, meetingId).length > 0)
      .toSorted((left, right) => byNumber(left.facts, right.facts));
    const open = all.filter(({ shown }) => shown.plan);
    for (const { facts } of open) context.log('read', facts.row.id, `letter ${meetingId}`);
    return {
      ...dayOfMeeting(db, meetingId),
      rows: open.map(({ facts }) => ({
        caseId: facts.row.id,
        number: facts.row.number ?? '',
        name: disclose(facts.subject, listReader(user), today).identity ? (facts.row.firstName ?? '') : '',
        receivers: feedbackReceivers(facts, meetingId, context),
      })),
      hidden: all.length - open.length,
    };
  },
  'letters.get': ({ meetingId, caseId, to }, context) => {
    const { db } = context;
    const facts = openCase(caseId, context);
    context.log('read', caseId, `letter ${meetingId}`);
    return {
      number: facts.row.number ?? '',
      team: readTeam(db).name,
      ...dayOfMeeting(db, meetingId),
      isYoung: isYoung(facts.age),
      custodyUnknown: facts.row.custody === null || facts.row.custody === 'unknown',
      isAmended: listFacts(db, 'amendments', 'meeting_id', meetingId).some(
        ({ body }) => body.caseId === caseId,
      ),
      receivers: feedbackReceivers(facts, meetingId, context),
      content: receiversOf(facts.subject, context.today).includes(to)
        ? letterContent(facts, meetingId, to, context)
        : null,
      protectedCases: protectedCase(facts, context),
    };
  },
  'letters.printed': ({ meetingId, caseId, to, way }, context) => {
    const facts = openCase(caseId, context);
    const content = letterContent(facts, meetingId, to, context);
    if (content === null) throw new Failure('rule', { rule: 'consent.withheldFrom' });
    const isReceiver = receiversOf(facts.subject, context.today).includes(to);
    ensure(isReceiver ? [] : [{ rule: 'letter.noGuardian' }]);
    ensure(decisionsAt(facts, meetingId).length > 0 ? [] : [{ rule: 'letter.nothing' }]);
    ensureApproved(context.db, caseId, 'letter', context.user, context.now);
    context.log(way, caseId, letterDetail(meetingId, to));
    return content;
  },
};

const byNumber = (left: CaseFacts, right: CaseFacts): number =>
  swedishOrder(left.row.number ?? '', right.row.number ?? '');

/** For a reader who may see who the child is and what was agreed. @throws `not-found`, `forbidden` */
function openCase(caseId: string, context: QueryContext): CaseFacts {
  const { facts, shown } = readCase(caseId, context);
  if (!shown.identity || !shown.plan) throw new Failure('forbidden');
  return facts;
}

/** When it was held, and by when the family is told. */
function dayOfMeeting(
  db: Reader,
  meetingId: PlainDate,
): { heldOn: PlainDate; isSealed: boolean; answerBy: PlainDate } {
  const heldOn = getRow(db, 'meetings', meetingId)?.run?.heldOn ?? meetingId;
  return {
    heldOn,
    isSealed: isSealed(db, meetingId),
    answerBy: answerBy(heldOn, readTeam(db).familyAnswerDays),
  };
}
