import type { z } from 'zod';
import { ageOf } from '../../domain/cases/case-rules.ts';
import { consentOn, coverageOf, covers } from '../../domain/consents/consent-rules.ts';
import { decidingDays, openFollowUps } from '../../domain/decisions/decision-rules.ts';
import { disclose } from '../../domain/disclosure.ts';
import { agendaItemId } from '../../domain/kernel/ids.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { addMinutes, buildAgenda } from '../../domain/meetings/agenda-rules.ts';
import type { AgendaEntry, Candidate } from '../../domain/meetings/agenda-rules.ts';
import type { HandoverBack } from '../../domain/handovers/baton-rules.ts';
import type { AgendaRow } from '../../domain/meetings/meeting-views.ts';
import { partOf, withoutRecused } from '../../domain/recusals/recusal-rules.ts';
import type { Row } from '../../domain/registry.ts';
import { earliest, getCaseFacts } from '../../db/case-facts.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import { listCandidates } from '../../db/cases-sql.ts';
import { listHandoverCases } from '../../db/handovers-sql.ts';
import { listRows } from '../../db/rows.ts';
import { listReader } from '../cases/case-row.ts';
import { handedBackRow, handedBackTo } from '../handovers/handed-back.ts';
import type { QueryContext } from '../context.ts';
import type { Directory } from '../directory.ts';
import type { Calendar } from './calendar.ts';
import { tableUnits } from './seats.ts';
import type { SeatView } from './seats.ts';

export type AgendaRowView = z.output<typeof AgendaRow>;

export interface AgendaCase {
  readonly entry: AgendaEntry;
  readonly facts: CaseFacts;
  readonly item: Row<'agendaItems'> | undefined;
  readonly outcome: AgendaRowView['outcome'];
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
  const caseIds = new Set([...listCandidates(db, meetingId), ...listHandoverCases(db, null)]);
  const candidates = [...caseIds].flatMap((caseId): Candidate[] => {
    const facts = getCaseFacts(db, caseId, today);
    if (facts === undefined) return [];
    const item = items.get(agendaItemId(meetingId, caseId));
    const candidate = toCandidate(facts, item, meetingId, today);
    if (facts.row.closure !== null && !candidate.handledHere && item?.fixed !== true) return [];
    known.set(caseId, {
      facts,
      item,
      outcome: outcomeOf(facts, meetingId),
      handedBack: handedBackTo(facts, meetingId, today),
      ordinal: meetingsBefore(facts, meetingId),
    });
    return [candidate];
  });
  const entries = buildAgenda(candidates, {
    meetingId,
    previousId: calendar.before(meetingId),
    isNext: calendar.next() === meetingId,
    started: calendar.facts.rows.get(meetingId)?.run != null,
    minutesNew: calendar.series.minutesNew,
    minutesFollowUp: calendar.series.minutesFollowUp,
  });
  return entries.flatMap((entry) => {
    const rest = known.get(entry.candidate.caseId);
    return rest === undefined ? [] : [{ entry, ...rest }];
  });
}

function toCandidate(
  facts: CaseFacts,
  item: Row<'agendaItems'> | undefined,
  meetingId: PlainDate,
  today: PlainDate,
): Candidate {
  const earlier = facts.decisions.filter((decision) => decision.body.meetingId < meetingId);
  const lastDecided = decidingDays(earlier).at(-1) ?? '';
  return {
    caseId: facts.row.id,
    number: facts.row.number ?? '',
    raisedOn: facts.row.raisedOn ?? meetingId,
    urgency: facts.row.urgency,
    dueOn: earliest(openFollowUps(earlier).map((decision) => decision.body.followUpOn)),
    decided: earlier.length > 0,
    consentValid: isValid(facts, meetingId),
    deferredOn: facts.deferrals
      .map((deferral) => deferral.body.meetingId)
      .filter((on) => on < meetingId && on >= lastDecided)
      .toSorted(),
    handedBackOn: handedBackTo(facts, meetingId, today)?.step.on ?? null,
    item:
      item === undefined
        ? null
        : {
            position: item.position,
            minutes: item.minutes,
            placement: item.placement,
            fixed: item.fixed ?? false,
            kind: item.kind,
          },
    handledHere: outcomeOf(facts, meetingId) !== 'none',
  };
}

const isValid = (facts: CaseFacts, on: PlainDate): boolean => consentOn(facts.subject, on).status === 'valid';

function outcomeOf(facts: CaseFacts, meetingId: PlainDate): AgendaRowView['outcome'] {
  if (facts.decisions.some((decision) => decision.body.meetingId === meetingId)) return 'decided';
  return facts.deferrals.some((deferral) => deferral.body.meetingId === meetingId) ? 'deferred' : 'none';
}

const meetingsBefore = (facts: CaseFacts, meetingId: PlainDate): number =>
  decidingDays(facts.decisions).filter((day) => day < meetingId).length;

/** Units at the table whose people this case's consent does not cover. */
export function outsideUnits(
  facts: CaseFacts,
  tableUnitIds: readonly string[],
  directory: Directory,
  today: PlainDate,
): AgendaRowView['outside'] {
  return tableUnitIds.flatMap((unitId) => {
    const coverage = coverageOf(unitId, facts.subject, today, 0);
    return covers(coverage)
      ? []
      : [{ unitId, name: directory.unit(unitId), withdrawn: coverage.state === 'withdrawn' }];
  });
}

/** Agenda rows with clock times, for this reader. */
export function toAgendaRows(
  agenda: readonly AgendaCase[],
  seats: readonly SeatView[],
  startsAt: string,
  context: QueryContext,
  directory: Directory,
): AgendaRowView[] {
  let clock = startsAt;
  return agenda.map((found, index) => {
    const { entry, facts, item, outcome, ordinal } = found;
    const shown = disclose(facts.subject, listReader(context.user), context.today);
    const consentMissing = !isValid(facts, context.today);
    const open = shown.identity && !consentMissing;
    const time = entry.placement === 'agenda' ? clock : null;
    if (entry.placement === 'agenda') clock = addMinutes(clock, entry.minutes);
    return {
      caseId: facts.row.id,
      number: facts.row.number ?? '',
      name: open ? facts.row.firstName : null,
      age: open ? ageOf(facts.row.birthYear, context.today) : null,
      restricted: !open,
      protected: null,
      kind: entry.kind,
      ordinal,
      position: item?.position ?? index,
      minutes: entry.minutes,
      placement: entry.placement,
      startsAt: time,
      dueOn: entry.candidate.dueOn,
      overdueDays: entry.overdueDays,
      waitingDays: entry.waitingDays,
      urgency: entry.candidate.urgency,
      deferredTimes: entry.candidate.deferredOn.length,
      deferredSince: entry.candidate.deferredOn[0] ?? null,
      handedBack: handedBackRow(found, directory),
      outside: outsideUnits(
        facts,
        tableUnits(withoutRecused(seats, facts.subject.recusedPersonIds)),
        directory,
        context.today,
      ),
      consentMissing,
      recused: facts.subject.recusedPersonIds.map((personId) => ({
        personId,
        name: directory.person(personId),
        part: partOf(personId, facts.row),
      })),
      outcome,
      seconds: item?.seconds ?? 0,
    };
  });
}
