/** Plays deeds on two machines that have not heard of each other's, and says what holds on four once they all have. */
import { aCase, aConsent, aDecision } from './case-builders.ts';
import { must } from './deeds.ts';
import type { Deed, Deeds, Target } from './deeds.ts';
import {
  deedsOfCase,
  deedsOfChoice,
  deedsOfConsent,
  deedsOfDecision,
  deedsOfNote,
  deedsOfTask,
} from './deeds-of-cases.ts';
import { deedsOfHandover, deedsOfOffer, offerToUnit } from './deeds-of-handovers.ts';
import { deedsOfItem, deedsOfMinutes, deedsOfObstacle, deedsOfUnit, deedsOfUser } from './deeds-of-teams.ts';
import { exchangeTeam } from './exchange-team.ts';
import type { Team, TeamMachine } from './exchange-team.ts';
import { noonOf } from './test-core.ts';

/** In a live meeting. */
const things: Readonly<Record<string, Deeds>> = {
  case: deedsOfCase,
  choice: deedsOfChoice,
  consent: deedsOfConsent,
  decision: deedsOfDecision,
  task: deedsOfTask,
  note: deedsOfNote,
  item: deedsOfItem,
  obstacle: deedsOfObstacle,
  offer: deedsOfOffer,
  handover: deedsOfHandover,
  user: deedsOfUser,
  unit: deedsOfUnit,
};
const ofNoCase: readonly string[] = ['obstacle', 'user', 'unit'];
export const deedsOf = (thing: string): Deeds => things[thing] ?? deedsOfMinutes;

export interface Pair {
  readonly thing: string;
  readonly one: string;
  readonly other: string;
}
interface Played extends Pair {
  readonly target: Target;
}
/** What holds of a pair, on each machine; it was done first on the first. */
type Found = readonly (Pair & { readonly holds: readonly string[] })[];

const MEETING = '2026-11-26';

interface Four extends Team {
  /** They act; the others only hear. */
  readonly first: TeamMachine;
  readonly second: TeamMachine;
  readonly third: TeamMachine;
  readonly fourth: TeamMachine;
}

function fourCoordinators(): Four {
  const units = ['unit-school', 'unit-school-health', 'unit-primary-care'];
  const team = exchangeTeam(units.map((unitId) => ({ role: 'coordinator', unitId })));
  const [first, second, third, fourth] = team.machines;
  if (first === undefined || second === undefined || third === undefined || fourth === undefined)
    throw new Error('four machines');
  return { ...team, first, second, third, fourth };
}

function give(from: TeamMachine, to: TeamMachine): void {
  const refused = to.take(from.bundleFor(to));
  if (refused !== undefined) throw new Error(`refused: ${refused}`);
}

/** The third hears of the first machine's deeds first, the fourth of the second's; then everybody has heard. */
function meet({ first, second, third, fourth }: Four): void {
  const [forSecond, forFirst] = [first.bundleFor(second), second.bundleFor(first)];
  give(first, third);
  give(second, fourth);
  give(second, third);
  give(first, fourth);
  for (const [to, bytes] of [
    [second, forSecond],
    [first, forFirst],
  ] as const)
    if (to.take(bytes) !== undefined) throw new Error('refused');
}

function raise(by: TeamMachine): string {
  const { caseId } = must(by, 'cases.raise', { fields: aCase(), returnOf: null, draftKey: null });
  must(by, 'consents.register', { consent: aConsent(caseId), replaces: null, draftKey: null });
  return caseId;
}

function act(four: Four, { thing, one, other, target }: Played): void {
  const deeds = deedsOf(thing);
  const tick = (): number => (four.clock.now += 1000);
  tick();
  deeds[one]?.act(four.first, target);
  tick();
  deeds[other]?.act(four.second, target);
}

