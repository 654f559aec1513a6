import { handoverSteps, openOffer } from '../../domain/handovers/baton-rules.ts';
import { checkOffer } from '../../domain/handovers/handover-rules.ts';
import type { Handover } from '../../domain/handovers/handovers.ts';
import { notFound } from '../../domain/kernel/errors.ts';
import type { Violation } from '../../domain/kernel/errors.ts';
import { addDays } from '../../domain/kernel/plain-date.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import type { Reader } from '../../db/query.ts';
import type { CommandContext } from '../context.ts';
import { readTeam } from '../settings/team.ts';
import { backOf, coversUnit } from './case-baton.ts';

/** Why a case cannot be offered to a unit today. */
export function offerViolations(
  db: Reader,
  facts: CaseFacts,
  toUnitId: string,
  today: PlainDate,
): Violation[] {
  const steps = handoverSteps(facts.handovers, today);
  return checkOffer({
    toUnitId,
    holderUnitId: facts.baton.unitId,
    isCovered: coversUnit(facts, toUnitId, today),
    isClosed: facts.row.closure !== null,
    isWaiting: openOffer(steps) !== undefined,
    inVain: backOf(facts, steps).length,
    cap: readTeam(db).handoverCap,
  });
}

/** From whoever holds the case now. */
export function writeOffer(
  { tx, today }: CommandContext,
  { row, baton }: CaseFacts,
  { toUnitId, what, why }: Pick<Handover, 'toUnitId' | 'what' | 'why'>,
): string {
  const fromUnitId = baton.unitId ?? notFound('unit');
  const answerBy = addDays(today, readTeam(tx).handoverDays);
  const { turn } = baton;
  return tx.add('handovers', {
    caseId: row.id,
    turn,
    fromUnitId,
    toUnitId,
    what,
    why,
    offeredOn: today,
    answerBy,
  });
}

/** The offer is called off before anybody has answered. */
export const withdrawOffer = ({ tx, today }: CommandContext, caseId: string, handoverId: string): string =>
  tx.add('handoverAnswers', {
    caseId,
    handoverId,
    on: today,
    answer: 'withdrawn',
    reason: null,
    words: '',
    contactPersonId: null,
  });
