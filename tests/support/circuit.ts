/**
 * Random histories of a team's meetings, played against anything that says what stands on an agenda: the pure rules, or
 * a whole case log. The bookkeeping here is its own: it knows only what was agreed and what was said of the days.
 */
import fc from 'fast-check';
import { expect } from 'vitest';
import { addDays, weekdayOf } from '../../domain/kernel/plain-date.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { ItemKind } from '../../domain/meetings/meetings.ts';

export interface OnAgenda {
  readonly caseId: string;
  readonly kind: ItemKind;
  readonly placement: 'agenda' | 'parked';
  readonly deferredTimes: number;
}

export type Outcome =
  | { readonly kind: 'decide'; readonly followUpOn: PlainDate }
  | { readonly kind: 'noAction' }
  | { readonly kind: 'close' };

export interface Circuit {
  goTo(day: PlainDate): void;
  /** @returns the new case's id */
  raise(withConsent: boolean): string;
  consent(caseId: string): void;
  next(): PlainDate | null;
  /** Days after this one on which a meeting can be held. */
  planned(after: PlainDate): PlainDate[];
  agenda(meetingId: PlainDate): OnAgenda[];
  add(meetingId: PlainDate, caseId: string): void;
  park(meetingId: PlainDate, caseId: string): void;
  cancel(meetingId: PlainDate): void;
  move(meetingId: PlainDate, to: PlainDate): void;
  holiday(firstDay: PlainDate, lastDay: PlainDate): void;
  start(meetingId: PlainDate): void;
  /** @returns the follow-ups, by day, that it takes up although they are due later */
  decide(meetingId: PlainDate, caseId: string, outcome: Outcome): PlainDate[];
  defer(meetingId: PlainDate, caseId: string, escalated: boolean): void;
  /** Somebody is to do something by a day. @returns the task's id */
  agree(meetingId: PlainDate, caseId: string, dueOn: PlainDate): string;
  answer(caseId: string, taskId: string): void;
  seal(meetingId: PlainDate): void;
  /** The meeting that takes up a follow-up agreed at `madeOn`. */
  takenUp(due: PlainDate, madeOn: PlainDate): PlainDate | null;
}

const kinds = [
  'raise',
  'hold',
  'hold',
  'hold',
  'skip',
  'cancel',
  'move',
  'holiday',
  'park',
  'add',
  'consent',
  'answer',
] as const;
export const history = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), one: fc.nat(11), other: fc.nat(11) }),
  { minLength: 8, maxLength: 30 },
);
type Event = typeof history extends fc.Arbitrary<readonly (infer E)[]> ? E : never;

interface Promise {
  readonly dueOn: PlainDate;
  readonly madeOn: PlainDate;
}
interface Known {
  readonly caseId: string;
  consented: boolean;
  decided: boolean;
  closed: boolean;
  open: Promise[];
  /** What somebody is to do, and has not said anything about. */
  tasks: { readonly id: string; readonly dueOn: PlainDate }[];
  /** Stood on an agenda, parked or not, and no meeting has decided about it since. */
  leftOver: boolean;
}

const START = '2026-11-24';
export const CAP = 3;

export function play(events: readonly Event[], circuit: Circuit): void {
  const cases: Known[] = [];
  let today = START;
  const pick = (index: number): Known | undefined => {
    const open = cases.filter((known) => !known.closed);
    return open[index % Math.max(1, open.length)];
  };
  const goTo = (day: PlainDate): void => {
    today = day;
    circuit.goTo(day);
  };
  const raise = (consented: boolean): void => {
    cases.push({
      caseId: circuit.raise(consented),
      consented,
      decided: false,
      closed: false,
      open: [],
      tasks: [],
      leftOver: false,
    });
  };
  raise(true);
  raise(true);

  for (const { kind, one, other } of events) {
    const next = circuit.next();
    const planned = circuit.planned(today);
    const some = planned[one % Math.max(1, planned.length)];
    const known = pick(one);
    if (kind === 'raise') raise(other % 4 !== 0);
    if (kind === 'skip') goTo(addDays(today, 7));
    if (kind === 'cancel' && some !== undefined && planned.length > 1) circuit.cancel(some);
    if (kind === 'move' && some !== undefined) {
      const to = addDays(some, (other % 5) + 1 - weekdayOf(some));
      if (to !== some && to >= today && !planned.includes(to)) circuit.move(some, to);
    }
    if (kind === 'holiday' && some !== undefined)
      circuit.holiday(addDays(some, -3), addDays(some, -3 + 7 * ((other % 3) + 1) - 1));
    if (kind === 'consent' && known?.consented === false) {
      circuit.consent(known.caseId);
      known.consented = true;
    }
    if (kind === 'add' && known !== undefined && next !== null && next > today) {
      circuit.add(next, known.caseId);
      known.leftOver = true;
    }
    if (kind === 'park' && next !== null && next > today) {
      const row = circuit.agenda(next)[other];
      const parked = cases.find((candidate) => candidate.caseId === row?.caseId);
      if (row !== undefined && parked !== undefined) {
        circuit.park(next, parked.caseId);
        parked.leftOver ||= row.kind !== 'task';
      }
    }
    if (kind === 'answer') answer(known, other, circuit);
    if (kind === 'hold' && next !== null && next >= today) {
      goTo(next);
      hold(next, cases, { one, other }, circuit);
      goTo(addDays(next, 1));
    }
    landsOnMeetings(cases, circuit, today);
    asksOnTime(cases, circuit, today);
  }
}

