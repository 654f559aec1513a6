/** A team's meetings held in memory, by the pure rules alone: no database, no window. */
import { addDays } from '../../domain/kernel/plain-date.ts';
import { emptyRow } from './meeting-rows.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { buildAgenda } from '../../domain/meetings/agenda-rules.ts';
import type { Candidate } from '../../domain/meetings/agenda-rules.ts';
import { candidateFor, takenUpEarly } from '../../domain/meetings/candidate-rules.ts';
import type { CircuitFacts } from '../../domain/meetings/candidate-rules.ts';
import { stands, takenUpOn } from '../../domain/meetings/follow-up-days.ts';
import {
  meetingOn,
  nextMeetingDay,
  previousMeetingDay,
  toSeries,
} from '../../domain/meetings/meeting-days.ts';
import type { MeetingRow, PlannedDay } from '../../domain/meetings/meeting-days.ts';
import type { Circuit, OnAgenda } from './circuit.ts';

type Item = NonNullable<Candidate['item']>;
interface Child {
  readonly caseId: string;
  readonly raisedOn: PlainDate;
  consented: boolean;
  closed: boolean;
  decisions: CircuitFacts['decisions'][number][];
  deferrals: CircuitFacts['deferrals'][number][];
  tasks: { readonly id: string; readonly dueOn: PlainDate }[];
}

const FIRST = '2026-11-24';
/** Counted once: a thousand histories ask for the same days. */
const allDays = Array.from({ length: 1100 }, (_, step) => addDays(FIRST, step));
const series = toSeries(undefined);
const emptyItem: Item = { position: null, minutes: null, placement: null, fixed: false, kind: null };
const daysAfter = (day: PlainDate): PlainDate[] => {
  const from = Math.max(
    0,
    allDays.findIndex((one) => one > day),
  );
  return allDays.slice(from, from + 190);
};

