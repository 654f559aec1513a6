import type { PlainDate } from '../kernel/plain-date.ts';
import { handoverSteps, turnsOf } from './baton-rules.ts';
import type { Baton, BatonFacts, HandoverStep } from './baton-rules.ts';

export interface Stop {
  readonly kind: 'held' | 'holds' | 'declined' | 'expired' | 'collided' | 'offered';
  readonly unitId: string | null;
  readonly on: PlainDate | null;
  readonly words: string;
}

/** What was said with an answer. */
export const backedWords = ({ answer }: HandoverStep): string => answer?.body.words ?? '';

/**
 * The baton's way, to be read from left to right: the units that held it, between them those it came back from, last
 * whoever holds it now, and the unit that is asked.
 */
export function batonStops(facts: BatonFacts, today: PlainDate): Stop[] {
  const turns = turnsOf(facts);
  const steps = handoverSteps(facts, today);
  return turns.flatMap((turn, index) => {
    const isLast = index === turns.length - 1;
    const loops = steps.flatMap((step) => loopOf(step, turn, turns, isLast));
    const held = (kind: 'held' | 'holds'): Stop => ({
      kind,
      unitId: turn.unitId,
      on: turn.since,
      words: '',
    });
    const asked = isLast ? steps.flatMap(askedOf) : [];
    // A holder that got it back is seen on both sides of the loop.
    return isLast
      ? [...(loops.length > 0 ? [held('held')] : []), ...loops, held('holds'), ...asked]
      : [held('held'), ...loops];
  });
}

function loopOf(step: HandoverStep, { turn }: Baton, turns: readonly Baton[], isLast: boolean): Stop[] {
  const { offer, state, answer, on } = step;
  const stop = (kind: Stop['kind']): Stop[] => [
    { kind, unitId: offer.body.toUnitId, on, words: backedWords(step) },
  ];
  const isOfTurn = offer.body.turn === turn;
  if (isOfTurn && (state === 'declined' || state === 'expired')) return stop(state);
  const isVain = state === 'overtaken' && answer?.body.answer === 'accepted';
  const isLost = !turns.some((one) => one.turn === offer.body.turn);
  return isVain && (isOfTurn || (isLost && isLast)) ? stop('collided') : [];
}

const askedOf = ({ offer, state }: HandoverStep): Stop[] =>
  state === 'offered'
    ? [{ kind: 'offered', unitId: offer.body.toUnitId, on: offer.body.answerBy, words: '' }]
    : [];
