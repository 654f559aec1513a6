import { ageOf } from '../../domain/cases/case-rules.ts';
import { daysBetween } from '../../domain/kernel/plain-date.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { Sip } from '../../domain/sip/sip-rules.ts';
import { listAnsweredCases } from '../../db/sip-sql.ts';
import { listedCase } from '../cases/read-case.ts';
import type { QueryContext } from '../context.ts';
import { readSip } from './read-sip.ts';

interface Wait {
  /** The family to be asked, a meeting within its 21 days or later than that, a follow-up. */
  readonly state: 'sipAsk' | 'sipLeft' | 'sipLate' | 'sipFollowUp';
  readonly days: number;
  readonly on: PlainDate | null;
}
export interface WaitingPlan extends Wait {
  readonly caseId: string;
  readonly number: string;
  readonly name: string;
  readonly age: number | null;
  readonly holderUnitId: string | null;
}

/**
 * Plans that wait for somebody, the longest first. Asked about are the cases of the next meeting and those that have
 * been answered about before.
 */
export function waitingPlans(context: QueryContext, nextCaseIds: readonly string[]): WaitingPlan[] {
  const { db, today } = context;
  const plans = [...new Set([...listAnsweredCases(db), ...nextCaseIds])].flatMap((caseId) => {
    const seen = listedCase(caseId, context);
    if (seen === undefined || seen.facts.row.closure !== null) return [];
    const { facts, shown } = seen;
    const wait = shown.plan && shown.identity ? waitOf(readSip(db, facts, today), today) : null;
    if (wait === null) return [];
    const { row } = facts;
    const child = { name: row.firstName ?? '', age: ageOf(row.birthYear, today) };
    return [{ caseId, number: row.number ?? '', holderUnitId: row.holderUnitId, ...child, ...wait }];
  });
  return plans.toSorted(
    (left, right) => (left.on ?? '').localeCompare(right.on ?? '') || left.number.localeCompare(right.number),
  );
}

function waitOf(sip: Sip, today: PlainDate): Wait | null {
  if (sip.askedSince !== null)
    return { state: 'sipAsk', days: daysBetween(sip.askedSince, today), on: sip.askedSince };
  if (sip.followUpLate)
    return { state: 'sipFollowUp', days: 0, on: sip.current.at(-1)?.body.followUpOn ?? null };
  if (sip.clock === null || sip.heldOn !== null || sip.endedOn !== null) return null;
  const { until, daysLeft, isLate } = sip.clock;
  return { state: isLate ? 'sipLate' : 'sipLeft', days: Math.abs(daysLeft), on: until };
}
