import { ensure } from '../../domain/kernel/errors.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { AppContract } from '../../domain/contract.ts';
import type { Output } from '../../domain/kernel/channel.ts';
import { instantOf } from '../../domain/kernel/hlc.ts';
import { swedishOrder } from '../../domain/kernel/swedish-order.ts';
import { concernedUnits } from '../../domain/own-records/own-record-rules.ts';
import { decidingDays } from '../../domain/decisions/decision-rules.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import type { Reader } from '../../db/query.ts';
import { listFacts } from '../../db/rows.ts';
import { ensureNotWithheld } from '../cases/case-guards.ts';
import { listTasks } from '../cases/case-decisions.ts';
import type { SeenCase } from '../cases/read-case.ts';
import { findCase, readCase } from '../cases/read-case.ts';
import type { HandlersOf, QueryContext } from '../context.ts';
import { readDirectory } from '../directory.ts';
import { readUserNames } from '../users/user-names.ts';

type Row = Output<AppContract, 'ownRecords.list'>[number];

export const ownRecordsHandlers: HandlersOf<'ownRecords'> = {
  'ownRecords.list': ({ meetingId }, context) => {
    const caseIds = new Set(
      listFacts(context.db, 'decisions', 'meeting_id', meetingId).map(({ body }) => body.caseId),
    );
    return [...caseIds]
      .flatMap((caseId) => findCase(caseId, context) ?? [])
      .flatMap(rowsOf([meetingId], context))
      .toSorted(
        (left, right) => swedishOrder(left.unit, right.unit) || swedishOrder(left.number, right.number),
      );
  },
  'ownRecords.ofCase': ({ caseId }, context) => {
    const seen = readCase(caseId, context);
    return rowsOf(decidingDays(seen.facts.decisions).toReversed(), context)(seen);
  },
  'ownRecords.set': ({ caseId, meetingId, unitId, entered }, context) => {
    const { tx, user } = context;
    const { facts, shown } = ensureNotWithheld(caseId, context);
    const isOwn = user.role === 'coordinator' || user.unitId === unitId;
    ensure(isOwn && shown.plan ? [] : [{ rule: 'ownRecords.ownUnit' }]);
    ensure(unitsAt(tx, facts, meetingId).includes(unitId) ? [] : [{ rule: 'ownRecords.nothing' }]);
    tx.add('ownRecords', { caseId, meetingId, unitId, entered });
    return null;
  },
};

/** The units that have something to write down after a meeting. */
export const unitsAt = (db: Reader, { decisions, row }: CaseFacts, meetingId: PlainDate): string[] => {
  const made = decisions.filter(({ body }) => body.meetingId === meetingId);
  if (made.length === 0) return [];
  return concernedUnits(
    made,
    listTasks(db, row.id).filter((task) => task.meetingId === meetingId),
  );
};

/** A member sees the own unit's, the coordinator everybody's; both what the gate shows of the case's plan. */
function rowsOf(meetingIds: readonly PlainDate[], context: QueryContext): (seen: SeenCase) => Row[] {
  const { db, user } = context;
  const directory = readDirectory(db);
  const nameOf = readUserNames(db);
  return ({ facts, shown }) => {
    if (!shown.plan) return [];
    const { id: caseId, number } = facts.row;
    const ticks = listFacts(db, 'ownRecords', 'case_id', caseId);
    const rows = meetingIds.flatMap((meetingId) =>
      unitsAt(db, facts, meetingId)
        .filter((unitId) => user.role === 'coordinator' || unitId === user.unitId)
        .map((unitId) => {
          const last = ticks.findLast(({ body }) => body.meetingId === meetingId && body.unitId === unitId);
          const entered = last?.body.entered === true;
          return {
            caseId,
            meetingId,
            number: number ?? '',
            unitId,
            unit: directory.unit(unitId),
            entered,
            by: entered ? nameOf(last.userId) : '',
            at: entered ? instantOf(last.hlc) : null,
          };
        }),
    );
    if (rows.length > 0) context.log('read', caseId, 'ownRecords');
    return rows;
  };
}
