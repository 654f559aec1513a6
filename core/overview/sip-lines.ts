import type { z } from 'zod';
import { ageOf } from '../../domain/cases/case-rules.ts';
import { disclose } from '../../domain/disclosure.ts';
import { daysBetween } from '../../domain/kernel/plain-date.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { Overview } from '../../domain/overview/overview-contract.ts';
import type { Sip } from '../../domain/sip/sip-rules.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import { listAnsweredCases } from '../../db/sip-sql.ts';
import { listReader } from '../cases/case-row.ts';
import type { QueryContext } from '../context.ts';
import { readDirectory } from '../directory.ts';
import { readSip } from '../sip/read-sip.ts';

type Lines = z.output<typeof Overview>['sip'];
type Line = Lines['rows'][number];

const SHOWN = 5;

/**
 * Plans that wait for somebody: a family to be asked, a meeting within its 21 days, a follow-up. Asked about are the
 * cases of the next meeting and those that have been answered about before.
 */
export function sipLines(context: QueryContext, nextCaseIds: readonly string[]): Lines {
  const { db, user, today } = context;
  const directory = readDirectory(db);
  const caseIds = new Set([...listAnsweredCases(db), ...nextCaseIds]);
  const rows = [...caseIds].flatMap((caseId): Line[] => {
    const facts = getCaseFacts(db, caseId, today);
    if (facts === undefined || facts.row.closure !== null) return [];
    const shown = disclose(facts.subject, listReader(user), today);
    const waits = shown.plan && shown.identity ? waitsFor(readSip(db, facts, today), today) : null;
    if (waits === null) return [];
    return [
      {
        caseId,
        number: facts.row.number ?? '',
        name: facts.row.firstName ?? '',
        age: ageOf(facts.row.birthYear, today),
        unit: directory.unit(facts.row.holderUnitId),
        what: '',
        ...waits,
      },
    ];
  });
  const sorted = rows.toSorted(
    (left, right) => (left.on ?? '').localeCompare(right.on ?? '') || left.number.localeCompare(right.number),
  );
  return { total: sorted.length, rows: sorted.slice(0, SHOWN) };
}

function waitsFor(sip: Sip, today: PlainDate): Pick<Line, 'state' | 'days' | 'on'> | null {
  if (sip.askedSince !== null)
    return { state: 'sipAsk', days: daysBetween(sip.askedSince, today), on: sip.askedSince };
  if (sip.followUpLate)
    return { state: 'sipFollowUp', days: 0, on: sip.current.at(-1)?.body.followUpOn ?? null };
  if (sip.clock === null || sip.heldOn !== null || sip.endedOn !== null) return null;
  const { until, daysLeft, isLate } = sip.clock;
  return { state: isLate ? 'sipLate' : 'sipLeft', days: Math.abs(daysLeft), on: until };
}
