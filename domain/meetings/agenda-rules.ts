import { daysBetween, overdueDays } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { swedishOrder } from '../kernel/swedish-order.ts';
import type { ItemKind } from './meetings.ts';

/** An unanswered task: its day, and the day from which meetings ask about it. */
export interface TaskDay {
  readonly dueOn: PlainDate;
  readonly asksFrom: PlainDate;
}

/** What the agenda is computed from: one open case, or one that this meeting has already dealt with. */
export interface Candidate {
  readonly caseId: string;
  readonly number: string;
  readonly raisedOn: PlainDate;
  readonly urgency: string | null;
  /** Earliest open follow-up before this meeting's own decisions. */
  readonly dueOn: PlainDate | null;
  /** The meeting that takes it up: another than on its day when none is held then. */
  readonly landsOn: PlainDate | null;
  /** Has a standing decision from an earlier meeting. */
  readonly decided: boolean;
  readonly consentValid: boolean;
  /** Deferred earlier and not dealt with since: the days of the deferring meetings. */
  readonly deferredOn: readonly PlainDate[];
  /** The day a handover came back, declined or run out, which no meeting has taken up since. */
  readonly handedBackOn: PlainDate | null;
  /** The latest meeting whose agenda it stood on, by hand, parked or deferred, without being decided about since. */
  readonly carriedFrom: PlainDate | null;
  /** Its unanswered tasks that this meeting may ask about, the earliest due first. */
  readonly tasks: readonly TaskDay[];
  /** What people have changed, or what the running meeting has fixed. */
  readonly item: {
    readonly position: number | null;
    readonly minutes: number | null;
    readonly placement: 'agenda' | 'parked' | null;
    readonly fixed: boolean;
    readonly kind: ItemKind | null;
  } | null;
  /** A decision or deferral in this meeting. */
  readonly handledHere: boolean;
}

export interface AgendaEntry {
  readonly candidate: Candidate;
  readonly kind: ItemKind;
  readonly minutes: number;
  /** What it would be planned with if nobody had given it minutes of its own. */
  readonly usualMinutes: number;
  readonly placement: 'agenda' | 'parked';
  /** The day of its follow-up, or of the task that it is up for. */
  readonly dueOn: PlainDate | null;
  /** Until today; of a meeting that has been, until its day. */
  readonly overdueDays: number;
  readonly waitingDays: number;
  /** Here because somebody put it here; nothing else asks for it now. */
  readonly byHand: boolean;
}

export interface AgendaFrame {
  readonly meetingId: PlainDate;
  readonly today: PlainDate;
  /** The meeting before, so that a later agenda holds only what is due since then. */
  readonly previousId: PlainDate | null;
  /** The first meeting that can be held: it takes everything overdue, deferred and new. */
  readonly isNext: boolean;
  /** Once it has started, the agenda is what was fixed at the start and what has been added since. */
  readonly started: boolean;
  /** `plannedMinutes` of an item that nobody has given minutes of its own. */
  readonly minutesNew: number;
  readonly minutesFollowUp: number;
}

const urgencyOrder: Readonly<Record<string, number>> = { oneWeek: 0, twoWeeks: 1, nextFree: 2 };
/** What was promised last time is asked first, as the team's standing agenda has it: a minute or two each. */
const kindOrder = { task: 0, followUp: 1, deferred: 2, newCase: 3 } as const;
const TASK_MINUTES = 2;

const belongs = (candidate: Candidate, frame: AgendaFrame): boolean =>
  candidate.handledHere ||
  candidate.item?.fixed === true ||
  (!frame.started && asksToBeHere(candidate, frame));

/** What puts itself on an agenda: what asks for the team, and a task that is due. */
const asksToBeHere = (candidate: Candidate, frame: AgendaFrame): boolean =>
  asksForTeam(candidate, frame) || asksForAnswer(candidate, frame);

/** A task due by the meeting, or by an earlier one, that nobody has answered: whether or not consent still holds. */
const asksForAnswer = ({ tasks }: Candidate, { meetingId, isNext, previousId }: AgendaFrame): boolean =>
  tasks.some(
    ({ asksFrom }) => asksFrom <= meetingId && (isNext || previousId === null || asksFrom > previousId),
  );

