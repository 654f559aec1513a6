import { ageOf } from '../../domain/cases/case-rules.ts';
import { sipWaitOf } from '../../domain/sip/sip-waits.ts';
import type { SipWait } from '../../domain/sip/sip-waits.ts';
import { readSip } from '../../db/sip-facts.ts';
import { listWaitingCases } from '../../db/sip-sql.ts';
import { listedCase } from '../cases/read-case.ts';
import type { QueryContext } from '../context.ts';

export interface WaitingPlan extends SipWait {
  readonly caseId: string;
  readonly number: string;
  readonly name: string;
  readonly age: number | null;
  readonly holderUnitId: string | null;
}

/** Nobody has anything to do yet but to keep the day. */
const isAhead = ({ state }: SipWait): boolean => state === 'sipFollowUpLeft';

/**
 * Every plan that waits for somebody, as far as whoever asks may know of it, the longest first; last those that have
 * only their follow-up ahead.
 */
export function waitingPlans(context: QueryContext): WaitingPlan[] {
  const { db, today } = context;
  const plans = listWaitingCases(db).flatMap((caseId) => {
    const seen = listedCase(caseId, context);
    if (seen === undefined) return [];
    const { facts, shown } = seen;
    const wait = shown.plan && shown.identity ? sipWaitOf(readSip(db, facts, today), today) : null;
    if (wait === null) return [];
    const { row } = facts;
    const child = { name: row.firstName ?? '', age: ageOf(row.birthYear, today) };
    return [{ caseId, number: row.number ?? '', holderUnitId: row.holderUnitId, ...child, ...wait }];
  });
  return plans.toSorted(
    (left, right) =>
      Number(isAhead(left)) - Number(isAhead(right)) ||
      left.on.localeCompare(right.on) ||
      left.number.localeCompare(right.number),
  );
}
