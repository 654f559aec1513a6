import { standing } from '../../domain/decisions/decision-rules.ts';
import { ensure, notFound } from '../../domain/kernel/errors.ts';
import type { Fact } from '../../domain/registry.ts';
import type { Reader } from '../../db/query.ts';
import { listFacts } from '../../db/rows.ts';
import type { CommandHandlers } from '../context.ts';
import { readDirectory } from '../directory.ts';
import { ensureCase, ensureLive } from '../meetings/guards.ts';
import { isPresent, readSeats } from '../meetings/seats.ts';

export const recusalsHandlers: CommandHandlers<'meetings.recuse' | 'meetings.undoRecuse'> = {
  'meetings.recuse': ({ meetingId, caseId, personId }, { tx }) => {
    ensureLive(tx, meetingId);
    ensureCase(tx, caseId);
    const seat = readSeats(tx, meetingId, readDirectory(tx)).find((one) => one.personId === personId);
    if (seat === undefined) notFound('person');
    ensure(isPresent(seat) ? [] : [{ rule: 'recusal.notHere', field: 'personId' }]);
    if (standingOf(tx, caseId, personId).length === 0) tx.add('recusals', { caseId, meetingId, personId });
    return null;
  },
  'meetings.undoRecuse': ({ meetingId, caseId, personId }, { tx }) => {
    ensureLive(tx, meetingId);
    ensureCase(tx, caseId);
    for (const { id } of standingOf(tx, caseId, personId))
      tx.add('retractions', { caseId, meetingId, target: 'recusals', targetId: id });
    return null;
  },
};

const standingOf = (db: Reader, caseId: string, personId: string): Fact<'recusals'>[] =>
  standing(
    listFacts(db, 'recusals', 'case_id', caseId).filter(({ body }) => body.personId === personId),
    listFacts(db, 'retractions', 'case_id', caseId),
  );