/** A due follow-up, what an earlier meeting left, a handover that came back, and a new case with consent. */
function asksForTeam(candidate: Candidate, frame: AgendaFrame): boolean {
  const { landsOn } = candidate;
  if (landsOn !== null && landsOn <= frame.meetingId)
    return frame.isNext || frame.previousId === null || landsOn > frame.previousId;
  if (frame.isNext && candidate.handedBackOn !== null && candidate.handedBackOn <= frame.meetingId)
    return true;
  if (!frame.isNext || (!candidate.decided && !candidate.consentValid)) return false;
  return candidate.carriedFrom !== null || (!candidate.decided && candidate.raisedOn <= frame.meetingId);
}

function kindOf(candidate: Candidate, frame: AgendaFrame): ItemKind {
  if (candidate.item?.kind !== null && candidate.item?.kind !== undefined) return candidate.item.kind;
  const isWanted = candidate.item?.fixed === true || candidate.handledHere || asksForTeam(candidate, frame);
  if (!isWanted && asksForAnswer(candidate, frame)) return 'task';
  if (candidate.deferredOn.length > 0) return 'deferred';
  return candidate.decided ? 'followUp' : 'newCase';
}

function minutesFor(kind: ItemKind, { decided, tasks }: Candidate, frame: AgendaFrame): number {
  if (kind === 'task') return Math.min(frame.minutesFollowUp, TASK_MINUTES * Math.max(1, tasks.length));
  return decided ? frame.minutesFollowUp : frame.minutesNew;
}

/**
 * The agenda of one meeting, in order: what people have placed by hand, then the tasks that are due, follow-ups (most
 * overdue first), deferred items, and new cases by urgency and waiting time. A case that is up for something else has
 * its tasks asked about there. Every case whose follow-up is taken up by the next
 * meeting, or should have been by an earlier one, is in it, and everything that an earlier meeting parked, deferred or
 * did not reach; a new case needs consent, or it is left for the list of consents to mend.
 */
export function buildAgenda(candidates: readonly Candidate[], frame: AgendaFrame): AgendaEntry[] {
  const toldOn = frame.today < frame.meetingId ? frame.today : frame.meetingId;
  const entries = candidates
    .filter((candidate) => belongs(candidate, frame))
    .map((candidate): AgendaEntry => {
      const kind = kindOf(candidate, frame);
      const dueOn = (kind === 'task' ? candidate.tasks[0]?.dueOn : candidate.dueOn) ?? null;
      const usualMinutes = minutesFor(kind, candidate, frame);
      return {
        candidate,
        kind,
        minutes: candidate.item?.minutes ?? usualMinutes,
        usualMinutes,
        placement: candidate.item?.placement ?? 'agenda',
        dueOn,
        overdueDays: overdueDays(dueOn, toldOn),
        waitingDays: Math.max(0, daysBetween(candidate.raisedOn, toldOn)),
        byHand: !frame.started && candidate.item?.fixed === true && !asksToBeHere(candidate, frame),
      };
    });
  return entries.toSorted(compareEntries);
}

function compareEntries(left: AgendaEntry, right: AgendaEntry): number {
  const placed = (entry: AgendaEntry): number => entry.candidate.item?.position ?? Number.MAX_SAFE_INTEGER;
  const due = ({ dueOn }: AgendaEntry): string => dueOn ?? '9';
  const urgency = (entry: AgendaEntry): number =>
    entry.kind === 'newCase' ? (urgencyOrder[entry.candidate.urgency ?? ''] ?? 2) : 0;
  return (
    placed(left) - placed(right) ||
    kindOrder[left.kind] - kindOrder[right.kind] ||
    urgency(left) - urgency(right) ||
    due(left).localeCompare(due(right)) ||
    right.waitingDays - left.waitingDays ||
    swedishOrder(left.candidate.number, right.candidate.number)
  );
}

/** Adds minutes to a clock time, within the day. */
export function addMinutes(time: string, minutes: number): string {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  const total = Math.min(hours * 60 + rest + minutes, 23 * 60 + 59);
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

/** Minutes from one clock time to another of the same day; negative when the second comes first. */
export function minutesBetween(from: string, to: string): number {
  const [fromHours = 0, fromMinutes = 0] = from.split(':').map(Number);
  const [toHours = 0, toMinutes = 0] = to.split(':').map(Number);
  return toHours * 60 + toMinutes - fromHours * 60 - fromMinutes;
}
