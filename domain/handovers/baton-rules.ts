import { isOverdue, overdueFrom } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { ContactNaming, Handover, HandoverAnswer } from './handovers.ts';

interface Written<B> {
  readonly id: string;
  readonly hlc: string;
  readonly userId: string;
  readonly body: B;
}

/** Everything that says who has held a case. */
export interface BatonFacts {
  /** Whoever raised the case holds it first. */
  readonly firstUnitId: string | null;
  readonly firstPersonId: string | null;
  readonly raisedOn: PlainDate | null;
  /** The days it has been closed, in order; more than one when it has been taken up again. */
  readonly closings: readonly PlainDate[];
  readonly offers: readonly Written<Handover>[];
  readonly answers: readonly Written<HandoverAnswer>[];
  readonly contacts: readonly Written<ContactNaming>[];
}

/** Stafettpinnen: who holds the case, and whom the family turns to. */
export interface Baton {
  /** The handover that gave it to this unit; null for the first holder. */
  readonly turn: string | null;
  readonly unitId: string | null;
  readonly personId: string | null;
  readonly since: PlainDate | null;
}

/** overtaken: it came to nothing, since somebody else had taken the case or it was closed. */
export const handoverStates = [
  'offered',
  'accepted',
  'declined',
  'expired',
  'withdrawn',
  'overtaken',
] as const;
export type HandoverState = (typeof handoverStates)[number];

export interface HandoverStep {
  readonly offer: Written<Handover>;
  readonly state: HandoverState;
  /** The answer that counts, or a yes that came to nothing. */
  readonly answer: Written<HandoverAnswer> | null;
  /** The day it got its present state. */
  readonly on: PlainDate;
}

interface Replay {
  readonly turns: readonly Baton[];
  readonly current: Baton;
  /** The answer that settled each offer. */
  readonly settled: ReadonlyMap<string, Written<HandoverAnswer>>;
}

const byTime = (left: { readonly hlc: string }, right: { readonly hlc: string }): number =>
  left.hlc < right.hlc ? -1 : 1;

/**
 * Goes through the answers in the order of their stamps. The first answer to an offer is the one that counts, and a
 * yes counts only while the unit that asked still holds the case. So of two units that say yes on two machines the
 * first has it, on every machine that has heard of both, and never both or neither.
 */
function replay(facts: BatonFacts): Replay {
  const offers = new Map(facts.offers.map((offer) => [offer.id, offer]));
  const settled = new Map<string, Written<HandoverAnswer>>();
  let current: Baton = {
    turn: null,
    unitId: facts.firstUnitId,
    personId: facts.firstPersonId,
    since: facts.raisedOn,
  };
  const turns: Baton[] = [current];
  for (const answer of facts.answers.toSorted(byTime)) {
    const offer = offers.get(answer.body.handoverId);
    if (offer === undefined || settled.has(offer.id) || isOverdue(offer.body.answerBy, answer.body.on))
      continue;
    settled.set(offer.id, answer);
    if (answer.body.answer !== 'accepted' || offer.body.turn !== current.turn) continue;
    current = {
      turn: offer.id,
      unitId: offer.body.toUnitId,
      personId: answer.body.contactPersonId,
      since: answer.body.on,
    };
    turns.push(current);
  }
  return { turns, current, settled };
}

/** Who holds the case: one unit at any time, whatever has been written and in whatever order it has come. */
export function batonOf(facts: BatonFacts): Baton {
  const { current } = replay(facts);
  const named = facts.contacts.filter(({ body }) => body.turn === current.turn).toSorted(byTime);
  return { ...current, personId: named.at(-1)?.body.personId ?? current.personId };
}

/** The units that have held it, in order. */
export const turnsOf = (facts: BatonFacts): readonly Baton[] => replay(facts).turns;

/** Each offer and how it stands today, oldest first. */
export function handoverSteps(facts: BatonFacts, today: PlainDate): HandoverStep[] {
  const { turns, settled } = replay(facts);
  return facts.offers.toSorted(byTime).map((offer) => {
    const answer = settled.get(offer.id) ?? null;
    if (answer !== null) {
      const isVain = answer.body.answer === 'accepted' && !turns.some((turn) => turn.turn === offer.id);
      return { offer, answer, state: isVain ? 'overtaken' : answer.body.answer, on: answer.body.on };
    }
    return { offer, answer, ...unanswered(offer.body, turns, facts.closings, today) };
  });
}

