import type { Closing } from '../../domain/closures/closures.ts';
import { openFollowUps } from '../../domain/decisions/decision-rules.ts';
import type { ChildView } from '../../domain/decisions/decisions.ts';
import { agreesIntervention } from '../../domain/interventions/intervention-rules.ts';
import { childViewInMinutes, minutesSchemaVersion } from '../../domain/minutes/minutes.ts';
import type { MinutesDocument } from '../../domain/minutes/minutes.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { TEAM_ID } from '../../domain/settings/settings.ts';
import type { Fact } from '../../domain/registry.ts';
import { listChildViews } from '../../db/retractions-sql.ts';
import { getRow } from '../../db/rows.ts';
import type { QueryContext } from '../context.ts';
import { describe } from '../cases/case-decisions.ts';
import { consultationsAt } from '../consultations/consultations-handlers.ts';
import { readDirectory } from '../directory.ts';
import type { Directory } from '../directory.ts';
import { readAgenda } from '../meetings/agenda.ts';
import type { AgendaCase } from '../meetings/agenda.ts';
import { readCalendar } from '../meetings/calendar.ts';
import type { Calendar } from '../meetings/calendar.ts';
import { takeoversOf } from '../meetings/holding.ts';
import { readMeeting } from '../meetings/meeting-view.ts';
import { readSeats } from '../meetings/seats.ts';
import type { SeatView } from '../meetings/seats.ts';
import { obstaclesOf } from '../obstacles/minutes-obstacles.ts';
import { ratingsHere } from './minutes-ratings.ts';
import { answersHere, heldFrom, tasksAsAgreed } from './answered-tasks.ts';

type Item = MinutesDocument['items'][number];

/** The minutes of a meeting as one document, made from the log as it stands. */
export function buildMinutes(context: QueryContext, meetingId: PlainDate): MinutesDocument {
  const { db, today } = context;
  const calendar = readCalendar(db, today);
  const meeting = readMeeting(calendar, db, meetingId);
  const row = calendar.facts.rows.get(meetingId);
  const directory = readDirectory(db);
  const seats = readSeats(db, meetingId, directory);
  const agenda = readAgenda(context, calendar, meetingId).filter(({ entry }) => entry.placement === 'agenda');
  const views = new Map(listChildViews(db, meetingId).map((fact) => [fact.body.caseId, fact.body.view]));
  return {
    version: minutesSchemaVersion,
    meetingId,
    team: getRow(db, 'team', TEAM_ID)?.name ?? '',
    heldOn: row?.run?.heldOn ?? meetingId,
    startedAt: row?.run?.startedAt ?? null,
    endedAt: row?.endedAt ?? null,
    plannedStart: meeting.startsAt,
    plannedEnd: meeting.endsAt,
    place: meeting.place,
    chair: directory.person(row?.chairPersonId ?? calendar.series.chairPersonId),
    confidentialityRead: row?.confidentialityReadAt != null,
    attendance: seats.map((seat) => toSeat(seat, agenda)),
    items: agenda.map((found) => ({
      ...toItem(
        found,
        meetingId,
        context,
        directory,
        views.get(found.facts.row.id),
        heldFrom(row, meetingId, today).to,
      ),
      ...answersHere(found.facts.row.id, meetingId, heldFrom(row, meetingId, today), db, directory),
      ...ratingsHere(found.facts.row.id, meetingId, db),
      ...recusedHere(found, seats),
      outside: outsideOf(found.item, seats, directory),
    })),
    followUps: followUpsAfter(agenda, meetingId),
    ...takeoversOf(db, meetingId),
    ...consultationsOf(context, calendar, meetingId, directory),
    ...obstaclesOf(context, calendar, meetingId, directory),
  };
}

/** One at the table, and the cases that went on without them. */
function toSeat(seat: SeatView, agenda: readonly AgendaCase[]): MinutesDocument['attendance'][number] {
  const numbers = (of: readonly AgendaCase[]): string[] => of.map(({ facts }) => facts.row.number ?? '');
  const steppedBack = agenda.filter(
    ({ facts }) => wasHere(seat) && facts.subject.recusedPersonIds.includes(seat.personId),
  );
  const isDeputy = seat.state === 'deputy';
  const left = agenda.filter(
    (found) => hasLeft(seat, found.item) || (isDeputy && steppedBack.includes(found)),
  );
  const recusedFrom = isDeputy ? [] : steppedBack;
  return {
    unit: seat.unit,
    person: seat.name,
    profession: seat.profession,
    state: seat.state,
    ...(seat.at === null ? {} : { at: seat.at }),
    ...(seat.deputy === '' ? {} : { deputy: seat.deputy }),
    outsideOf: numbers(left),
    ...(recusedFrom.length === 0 ? {} : { recusedFrom: numbers(recusedFrom) }),
  };
}

function recusedHere({ facts }: AgendaCase, seats: readonly SeatView[]): Pick<Item, 'recused'> {
  const recused = seats
    .filter(
      (seat) =>
        seat.state !== 'deputy' && wasHere(seat) && facts.subject.recusedPersonIds.includes(seat.personId),
    )
    .map((seat) => seat.name);
  return recused.length === 0 ? {} : { recused };
}

