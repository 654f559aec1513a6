import { decidingDays, openFollowUps } from '../decisions/decision-rules.ts';
import type { Decision } from '../decisions/decisions.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Candidate, TaskDay } from './agenda-rules.ts';
import type { ItemKind } from './meetings.ts';

/** What the log says of one case, as far as its place on agendas goes. */
export interface CircuitFacts {
  readonly caseId: string;
  readonly number: string;
  readonly raisedOn: PlainDate;
  readonly urgency: string | null;
  /** Those that stand. */
  readonly decisions: readonly {
    readonly id: string;
    readonly body: Pick<Decision, 'meetingId' | 'followUpOn' | 'type' | 'takesUp'>;
  }[];
  readonly deferrals: readonly { readonly body: { readonly meetingId: PlainDate } }[];
  /** Where it has stood on other agendas: fixed at the start or by hand, or parked. */
  readonly places: readonly {
    readonly meetingId: PlainDate;
    readonly fixed: boolean;
    readonly placement: 'agenda' | 'parked' | null;
    readonly kind: ItemKind | null;
  }[];
  /** Those that nobody has answered. */
  readonly tasks: readonly TaskDay[];
  readonly consentValid: boolean;
  /** The day a handover came back, declined or run out, which no meeting has taken up since. */
  readonly handedBackOn: PlainDate | null;
}

/** One case before one meeting: when it is due, how often it has been put off, and what it was left over from. */
export function candidateFor(
  facts: CircuitFacts,
  meetingId: PlainDate,
  takenUp: (due: PlainDate, madeOn: PlainDate) => PlainDate | null,
  item: Candidate['item'],
): Candidate {
  const earlier = facts.decisions.filter(({ body }) => body.meetingId < meetingId);
  const lastDecided = decidingDays(earlier).at(-1) ?? '';
  const [first] = dueDays(earlier, takenUp);
  // What was up for its tasks alone is left over only as long as they are, and then comes back by itself.
  const forTasks = new Set(facts.places.flatMap((place) => (place.kind === 'task' ? [place.meetingId] : [])));
  const isStillUp = (on: PlainDate): boolean =>
    !forTasks.has(on) || facts.tasks.some(({ asksFrom }) => asksFrom <= on);
  const deferredOn = [...new Set(facts.deferrals.map(({ body }) => body.meetingId))]
    .filter((on) => on < meetingId && on >= lastDecided && isStillUp(on))
    .toSorted();
  const leftOver = facts.places
    .filter(({ fixed, placement }) => fixed || placement === 'parked')
    .map((place) => place.meetingId);
  return {
    caseId: facts.caseId,
    number: facts.number,
    raisedOn: facts.raisedOn,
    urgency: facts.urgency,
    dueOn: first?.dueOn ?? null,
    landsOn: first?.landsOn ?? null,
    decided: earlier.length > 0,
    consentValid: facts.consentValid,
    deferredOn,
    handedBackOn: facts.handedBackOn,
    carriedFrom:
      [...leftOver, ...deferredOn]
        .filter((on) => on < meetingId && on > lastDecided && !forTasks.has(on))
        .toSorted()
        .at(-1) ?? null,
    tasks: facts.tasks
      .filter(({ asksFrom }) => asksFrom <= meetingId)
      .toSorted((left, right) => left.dueOn.localeCompare(right.dueOn)),
    item,
    handledHere:
      facts.decisions.some(({ body }) => body.meetingId === meetingId) ||
      facts.deferrals.some(({ body }) => body.meetingId === meetingId),
  };
}

/** The follow-ups that stand open, by the meeting that takes them up. Without any meeting to come, their own day. */
export function dueDays(
  decisions: CircuitFacts['decisions'],
  takenUp: (due: PlainDate, madeOn: PlainDate) => PlainDate | null,
): { readonly id: string; readonly dueOn: PlainDate; readonly landsOn: PlainDate }[] {
  return openFollowUps(decisions)
    .flatMap(({ id, body }) =>
      body.followUpOn === null
        ? []
        : [
            {
              id,
              dueOn: body.followUpOn,
              landsOn: takenUp(body.followUpOn, body.meetingId) ?? body.followUpOn,
            },
          ],
    )
    .toSorted(
      (left, right) => left.landsOn.localeCompare(right.landsOn) || left.dueOn.localeCompare(right.dueOn),
    );
}

/** The follow-ups that a decision in this meeting answers although their own day is later. */
export const takenUpEarly = (
  decisions: CircuitFacts['decisions'],
  meetingId: PlainDate,
  takenUp: (due: PlainDate, madeOn: PlainDate) => PlainDate | null,
): string[] =>
  dueDays(
    decisions.filter(({ body }) => body.meetingId < meetingId),
    takenUp,
  )
    .filter(({ dueOn, landsOn }) => landsOn <= meetingId && dueOn > meetingId)
    .map(({ id }) => id);