/** One meeting from its start to its seal. Everything that has been promised to come up must be there. */
function hold(
  meetingId: PlainDate,
  cases: readonly Known[],
  { one, other }: { readonly one: number; readonly other: number },
  circuit: Circuit,
): void {
  circuit.start(meetingId);
  const rows = circuit.agenda(meetingId);
  const there = new Set(rows.map((row) => row.caseId));
  for (const known of cases.filter((candidate) => !candidate.closed)) {
    const isDue = known.open.some(({ dueOn }) => dueOn <= meetingId);
    const isWaiting = known.consented && (known.leftOver || !known.decided);
    const isLeft = known.decided && known.leftOver;
    const owesAnswer = known.tasks.some(({ dueOn }) => dueOn <= meetingId);
    if (isDue || isWaiting || isLeft || owesAnswer) expect([meetingId, ...there]).toContain(known.caseId);
  }
  const [soon] = circuit.planned(meetingId);
  if (one % 4 === 0 && soon !== undefined) circuit.cancel(soon);
  for (const [index, row] of rows.entries()) {
    const known = cases.find(({ caseId }) => caseId === row.caseId);
    if (known === undefined) throw new Error('only known cases stand on agendas');
    // What was up for its tasks alone is owed no more than their answers.
    known.leftOver ||= row.kind !== 'task';
    if (row.placement === 'agenda') deal(meetingId, known, row, (one + other + index * 5) % 12, circuit);
  }
  circuit.seal(meetingId);
}

function deal(meetingId: PlainDate, known: Known, row: OnAgenda, draw: number, circuit: Circuit): void {
  const due = known.tasks.filter(({ dueOn }) => dueOn <= meetingId);
  if (row.kind === 'task' && draw % 3 !== 0) {
    for (const [index] of due.entries()) answer(known, index, circuit, due);
    return;
  }
  const days = circuit.planned(meetingId);
  const followUpOn = days[draw % Math.max(1, Math.min(8, days.length))];
  // Without consent no unit can be given anything to do: the team can talk of it and put it off.
  if (draw % 4 === 0 || followUpOn === undefined || !known.consented) {
    circuit.defer(meetingId, known.caseId, row.deferredTimes >= CAP);
    return;
  }
  const outcome: Outcome =
    draw === 5 ? { kind: 'close' } : draw === 7 ? { kind: 'noAction' } : { kind: 'decide', followUpOn };
  const early = circuit.decide(meetingId, known.caseId, outcome);
  for (const dueOn of early) expect(circuit.planned(meetingId)).not.toContain(dueOn);
  for (const [index] of due.entries()) answer(known, index, circuit, due);
  if (outcome.kind === 'decide' && draw % 2 === 1) {
    const dueOn = addDays(meetingId, 1 + ((draw * 5) % 23));
    known.tasks.push({ id: circuit.agree(meetingId, known.caseId, dueOn), dueOn });
  }
  known.decided = true;
  known.leftOver = false;
  known.closed = outcome.kind === 'close';
  known.open = known.open.filter(({ dueOn }) => dueOn > meetingId && !early.includes(dueOn));
  if (outcome.kind === 'decide') known.open.push({ dueOn: outcome.followUpOn, madeOn: meetingId });
}

/** One of the tasks, if there are any, has been done. */
function answer(
  known: Known | undefined,
  index: number,
  circuit: Circuit,
  among: Known['tasks'] = known?.tasks ?? [],
): void {
  const task = among[index % Math.max(1, among.length)];
  if (known === undefined || task === undefined) return;
  circuit.answer(known.caseId, task.id);
  known.tasks = known.tasks.filter(({ id }) => id !== task.id);
}

/** An open task brings its case up at the first meeting on or after its day, and a case stands on an agenda once. */
function asksOnTime(cases: readonly Known[], circuit: Circuit, today: PlainDate): void {
  const planned = circuit.planned(addDays(today, -1));
  const agendas = new Map<PlainDate, string[]>();
  for (const known of cases.filter((candidate) => !candidate.closed))
    for (const { dueOn } of known.tasks) {
      const first = planned.find((day) => day >= dueOn);
      if (first === undefined) continue;
      const onIt = agendas.get(first) ?? circuit.agenda(first).map(({ caseId }) => caseId);
      agendas.set(first, onIt);
      expect(onIt.filter((caseId) => caseId === known.caseId)).toHaveLength(1);
    }
}

/** No follow-up to come is on a day without a meeting, and none is later than the first meeting on or after its day. */
function landsOnMeetings(cases: readonly Known[], circuit: Circuit, today: PlainDate): void {
  const planned = circuit.planned(addDays(today, -1));
  for (const known of cases.filter((candidate) => !candidate.closed))
    for (const { dueOn, madeOn } of known.open.filter((one) => one.dueOn >= today)) {
      const on = circuit.takenUp(dueOn, madeOn);
      const first = planned.find((day) => day >= dueOn);
      if (first === undefined) continue;
      expect(planned).toContain(on);
      expect((on ?? '') <= first).toBe(true);
    }
}
