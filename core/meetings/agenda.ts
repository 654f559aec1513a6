import type { z } from 'zod';
import { ageOf } from '../../domain/cases/case-rules.ts';
import { consentOn } from '../../domain/consents/consent-rules.ts';
import { decidingDays } from '../../domain/decisions/decision-rules.ts';
import { both, disclose } from '../../domain/disclosure.ts';
import type { Disclosure } from '../../domain/disclosure.ts';
import { agendaItemId } from '../../domain/kernel/ids.ts';
import { addDays } from '../../domain/kernel/plain-date.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { addMinutes, buildAgenda } from '../../domain/meetings/agenda-rules.ts';
import type { AgendaEntry, Candidate } from '../../domain/meetings/agenda-rules.ts';
import type { HandoverBack } from '../../domain/handovers/baton-rules.ts';
import { candidateFor } from '../../domain/meetings/candidate-rules.ts';
import type { CircuitFacts } from '../../domain/meetings/candidate-rules.ts';
import { mustDecide } from '../../domain/meetings/deferral-rules.ts';
import type { AgendaRow } from '../../domain/meetings/meeting-views.ts';
import { plannedMinutes } from '../../domain/meetings/usual-minutes.ts';
import { partOf, withoutRecused } from '../../domain/recusals/recusal-rules.ts';
import { sipDueOf } from '../../domain/sip/sip-due.ts';
import type { Row } from '../../domain/registry.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import { listCandidates, listLeftOver } from '../../db/agenda-sql.ts';
import { listHandoverCases } from '../../db/handovers-sql.ts';
import { listRows } from '../../db/rows.ts';
import { readSip } from '../../db/sip-facts.ts';
import { listReader } from '../cases/case-row.ts';
import { taskCaps } from '../cases/case-tasks.ts';
import { handedBackRow, handedBackTo } from '../handovers/handed-back.ts';
import type { QueryContext } from '../context.ts';
import type { Directory } from '../directory.ts';
import { absentPeople, waitsFor } from './absence.ts';
import { begunBefore, returnedRow } from '../returns/agenda-return.ts';
import { openTasks, tasksDue } from './agenda-tasks.ts';
import type { AskedTask } from './agenda-tasks.ts';
import type { Calendar } from './calendar.ts';
import { outsideUnits, planOnlyUnits } from './outside.ts';
import { insideSeats } from './room.ts';
import { tableUnits } from './seats.ts';
import type { SeatView } from './seats.ts';
import { readUsual } from './usual.ts';

export type AgendaRowView = z.output<typeof AgendaRow>;

export interface AgendaCase {
  readonly entry: AgendaEntry;
  readonly facts: CaseFacts;
  readonly item: Row<'agendaItems'> | undefined;
  readonly outcome: AgendaRowView['outcome'];
  /** What nobody has answered yet. */
  readonly tasks: readonly AskedTask[];
  /** The handover that has come back to this meeting. */
  readonly handedBack: HandoverBack | null;
  /** Which follow-up it is: meetings before this one that decided about it. */
  readonly ordinal: number;
}

