import type { Violation } from '../kernel/errors.ts';
import { checkResponsible } from '../cases/responsible-rules.ts';
import type { MayTakeOn } from '../cases/responsible-rules.ts';
import type { HandoverState } from './baton-rules.ts';
import type { HandoverAnswer } from './handovers.ts';

/** What an offer must be true to. */
export interface OfferFacts {
  readonly toUnitId: string;
  readonly holderUnitId: string | null;
  readonly isCovered: boolean;
  readonly isClosed: boolean;
  readonly isWaiting: boolean;
  /** Handovers that have come to nothing since the team last decided about the case. */
  readonly inVain: number;
  readonly cap: number;
}

/** Why a case cannot be offered to a unit. */
export function checkOffer(offer: OfferFacts): Violation[] {
  const violations: Violation[] = [];
  if (offer.isClosed) violations.push({ rule: 'case.closed' });
  if (offer.toUnitId === offer.holderUnitId)
    violations.push({ rule: 'handover.holdsAlready', field: 'toUnitId' });
  if (offer.isWaiting) violations.push({ rule: 'handover.waits' });
  if (!offer.isCovered) violations.push({ rule: 'handover.outsideConsent', field: 'toUnitId' });
  if (offer.inVain >= offer.cap)
    violations.push({ rule: 'handover.teamDecides', params: { times: offer.inVain } });
  return violations;
}

/** What an answer must be true to. */
export interface AnswerFacts extends MayTakeOn {
  readonly state: HandoverState;
  readonly isClosed: boolean;
  readonly isCovered: boolean;
  /** People of the unit that is asked. */
  readonly unitPersonIds: readonly string[];
}

/** Why an offer cannot be answered like this; an answer given is never given twice. */
export function checkAnswer(
  given: Pick<HandoverAnswer, 'answer' | 'reason' | 'words' | 'contactPersonId'>,
  facts: AnswerFacts,
): Violation[] {
  if (facts.isClosed) return [{ rule: 'case.closed' }];
  if (facts.state === 'expired') return [{ rule: 'handover.expired' }];
  if (facts.state !== 'offered') return [{ rule: 'handover.answered' }];
  if (given.answer === 'withdrawn') return [];
  if (!facts.isCovered) return [{ rule: 'handover.outsideConsent' }];
  return given.answer === 'accepted'
    ? checkContact(given.contactPersonId, facts)
    : checkRefusal(given.reason, given.words);
}

/** The family's contact person is one of the unit that holds the case, and the case is open to them. */
export function checkContact(
  personId: string | null,
  { unitPersonIds, ...who }: Pick<AnswerFacts, 'unitPersonIds' | keyof MayTakeOn>,
): Violation[] {
  if (personId === null || !unitPersonIds.includes(personId))
    return [{ rule: 'handover.contact', field: 'contactPersonId' }];
  return checkResponsible(personId, who, 'contact');
}

function checkRefusal(reason: HandoverAnswer['reason'], words: string): Violation[] {
  if (reason === null) return [{ rule: 'handover.reason', field: 'reason' }];
  return reason === 'other' && words.trim() === '' ? [{ rule: 'handover.words', field: 'words' }] : [];
}