function unanswered(
  { turn, answerBy, offeredOn }: Handover,
  turns: readonly Baton[],
  closings: readonly PlainDate[],
  today: PlainDate,
): Pick<HandoverStep, 'state' | 'on'> {
  const place = turns.findIndex((one) => one.turn === turn);
  // A turn that is unknown here was lost to another yes, or has not arrived yet: either way nobody can say yes to it.
  const endedOn =
    place === -1 ? offeredOn : (turns[place + 1]?.since ?? closings.find((day) => day >= offeredOn) ?? null);
  if (endedOn !== null && !isOverdue(answerBy, endedOn)) return { state: 'overtaken', on: endedOn };
  if (isOverdue(answerBy, endedOn ?? today)) return { state: 'expired', on: overdueFrom(answerBy) };
  return { state: 'offered', on: offeredOn };
}

/** The offer that waits for an answer; of several made on machines that had not met, the first. */
export const openOffer = (steps: readonly HandoverStep[]): HandoverStep | undefined =>
  steps.find(({ state }) => state === 'offered');

/** Why a case comes back to the team. collided: a unit said yes when another already had. */
export const backReasons = ['declined', 'expired', 'collided'] as const;

export interface HandoverBack {
  readonly step: HandoverStep;
  readonly why: (typeof backReasons)[number];
}

interface Decided {
  readonly hlc: string;
  readonly body: { readonly meetingId: PlainDate };
}

function backReason({ state, answer, offer }: HandoverStep, turn: string | null): HandoverBack['why'] | null {
  if (state === 'overtaken') return answer?.body.answer === 'accepted' ? 'collided' : null;
  if (state !== 'declined' && state !== 'expired') return null;
  return offer.body.turn === turn ? state : null;
}

/** A meeting that decides about the case afterwards has taken it up; on the very day of a no, by the order of stamps. */
const isTakenUp = ({ answer, on }: HandoverStep, decisions: readonly Decided[]): boolean =>
  decisions.some(({ hlc, body }) => (answer === null ? body.meetingId >= on : hlc > answer.hlc));

/** The handovers that came to nothing and that no meeting has taken up since, oldest first. */
export function handedBack(
  steps: readonly HandoverStep[],
  { turn }: Pick<Baton, 'turn'>,
  decisions: readonly Decided[],
): HandoverBack[] {
  return steps.flatMap((step) => {
    const why = backReason(step, turn);
    return why === null || isTakenUp(step, decisions) ? [] : [{ step, why }];
  });
}

/** How often a child has been passed on in vain, and how many units it has met before help began. */
export interface HandoverCounts {
  readonly declined: number;
  readonly expired: number;
  readonly unitsBeforeStart: number;
}

/** A case that is taken up again begins anew: the child waits for help once more. */
export interface Episode {
  /** The day it was last taken up again; null when it never was. */
  readonly returnedOn: PlainDate | null;
  /** The day the first intervention agreed since then started; null while none has. */
  readonly startedOn: PlainDate | null;
}

/** In vain is counted over all the child's time with the team; the units met, in this episode alone. */
export function countHandovers(facts: BatonFacts, episode: Episode, today: PlainDate): HandoverCounts {
  const steps = handoverSteps(facts, today);
  const of = (state: HandoverState): number => steps.filter((step) => step.state === state).length;
  return {
    declined: of('declined'),
    expired: of('expired'),
    unitsBeforeStart: unitsMet(facts, steps, episode).size,
  };
}

/** Those that held the case, from whoever had it when the episode began, and those that it came back from. */
function unitsMet(
  facts: BatonFacts,
  steps: readonly HandoverStep[],
  { returnedOn, startedOn }: Episode,
): ReadonlySet<string> {
  const isOfEpisode = (on: PlainDate | null): boolean =>
    returnedOn === null || (on !== null && on >= returnedOn);
  const isBefore = (on: PlainDate | null): boolean => startedOn === null || on === null || on <= startedOn;
  const turns = turnsOf(facts);
  const heldAtFirst = turns.findLast(({ since }) => !isOfEpisode(since));
  const held = turns.filter(({ since }) => isOfEpisode(since) && isBefore(since));
  const inVain = steps.filter(
    ({ state, offer: { body } }) =>
      (state === 'declined' || state === 'expired') &&
      isOfEpisode(body.offeredOn) &&
      isBefore(body.offeredOn),
  );
  return new Set(
    [
      heldAtFirst?.unitId ?? null,
      ...held.map(({ unitId }) => unitId),
      ...inVain.map(({ offer }) => offer.body.toUnitId),
    ].filter((unitId) => unitId !== null),
  );
}
