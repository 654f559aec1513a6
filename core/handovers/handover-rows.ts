import type { z } from 'zod';
import { handoverSteps } from '../../domain/handovers/baton-rules.ts';
import type { HandoverStep } from '../../domain/handovers/baton-rules.ts';
import type { HandoverRow } from '../../domain/handovers/handovers-contract.ts';
import { addDays } from '../../domain/kernel/plain-date.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import { listHandoverCases, listUnansweredCases } from '../../db/handovers-sql.ts';
import { listedCase, listedChild } from '../cases/read-case.ts';
import type { QueryContext, SessionUser } from '../context.ts';
import { readDirectory } from '../directory.ts';
import type { Directory } from '../directory.ts';
import { backOf, coversUnit } from './case-baton.ts';

export type HandoverRowView = z.output<typeof HandoverRow>;

/** What has been settled is shown for so long. */
const SHOWN_DAYS = 60;

/** How many cases the user's own unit is asked to take over, as far as the user may know of them. */
export function countToAnswer(context: QueryContext): number {
  const { db, user } = context;
  if (user.unitId === null) return 0;
  const directory = readDirectory(db);
  return listUnansweredCases(db, user.unitId)
    .flatMap((caseId) => rowsOf(caseId, context, directory).rows)
    .filter(({ toUs, state }) => toUs && state === 'offered').length;
}

type Unmarked = Omit<HandoverRowView, 'waits'>;

interface Found {
  readonly rows: Unmarked[];
  readonly hidden: number;
}

/**
 * Handovers in open cases, as far as this reader's lists hold the case: the coordinator's all, a member's those to and
 * from the own unit. What is asked of a unit that consent does not cover is counted and not named.
 */
export function readHandovers(context: QueryContext): {
  readonly rows: HandoverRowView[];
  readonly hidden: number;
} {
  const directory = readDirectory(context.db);
  const found = listHandoverCases(context.db, addDays(context.today, -SHOWN_DAYS)).map((caseId) =>
    rowsOf(caseId, context, directory),
  );
  return {
    rows: markWaiting(found.flatMap(({ rows }) => rows).toSorted(byUrgency)),
    hidden: found.reduce((sum, { hidden }) => sum + hidden, 0),
  };
}

/** Of a case that several handovers wait in, the most urgent stands for it. */
function markWaiting(rows: readonly Unmarked[]): HandoverRowView[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const waits = (row.state === 'offered' || row.back !== null) && !seen.has(row.caseId);
    if (waits) seen.add(row.caseId);
    return { ...row, waits };
  });
}

function rowsOf(caseId: string, context: QueryContext, directory: Directory): Found {
  const { today, user } = context;
  const seen = listedCase(caseId, context);
  if (seen === undefined || seen.shown.withheld !== null) return { rows: [], hidden: 0 };
  const { facts, shown } = seen;
  const steps = handoverSteps(facts.handovers, today);
  const ours = steps.filter((step) => isOurs(step, user));
  if (!shown.plan)
    return {
      rows: [],
      hidden: ours.filter((step) => step.state === 'offered' && step.offer.body.toUnitId === user.unitId)
        .length,
    };
  const back = backOf(facts, steps);
  const rows = ours.map((step) => ({
    ...toRow(step, facts, context, directory),
    ...listedChild(seen),
    back: back.find((one) => one.step === step)?.why ?? null,
  }));
  return {
    rows: rows.filter(
      ({ state, on, back: why }) => state === 'offered' || why !== null || on >= addDays(today, -SHOWN_DAYS),
    ),
    hidden: 0,
  };
}

const isOurs = ({ offer: { body } }: HandoverStep, { role, unitId }: SessionUser): boolean =>
  role === 'coordinator' || body.toUnitId === unitId || body.fromUnitId === unitId;

function toRow(
  { offer, state, on }: HandoverStep,
  facts: CaseFacts,
  { today, user }: QueryContext,
  directory: Directory,
): Omit<Unmarked, 'number' | 'name' | 'age' | 'back'> {
  const { fromUnitId, toUnitId, offeredOn, answerBy } = offer.body;
  return {
    id: offer.id,
    caseId: facts.row.id,
    from: directory.unit(fromUnitId),
    to: directory.unit(toUnitId),
    toUs: toUnitId === user.unitId,
    fromUs: fromUnitId === user.unitId,
    offeredOn,
    answerBy,
    state,
    on,
    isOutside: state === 'offered' && !coversUnit(facts, toUnitId, today),
  };
}

/** What waits for an answer first, by the day it ends; then what has come back, then the rest, newest first. */
function byUrgency(left: Unmarked, right: Unmarked): number {
  const rank = ({ state, back }: Unmarked): number => (state === 'offered' ? 0 : back === null ? 2 : 1);
  const order = rank(left) - rank(right);
  if (order !== 0) return order;
  const byDay =
    rank(left) === 0 ? left.answerBy.localeCompare(right.answerBy) : right.on.localeCompare(left.on);
  return byDay || left.number.localeCompare(right.number);
}
