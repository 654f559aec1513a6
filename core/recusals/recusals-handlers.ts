import { isNamed } from '../../domain/disclosure.ts';
import { ensure, notFound } from '../../domain/kernel/errors.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { Fact } from '../../domain/registry.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import type { Reader } from '../../db/query.ts';
import { listStanding } from '../../db/retractions-sql.ts';
import { caseReader } from '../cases/case-row.ts';
import type { CommandHandlers, SessionUser } from '../context.ts';
import { readDirectory } from '../directory.ts';
import { ensureLive } from '../meetings/guards.ts';
import { isInPerson, readSeats } from '../meetings/seats.ts';

export const recusalsHandlers: CommandHandlers<'meetings.recuse' | 'meetings.undoRecuse'> = {
  'meetings.recuse': ({ meetingId, caseId, personId }, context) => {
    const { tx, user, today } = context;
    ensureLive(context, meetingId);
    ensureMayKnow(tx, caseId, user, today);
    const seat = readSeats(tx, meetingId, readDirectory(tx)).find((one) => one.personId === personId);
    if (seat === undefined) notFound('person');
    ensure(isInPerson(seat) ? [] : [{ rule: 'recusal.notHere', field: 'personId' }]);
    if (standingOf(tx, caseId, personId).length === 0) tx.add('recusals', { caseId, meetingId, personId });
    return null;
  },
  'meetings.undoRecuse': ({ meetingId, caseId, personId }, context) => {
    const { tx, user, today } = context;
    ensureLive(context, meetingId);
    ensureMayKnow(tx, caseId, user, today);
    for (const { id } of standingOf(tx, caseId, personId))
      tx.add('retractions', { caseId, meetingId, target: 'recusals', targetId: id });
    return null;
  },
};

/** Whoever has stepped back can take it back; whoever a protected case does not name sends nobody out of it. */
function ensureMayKnow(db: Reader, caseId: string, user: SessionUser, today: PlainDate): void {
  const { subject } = getCaseFacts(db, caseId, today) ?? notFound('case');
  ensure(subject.identityProtected && !isNamed(subject, caseReader(user)) ? [{ rule: 'case.notNamed' }] : []);
}

const standingOf = (db: Reader, caseId: string, personId: string): Fact<'recusals'>[] =>
  listStanding(db, 'recusals', caseId).filter(({ body }) => body.personId === personId);