export function pureCircuit(): Circuit {
  let today = FIRST;
  const rows = new Map<PlainDate, MeetingRow>();
  const sealed = new Set<PlainDate>();
  const holidays: { name: string; firstDay: PlainDate; lastDay: PlainDate }[] = [];
  const children = new Map<string, Child>();
  const items = new Map<PlainDate, Map<string, Item>>();
  const facts = { rows, sealed, holidays, since: FIRST };
  const known = new Map<PlainDate, PlannedDay | null>();
  const on = (day: PlainDate): PlannedDay | null => {
    const before = known.get(day);
    if (before !== undefined) return before;
    const found = meetingOn(day, series, facts, today);
    known.set(day, found);
    return found;
  };

  const say = (day: PlainDate, fields: Partial<MeetingRow>): void => {
    known.clear();
    rows.set(day, { ...(rows.get(day) ?? emptyRow(day)), ...fields });
  };
  const setItem = (day: PlainDate, caseId: string, fields: Partial<Item>): void => {
    const onDay = items.get(day) ?? new Map<string, Item>();
    onDay.set(caseId, { ...(onDay.get(caseId) ?? emptyItem), ...fields });
    items.set(day, onDay);
  };
  const live = (): PlainDate | null =>
    [...rows.values()].find((row) => row.run !== null && !sealed.has(row.id))?.id ?? null;
  const next = (): PlainDate | null => live() ?? nextMeetingDay(today, series, facts, today);
  const takenUp = (due: PlainDate, madeOn: PlainDate): PlainDate | null =>
    takenUpOn(due, madeOn, {
      stands: (day) => {
        const found = on(day);
        return found !== null && stands(found);
      },
      takes: (day) => on(day)?.state === 'planned' || day === live(),
      movedTo: (day) => rows.get(day)?.movedTo ?? null,
    });
  const childOf = (caseId: string): Child => {
    const found = children.get(caseId);
    if (found === undefined) throw new Error('no such case');
    return found;
  };
  const candidateOf = (child: Child, meetingId: PlainDate): Candidate =>
    candidateFor(
      {
        caseId: child.caseId,
        number: child.caseId,
        raisedOn: child.raisedOn,
        urgency: null,
        decisions: child.decisions,
        deferrals: child.deferrals,
        places: [...items].flatMap(([day, onDay]) => {
          const item = onDay.get(child.caseId);
          return item === undefined || day >= meetingId ? [] : [{ meetingId: day, ...item }];
        }),
        tasks: child.tasks.map(({ dueOn }) => ({ dueOn, asksFrom: dueOn })),
        handedBackOn: null,
        consentValid: child.consented,
      },
      meetingId,
      takenUp,
      items.get(meetingId)?.get(child.caseId) ?? null,
    );
  const agenda = (meetingId: PlainDate): OnAgenda[] =>
    buildAgenda(
      [...children.values()]
        .map((child) => ({ child, candidate: candidateOf(child, meetingId) }))
        .filter(
          ({ child, candidate }) => !child.closed || candidate.handledHere || candidate.item?.fixed === true,
        )
        .map(({ candidate }) => candidate),
      {
        meetingId,
        today,
        previousId: previousMeetingDay(meetingId, series, facts, today),
        isNext: next() === meetingId,
        started: rows.get(meetingId)?.run != null,
        minutesNew: 12,
        minutesFollowUp: 8,
      },
    ).map(({ candidate, kind, placement }) => ({
      caseId: candidate.caseId,
      kind,
      placement,
      deferredTimes: candidate.deferredOn.length,
    }));

  return {
    goTo: (day) => {
      known.clear();
      today = day;
    },
    raise: (consented) => {
      const caseId = `K-${children.size + 1}`;
      children.set(caseId, {
        caseId,
        raisedOn: today,
        consented,
        closed: false,
        decisions: [],
        deferrals: [],
        tasks: [],
      });
      return caseId;
    },
    consent: (caseId) => {
      childOf(caseId).consented = true;
    },
    next,
    planned: (after) => daysAfter(after).filter((day) => on(day)?.state === 'planned'),
    agenda,
    add: (meetingId, caseId) => setItem(meetingId, caseId, { placement: 'agenda', fixed: true }),
    park: (meetingId, caseId) => setItem(meetingId, caseId, { placement: 'parked' }),
    cancel: (meetingId) => say(meetingId, { cancellation: { reason: 'other', note: '' } }),
    move: (meetingId, to) => {
      if (rows.get(meetingId)?.movedFrom === to) {
        say(to, { movedTo: null, cancellation: null, extra: true });
        say(meetingId, { extra: false, movedFrom: null });
      } else {
        say(meetingId, { movedTo: to });
        say(to, { extra: true, cancellation: null, movedTo: null, movedFrom: meetingId });
      }
      for (const [caseId, item] of items.get(meetingId) ?? []) setItem(to, caseId, item);
      items.delete(meetingId);
    },
    holiday: (firstDay, lastDay) => {
      known.clear();
      holidays.push({ name: 'Lov', firstDay, lastDay });
    },
    start: (meetingId) => {
      const fixed = agenda(meetingId);
      for (const { caseId, kind, placement } of fixed)
        setItem(meetingId, caseId, { kind, placement, fixed: true });
      say(meetingId, { run: { startedAt: `${today}T12:00:00Z`, heldOn: today, userId: 'u', device: 'd' } });
    },
    decide: (meetingId, caseId, outcome) => {
      const child = childOf(caseId);
      const takesUp = takenUpEarly(child.decisions, meetingId, takenUp);
      const early = child.decisions.flatMap(({ id, body }) =>
        takesUp.includes(id) && body.followUpOn !== null ? [body.followUpOn] : [],
      );
      child.decisions.push({
        id: `${caseId}/${meetingId}`,
        body: {
          meetingId,
          followUpOn: outcome.kind === 'decide' ? outcome.followUpOn : null,
          type: outcome.kind === 'decide' ? 'continue' : outcome.kind,
          takesUp,
        },
      });
      child.closed = outcome.kind === 'close';
      return early;
    },
    defer: (meetingId, caseId) => {
      childOf(caseId).deferrals.push({ body: { meetingId } });
    },
    agree: (meetingId, caseId, dueOn) => {
      const id = `${caseId}/${meetingId}/task`;
      childOf(caseId).tasks.push({ id, dueOn });
      return id;
    },
    answer: (caseId, taskId) => {
      const child = childOf(caseId);
      child.tasks = child.tasks.filter(({ id }) => id !== taskId);
    },
    seal: (meetingId) => {
      known.clear();
      sealed.add(meetingId);
    },
    takenUp,
  };
}