/** The computed agenda of one meeting, with everything known about each case. */
export function readAgenda(context: QueryContext, calendar: Calendar, meetingId: PlainDate): AgendaCase[] {
  const { db, today } = context;
  const items = new Map(
    listRows(db, 'agendaItems', 'WHERE meeting_id = ?', meetingId).map((row) => [row.id, row]),
  );
  const known = new Map<string, Omit<AgendaCase, 'entry'>>();
  const places = listLeftOver(db, meetingId);
  const caps = taskCaps(db);
  // A meeting moved within its week may have taken its follow-ups past another one.
  const until = [calendar.dueUntil(meetingId), addDays(meetingId, 6)].toSorted().at(-1) ?? meetingId;
  const caseIds = new Set([...listCandidates(db, meetingId, until), ...listHandoverCases(db, null)]);
  const candidates = [...caseIds].flatMap((caseId): Candidate[] => {
    const facts = getCaseFacts(db, caseId, today);
    if (facts === undefined) return [];
    const item = items.get(agendaItemId(meetingId, caseId));
    const tasks = openTasks(db, caseId, caps);
    const candidate = candidateFor(
      {
        ...circuitFacts(facts, tasks, meetingId),
        places: places.get(caseId) ?? [],
        handedBackOn: handedBackTo(facts, meetingId, today)?.step.on ?? null,
      },
      meetingId,
      calendar.takenUpIn(caseId),
      item === undefined ? null : { ...item, fixed: item.fixed ?? false },
    );
    if (facts.row.closure !== null && !candidate.handledHere && item?.fixed !== true) return [];
    known.set(caseId, {
      facts,
      item,
      tasks,
      outcome: outcomeOf(facts, meetingId, isAnswered(item, candidate)),
      handedBack: handedBackTo(facts, meetingId, today),
      ordinal: meetingsBefore(facts, meetingId),
    });
    return [candidate];
  });
  const entries = buildAgenda(candidates, {
    meetingId,
    today,
    previousId: calendar.before(meetingId),
    isNext: calendar.next() === meetingId,
    started: calendar.facts.rows.get(meetingId)?.run != null,
    ...plannedMinutes(readUsual(context, meetingId), calendar.series),
  });
  return entries.flatMap((entry) => {
    const rest = known.get(entry.candidate.caseId);
    return rest === undefined ? [] : [{ entry, ...rest }];
  });
}

const circuitFacts = (
  facts: CaseFacts,
  tasks: readonly AskedTask[],
  meetingId: PlainDate,
): Omit<CircuitFacts, 'places' | 'handedBackOn'> => ({
  caseId: facts.row.id,
  number: facts.row.number ?? '',
  urgency: facts.row.urgency,
  ...begunBefore(facts, meetingId),
  tasks,
  consentValid: isValid(facts, meetingId),
});

/** How many meetings have put the case off since it was last decided about. */
export function deferredTimes(context: QueryContext, meetingId: PlainDate, caseId: string): number {
  const facts = getCaseFacts(context.db, caseId, context.today);
  if (facts === undefined) return 0;
  const places = listLeftOver(context.db, meetingId).get(caseId) ?? [];
  const tasks = openTasks(context.db, caseId, taskCaps(context.db));
  const alone = { ...circuitFacts(facts, tasks, meetingId), places, handedBackOn: null };
  return candidateFor(alone, meetingId, (due) => due, null).deferredOn.length;
}

const isValid = (facts: CaseFacts, on: PlainDate): boolean => consentOn(facts.subject, on).status === 'valid';

/** It was up for its tasks, and none of them is left to ask about. */
const isAnswered = (item: AgendaCase['item'], { tasks }: Candidate): boolean =>
  item?.fixed === true && item.kind === 'task' && tasks.length === 0;

function outcomeOf(facts: CaseFacts, meetingId: PlainDate, answered: boolean): AgendaRowView['outcome'] {
  if (facts.decisions.some((decision) => decision.body.meetingId === meetingId)) return 'decided';
  if (facts.deferrals.some((deferral) => deferral.body.meetingId === meetingId)) return 'deferred';
  return answered ? 'answered' : 'none';
}

const meetingsBefore = (facts: CaseFacts, meetingId: PlainDate): number =>
  decidingDays(facts.decisions).filter((day) => day < meetingId).length;

/** What rows of one meeting's agenda are told apart from their cases. */
export interface AgendaTable {
  readonly meetingId: PlainDate;
  /** When its first item begins. */
  readonly startsAt: string;
  readonly seats: readonly SeatView[];
  /** Units that sit at every meeting and have nobody at this one. */
  readonly absentUnitIds: readonly string[];
  readonly deferralCap: number;
  /** Whether everybody at the table reads along. */
  readonly isRoom: boolean;
}