function consultationsOf(
  { db }: QueryContext,
  calendar: Calendar,
  meetingId: PlainDate,
  directory: Directory,
): Pick<MinutesDocument, 'consultations'> {
  const consultations = consultationsAt(db, calendar, meetingId).map((row) => ({
    number: row.number ?? '',
    unit: directory.unit(row.unitId),
    question: row.question ?? '',
    advice: row.advice ?? '',
  }));
  return consultations.length === 0 ? {} : { consultations };
}

/** Also whoever has gone home by the time the minutes are made. */
const wasHere = ({ state }: SeatView): boolean => state !== 'absent';

/** With their unit, or by themselves where others of it stayed. */
const hasLeft = (seat: SeatView, item: AgendaCase['item']): boolean =>
  item?.outsideUnitIds?.includes(seat.unitId) === true ||
  item?.outsidePersonIds?.includes(seat.personId) === true;

/** Units of which nobody was in the room for the item. */
function outsideOf(item: AgendaCase['item'], seats: readonly SeatView[], directory: Directory): string[] {
  const here = seats.filter(wasHere);
  const stayed = new Set(here.filter((seat) => !hasLeft(seat, item)).map(({ unitId }) => unitId));
  const left = here.filter((seat) => hasLeft(seat, item)).map(({ unitId }) => unitId);
  const unitIds = new Set([...(item?.outsideUnitIds ?? []), ...left.filter((unitId) => !stayed.has(unitId))]);
  return [...unitIds].map((unitId) => directory.unit(unitId));
}

/** The days after this meeting on which each case comes back. */
function followUpsAfter(agenda: readonly AgendaCase[], meetingId: PlainDate): MinutesDocument['followUps'] {
  return agenda
    .flatMap(({ facts }) => {
      const days = openFollowUps(facts.decisions).flatMap(({ body }) => body.followUpOn ?? []);
      return [...new Set(days)]
        .filter((on) => on > meetingId)
        .map((on) => ({ number: facts.row.number ?? '', on }));
    })
    .toSorted((left, right) => left.on.localeCompare(right.on) || left.number.localeCompare(right.number));
}

function toItem(
  { facts, item, entry }: AgendaCase,
  meetingId: PlainDate,
  context: QueryContext,
  directory: Directory,
  view: ChildView | undefined,
  heldTo: PlainDate,
): Omit<Item, 'outside' | 'answers' | 'ratings'> {
  const made = facts.decisions.filter((decision) => decision.body.meetingId === meetingId);
  const deferral = facts.deferrals.find(({ body }) => body.meetingId === meetingId)?.body;
  const tasks = tasksAsAgreed(facts.row.id, meetingId, heldTo, context.db);
  return {
    caseId: facts.row.id,
    number: facts.row.number ?? '',
    kind: entry.kind,
    minutes: Math.round((item?.seconds ?? 0) / 60),
    decisions: made.map(({ body }) => ({
      type: body.type,
      what: [directory.intervention(body.interventionTypeId), body.text]
        .filter((part) => part !== '')
        .join('. '),
      unit: directory.unit(body.providerUnitId),
      person: directory.person(body.responsiblePersonId),
      firstContactBy: body.firstContactBy,
      followUpOn: body.followUpOn,
      because: body.because,
      goal: body.goal,
      childView: (body.childView ?? view)?.state ?? '',
      childWords: (body.childView ?? view)?.words ?? '',
      ...replacedBy(body, facts, directory),
      ...childViewInMinutes(body.childView ?? view),
      ...(agreesIntervention({ body }) && directory.needsApplication(body.interventionTypeId)
        ? { needsApplication: true }
        : {}),
      ...(agreesIntervention({ body }) && body.level !== null ? { level: body.level } : {}),
      ...(body.dissent === '' ? {} : { dissent: body.dissent }),
      ...(body.closing === undefined ? {} : { closing: closingLine(body, body.closing, directory) }),
    })),
    tasks: tasks.map((task) => ({
      text: task.text ?? '',
      unit: directory.unit(task.unitId),
      person: directory.person(task.personId),
      dueOn: task.dueOn,
    })),
    deferral: deferral?.reason ?? null,
    ...(deferral?.escalated === true ? { escalated: true } : {}),
    note: item?.note ?? '',
  };
}

function replacedBy(
  { replaces }: Fact<'decisions'>['body'],
  { decisions }: AgendaCase['facts'],
  directory: Directory,
): Pick<Item['decisions'][number], 'replaces'> {
  const before = decisions.find(({ id }) => id === replaces);
  return before === undefined
    ? {}
    : { replaces: { what: describe(before, directory), on: before.body.meetingId } };
}

const closingLine = (
  { closureReason }: Fact<'decisions'>['body'],
  { goals, contacts }: Closing,
  directory: Directory,
): NonNullable<Item['decisions'][number]['closing']> => ({
  reason: closureReason ?? '',
  goals: goals ?? '',
  contacts: contacts.map(({ unitId, who, what }) =>
    [who, directory.unit(unitId), what].filter((part) => part !== '').join(', '),
  ),
});