/** All of these at once, in one live meeting that two machines hold. */
export function playLive(pairs: readonly Pair[]): Found {
  const four = fourCoordinators();
  const { first, second, clock, machines, close } = four;
  const raised = pairs.map((pair) => ({
    ...pair,
    caseId: ofNoCase.includes(pair.thing) ? '' : raise(first),
  }));
  clock.now = noonOf(MEETING);
  must(first, 'meetings.start', { meetingId: MEETING });
  const played = raised.map(({ caseId, ...pair }, at): Played => ({
    ...pair,
    target: { caseId, meetingId: MEETING, rowId: makeRow(first, pair.thing, caseId, at), own: new Map() },
  }));
  give(first, second);
  clock.now += 1000;
  for (const { thing, one, other, target } of played) {
    deedsOf(thing)[one]?.ready?.(first, target);
    deedsOf(thing)[other]?.ready?.(second, target);
  }
  give(second, first);
  give(first, second);
  must(second, 'meetings.takeOver', { meetingId: MEETING, because: 'Prov' });
  for (const one of played) act(four, one);
  meet(four);
  const found = whatHolds(machines, played);
  close();
  return found;
}

/** One after another, each with a meeting of its own that is sealed. */
export function playSealed(pairs: readonly Pair[], days: readonly string[]): Found {
  const four = fourCoordinators();
  const { first, second, clock, machines, close } = four;
  const played = pairs.map((pair, at): Played => {
    const meetingId = days[at] ?? '';
    clock.now = noonOf(meetingId);
    const caseId = raise(first);
    must(first, 'meetings.start', { meetingId });
    // It comes up at no later meeting.
    deedsOfCase['close']?.act(first, { caseId, meetingId, rowId: caseId, own: new Map() });
    const isSealed = [pair.one, pair.other].includes('amend');
    if (isSealed) must(first, 'meetings.seal', { meetingId });
    give(first, second);
    if (!isSealed) must(second, 'meetings.takeOver', { meetingId, because: 'Prov' });
    const one = { ...pair, target: { caseId, meetingId, rowId: `${meetingId}/${caseId}`, own: new Map() } };
    act(four, one);
    meet(four);
    return one;
  });
  const found = whatHolds(machines, played);
  close();
  return found;
}

function makeRow(by: TeamMachine, thing: string, caseId: string, at: number): string {
  switch (thing) {
    case 'decision':
      return must(by, 'decisions.record', aDecision(caseId, MEETING)).decisionId;
    case 'task':
      return must(by, 'commitments.add', {
        caseId,
        meetingId: MEETING,
        text: 'Ring familjen',
        unitId: 'unit-house',
        personId: 'person-founder',
        dueOn: '2026-12-10',
      }).commitmentId;
    case 'item':
      return `${MEETING}/${caseId}`;
    case 'obstacle':
      return must(by, 'obstacles.raise', {
        kind: 'queue',
        unitIds: ['unit-school'],
        ownerUnitId: null,
        text: 'Det är kö.',
        meetingId: null,
      }).obstacleId;
    case 'handover':
      return offerToUnit(by, caseId);
    case 'unit':
      return must(by, 'units.save', {
        id: null,
        fields: {
          name: 'Provmottagningen',
          shortName: `Prov ${at}`,
          detail: '',
          legalForm: 'other',
          confidentialityDomain: 'none',
          membership: 'onCall',
          archived: false,
        },
      }).id;
    case 'user':
      by.core.write('users.add', (tx) =>
        tx.set('users', `user-made-${at}`, {
          name: 'Prov',
          role: 'member',
          unitId: 'unit-school',
          revoked: false,
        }),
      );
      return `user-made-${at}`;
    default:
      return caseId;
  }
}

function whatHolds(machines: readonly TeamMachine[], played: readonly Played[]): Found {
  const asked = machines.map((at) =>
    must(at, 'exchange.conflicts', null).filter(({ isSettled }) => !isSettled),
  );
  return played.map(({ target, ...pair }) => ({
    ...pair,
    holds: machines.map((at, index) => {
      const isAsked = asked[index]?.some(
        ({ caseId, rowId }) => rowId === target.rowId || (caseId !== '' && caseId === target.caseId),
      );
      return isAsked === true ? 'asks' : wordFor(at, pair, target, machines);
    }),
  }));
}

function wordFor(
  at: TeamMachine,
  { thing, one, other }: Pair,
  target: Target,
  [first, second]: readonly TeamMachine[],
): string {
  const holds = (deed: Deed | undefined, by: TeamMachine | undefined): boolean =>
    by !== undefined && deed?.holds(at, target, by) === true;
  const isFirst = holds(deedsOf(thing)[one], first);
  const isSecond = holds(deedsOf(thing)[other], second);
  if (isFirst && isSecond) return 'both';
  if (isFirst) return one === other ? 'first' : one;
  if (isSecond) return one === other ? 'last' : other;
  return 'neither';
}
