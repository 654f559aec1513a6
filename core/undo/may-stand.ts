import { checkResponsible, checkTaskUnit } from '../../domain/cases/responsible-rules.ts';
import { handoverSteps } from '../../domain/handovers/baton-rules.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { Fact, Row } from '../../domain/registry.ts';
import type { Inverse } from '../../domain/undo/undo-rules.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import type { Reader } from '../../db/query.ts';
import { getFact, getRow } from '../../db/rows.ts';
import { mayTakeOn } from '../cases/responsible.ts';
import { offerViolations } from '../handovers/offer.ts';
import { planViolations } from '../sip/plan-violations.ts';

/**
 * Whether everybody may still take on what would stand again. Somebody may have stepped back since it was written, or
 * consent been withdrawn: then it is as if it had been changed by something else, and is left.
 */
export function mayStand(inverse: readonly Inverse[], db: Reader, today: PlainDate): boolean {
  return inverse.every((write) => {
    if (write.kind === 'set') return mayTaskStand(write, inverse, db, today);
    if (write.kind === 'say') return true;
    if (write.kind !== 'retract') return mayOfferTurn(write, db, today);
    return (
      mayDecisionStand(write, db, today) && mayPlanStand(write, db, today) && mayReturnGo(write, db, today)
    );
  });
}

/** One that waits for its answer can be called off; one that was called off is made anew as far as any offer may be. */
function mayOfferTurn(
  { kind, caseId, handoverId }: Extract<Inverse, { kind: 'withdraw' | 'offer' }>,
  db: Reader,
  today: PlainDate,
): boolean {
  const facts = getCaseFacts(db, caseId, today);
  const step = facts && handoverSteps(facts.handovers, today).find(({ offer }) => offer.id === handoverId);
  if (facts === undefined || step === undefined) return false;
  const { fromUnitId, toUnitId } = step.offer.body;
  return kind === 'withdraw'
    ? step.state === 'offered'
    : fromUnitId === facts.baton.unitId && offerViolations(db, facts, toUnitId, today).length === 0;
}

const giving: readonly string[] = ['personId', 'unitId', 'removed'];

function mayTaskStand(
  { entity, rowId, field }: Extract<Inverse, { kind: 'set' }>,
  inverse: readonly Inverse[],
  db: Reader,
  today: PlainDate,
): boolean {
  if (entity !== 'commitments' || !giving.includes(field)) return true;
  const row = getRow(db, 'commitments', rowId);
  if (row === undefined) return true;
  const next = inverse.reduce<Row<'commitments'>>(
    (left, write) =>
      write.kind === 'set' && write.rowId === rowId
        ? { ...left, [write.field]: JSON.parse(write.value) as unknown }
        : left,
    row,
  );
  const facts = next.caseId === null ? undefined : getCaseFacts(db, next.caseId, today);
  if (next.removed === true || facts === undefined) return true;
  const who = mayTakeOn(db, facts, today);
  const person = next.personId === null ? null : (getRow(db, 'people', next.personId) ?? null);
  return (
    [...checkResponsible(next.personId, who, 'task'), ...checkTaskUnit(next.unitId, person, who)].length === 0
  );
}

/** A plan gives something to several; each of them may still be told. */
function mayPlanStand(
  { target, targetId }: Extract<Inverse, { kind: 'retract' }>,
  db: Reader,
  today: PlainDate,
): boolean {
  const taken = target === 'retractions' ? getFact(db, 'retractions', targetId)?.body : undefined;
  const plan = taken?.target === 'sipPlans' ? getFact(db, 'sipPlans', taken.targetId)?.body : undefined;
  const facts = plan === undefined ? undefined : getCaseFacts(db, plan.caseId, today);
  return plan === undefined || facts === undefined || planViolations(plan, facts, db, today).length === 0;
}

/** A case that has been taken up again, and that a meeting has decided about since, is not closed as before. */
function mayReturnGo(
  { target, targetId }: Extract<Inverse, { kind: 'retract' }>,
  db: Reader,
  today: PlainDate,
): boolean {
  const gone = target === 'returns' ? getFact(db, 'returns', targetId)?.body : undefined;
  const facts = gone === undefined ? undefined : getCaseFacts(db, gone.caseId, today);
  return facts === undefined || facts.decisionsSince.length === 0;
}

function mayDecisionStand(
  { target, targetId }: Extract<Inverse, { kind: 'retract' }>,
  db: Reader,
  today: PlainDate,
): boolean {
  if (target !== 'retractions') return true;
  const taken = getFact(db, 'retractions', targetId)?.body;
  const decision: Fact<'decisions'> | undefined =
    taken?.target === 'decisions' ? getFact(db, 'decisions', taken.targetId) : undefined;
  const facts = decision === undefined ? undefined : getCaseFacts(db, decision.body.caseId, today);
  if (decision === undefined || facts === undefined) return true;
  const { providerUnitId, responsiblePersonId } = decision.body;
  const who = mayTakeOn(db, facts, today);
  return (
    checkResponsible(responsiblePersonId, who, 'decision').length === 0 &&
    (providerUnitId === null || who.coveredUnitIds.includes(providerUnitId))
  );
}