/** Agenda rows with clock times, for this reader. */
export function toAgendaRows(
  agenda: readonly AgendaCase[],
  table: AgendaTable,
  context: QueryContext,
  directory: Directory,
): AgendaRowView[] {
  let clock = table.startsAt;
  return agenda.map((found, index) => {
    const { entry, facts, item, outcome, ordinal } = found;
    const shown = disclose(facts.subject, listReader(context.user), context.today);
    const consentMissing = !isValid(facts, context.today);
    const open = shown.identity && !consentMissing;
    const told = table.isRoom ? both(shown, toRoom(facts, item, table.seats, context.today)) : shown;
    // Where everybody at the table reads along, a child is named to nobody whom its consent leaves out.
    const isNamed = open && told.identity;
    const tableUnitIds = tableUnits(withoutRecused(table.seats, facts.subject.recusedPersonIds));
    const time = entry.placement === 'agenda' ? clock : null;
    if (entry.placement === 'agenda') clock = addMinutes(clock, entry.minutes);
    return {
      caseId: facts.row.id,
      number: facts.row.number ?? '',
      name: isNamed ? facts.row.firstName : null,
      age: isNamed ? ageOf(facts.row.birthYear, context.today) : null,
      restricted: !open,
      protected: null,
      kind: entry.kind,
      ordinal,
      position: item?.position ?? index,
      minutes: entry.minutes,
      usualMinutes: entry.usualMinutes,
      hasOwnMinutes: item?.minutes != null,
      placement: entry.placement,
      startsAt: time,
      dueOn: entry.candidate.dueOn,
      overdueDays: entry.overdueDays,
      waitingDays: entry.waitingDays,
      urgency: entry.candidate.urgency,
      returned: open ? returnedRow(facts, table.meetingId) : null,
      deferredTimes: entry.candidate.deferredOn.length,
      deferredSince: entry.candidate.deferredOn[0] ?? null,
      handedBack: handedBackRow(found, directory),
      deferrals: lineage(entry, facts, open && told.story),
      mustDecide: mustDecide(entry.candidate.deferredOn.length, table.deferralCap),
      movedHere: isMovedHere(entry, table.meetingId),
      tasksDue: tasksDue(found.tasks, table.meetingId, open && told.plan, directory),
      sip: open && told.plan ? sipDueOf(readSip(context.db, facts, context.today), context.today) : null,
      carriedFrom: entry.candidate.carriedFrom,
      byHand: entry.byHand,
      waitsFor: open && told.plan ? waitsFor(facts, table.absentUnitIds, context, directory) : [],
      absentPeople: open && told.plan ? absentPeople(facts, table, context.db) : [],
      outside: outsideUnits(facts, tableUnitIds, directory, context.today),
      planOnly: planOnlyUnits(facts, tableUnitIds, directory, context.today),
      consentMissing,
      recused: recusedOf(facts, directory),
      outcome,
      seconds: item?.seconds ?? 0,
    };
  });
}

const recusedOf = ({ subject, row }: CaseFacts, directory: Directory): AgendaRowView['recused'] =>
  subject.recusedPersonIds.map((personId) => ({
    personId,
    name: directory.person(personId),
    part: partOf(personId, row),
  }));

/** What everybody who stays for the item may be told. Of a protected case no screen of the room says anything. */
const toRoom = (
  { subject }: CaseFacts,
  item: AgendaCase['item'],
  seats: readonly SeatView[],
  today: PlainDate,
): Disclosure => {
  const unitIds = tableUnits(insideSeats(withoutRecused(seats, subject.recusedPersonIds), item));
  return disclose(subject, { kind: 'room', unitIds, people: [] }, today);
};

const isMovedHere = ({ candidate }: AgendaEntry, meetingId: PlainDate): boolean =>
  candidate.dueOn !== null &&
  candidate.landsOn !== null &&
  candidate.dueOn > meetingId &&
  candidate.landsOn <= meetingId;

/** The meetings that put the item off, oldest first; why is part of the child's story. */
export const lineage = (
  { candidate }: AgendaEntry,
  { deferrals }: CaseFacts,
  showsReasons: boolean,
): AgendaRowView['deferrals'] =>
  candidate.deferredOn.map((on) => {
    const body = deferrals.findLast((deferral) => deferral.body.meetingId === on)?.body;
    return { on, reason: showsReasons ? (body?.reason ?? '') : '', escalated: body?.escalated === true };
  });
