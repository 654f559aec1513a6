import type { z } from 'zod';
import type { ThreadKnot } from '../../domain/cases/case-views.ts';
import { namedUnits } from '../../domain/consents/consent-rules.ts';
import { handoverSteps } from '../../domain/handovers/baton-rules.ts';
import { decidingDays } from '../../domain/decisions/decision-rules.ts';
import { monthsSince, returnsInOrder } from '../../domain/returns/return-rules.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import type { Directory } from '../directory.ts';
import type { DecisionView } from './case-decisions.ts';

export type Knot = z.output<typeof ThreadKnot>;

const knot = (given: Pick<Knot, 'id' | 'kind' | 'on'> & Partial<Knot>): Knot => ({
  done: true,
  handover: null,
  who: '',
  text: '',
  decisions: [],
  ordinal: 0,
  ...given,
});

/** The red thread: what has happened to a case, in order, and what is next. */
export function buildThread(
  facts: CaseFacts,
  decisions: readonly DecisionView[],
  directory: Directory,
  nextOn: PlainDate | null,
  today: PlainDate,
): Knot[] {
  const { row } = facts;
  const walked: Knot[] = [
    knot({
      id: 'raised',
      kind: 'raised',
      on: row.raisedOn,
      who: directory.unit(row.referringUnitId),
      text: returnsInOrder(facts.returns)[0]?.body.earlierQuestion ?? row.question ?? '',
    }),
    ...facts.consents.map((consent) =>
      knot({
        id: consent.id,
        kind: 'consent',
        on: consent.body.on,
        who: namedUnits(consent.body)
          .map((unitId) => directory.unit(unitId))
          .join(', '),
        ordinal: consent.body.guardians.filter((guardian) => guardian.answer === 'yes').length,
      }),
    ),
    ...facts.withdrawals.map((withdrawal) =>
      knot({
        id: withdrawal.id,
        kind: 'withdrawal',
        on: withdrawal.body.on,
        who: (withdrawal.body.unitIds ?? []).map((unitId) => directory.unit(unitId)).join(', '),
      }),
    ),
    ...facts.deferrals.map((deferral) =>
      knot({ id: deferral.id, kind: 'deferral', on: deferral.body.meetingId, text: deferral.body.reason }),
    ),
    ...handoverKnots(facts, directory, today),
    ...meetingKnots(decisions, facts),
    ...returnKnots(facts, directory),
  ];
  walked.sort(
    (left, right) => (left.on ?? '').localeCompare(right.on ?? '') || order[left.kind] - order[right.kind],
  );
  if (row.closure !== null)
    return [...walked, knot({ id: 'closed', kind: 'closed', on: row.closure.on, text: row.closure.note })];
  const meetings = decidingDays(facts.decisionsSince).length;
  return [...walked, knot({ id: 'next', kind: 'next', on: nextOn, done: false, ordinal: meetings })];
}

const order: Readonly<Record<Knot['kind'], number>> = {
  raised: 0,
  consent: 1,
  withdrawal: 2,
  deferral: 3,
  meeting: 4,
  handover: 5,
  closed: 6,
  returned: 7,
  next: 8,
};

function meetingKnots(decisions: readonly DecisionView[], { returns }: CaseFacts): Knot[] {
  const days = [...new Set(decisions.map((decision) => decision.meetingId))].toSorted();
  const begun = returnsInOrder(returns).map(({ body }) => body.on);
  return days.map((on) =>
    knot({
      id: `meeting/${on}`,
      kind: 'meeting',
      on,
      // Follow-ups are counted anew from each time the case was taken up.
      ordinal: days.filter((day) => day < on && !begun.some((start) => day < start && start <= on)).length,
      decisions: decisions.filter((decision) => decision.meetingId === on),
    }),
  );
}

/** A closure that has been ended, and that the case was taken up again. */
const returnKnots = ({ returns, decisions }: CaseFacts, directory: Directory): Knot[] =>
  returnsInOrder(returns).flatMap(({ id, body }) => [
    knot({
      id: `closed/${body.closure}`,
      kind: 'closed',
      on: body.closedOn,
      text: decisions.find((decision) => decision.id === body.closure)?.body.because ?? '',
    }),
    knot({
      id,
      kind: 'returned',
      on: body.on,
      who: directory.unit(body.unitId),
      text: body.question,
      ordinal: monthsSince(body.closedOn, body.on),
    }),
  ]);

/** Every step of every handover: that it was asked, and what came of it. */
function handoverKnots(facts: CaseFacts, directory: Directory, today: PlainDate): Knot[] {
  return handoverSteps(facts.handovers, today).flatMap(({ offer, state, answer, on }) => {
    const { id, body } = offer;
    const who = directory.unit(body.toUnitId);
    const asked = knot({
      id,
      kind: 'handover',
      on: body.offeredOn,
      who,
      handover: 'offered',
      text: body.why,
    });
    if (state === 'offered') return [asked];
    const text = answer?.body.words ?? '';
    return [asked, knot({ id: `${id}/${state}`, kind: 'handover', on, who, handover: state, text })];
  });
}
