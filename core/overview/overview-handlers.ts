import type { z } from 'zod';
import type { Overview } from '../../domain/overview/overview-contract.ts';
import { addDays } from '../../domain/kernel/plain-date.ts';
import { meetingDays } from '../../domain/meetings/meeting-days.ts';
import { addMinutes } from '../../domain/meetings/agenda-rules.ts';
import type { HandlersOf, QueryContext } from '../context.ts';
import { readDirectory } from '../directory.ts';
import { readAgenda, toAgendaRows } from '../meetings/agenda.ts';
import { readCalendar } from '../meetings/calendar.ts';
import type { Calendar } from '../meetings/calendar.ts';
import { minutesOf, readLoad, readMeeting, toMeetingDay } from '../meetings/meeting-view.ts';
import { isPresent, readSeats, tableUnits } from '../meetings/seats.ts';
import { consentLines, overdueByUnit, overdueLines, waitingLines, waitMedian } from './overview-lines.ts';

type View = z.output<typeof Overview>;

const WEEKS_BACK = 3;
const WEEKS_AHEAD = 8;

export const overviewHandlers: HandlersOf<'overview'> = {
  'overview.get': (_input, context) => {
    const { db, today } = context;
    const calendar = readCalendar(db, today);
    const load = readLoad(db, calendar);
    const wait = waitMedian(db, today);
    return {
      today,
      next: nextMeeting(context, calendar),
      weeks: meetingDays(
        addDays(today, -7 * WEEKS_BACK),
        addDays(today, 7 * WEEKS_AHEAD),
        calendar.series,
        calendar.facts,
        today,
      ).map((day) => toMeetingDay(day, calendar, load)),
      consent: consentLines(context),
      overdue: overdueLines(context),
      waiting: waitingLines(context),
      overdueByUnit: overdueByUnit(context),
      waitMedianDays: wait.median,
      waitBase: wait.base,
      gettingStarted: gettingStarted(context),
    };
  },
};

function nextMeeting(context: QueryContext, calendar: Calendar): View['next'] {
  const { db } = context;
  const id = calendar.next();
  if (id === null) return null;
  const meeting = readMeeting(calendar, db, id);
  const directory = readDirectory(db);
  const seats = readSeats(db, id, directory);
  const frame = calendar.series.minutesFrame;
  const rows = toAgendaRows(
    readAgenda(context, calendar, id),
    tableUnits(seats),
    addMinutes(meeting.startsAt, frame),
    context,
    directory,
  ).filter((row) => row.placement === 'agenda' && (context.user.role === 'coordinator' || !row.restricted));
  const of = (isNew: boolean): number =>
    rows.filter((row) => (row.ordinal === 0) === isNew).reduce((sum, row) => sum + row.minutes, 0);
  const minutes = minutesOf(meeting, rows, frame);
  return {
    meeting,
    plannedMinutes: minutes.planned,
    totalMinutes: minutes.total,
    newMinutes: of(true),
    followUpMinutes: of(false),
    frameMinutes: 2 * frame,
    outside: rows.filter((row) => row.outside.length > 0 || row.consentMissing).map((row) => row.number),
    seats: seats.length,
    expected: seats.filter(isPresent).length,
  };
}

function gettingStarted({ db, user }: QueryContext): View['gettingStarted'] {
  if (user.role !== 'coordinator') return [];
  const any = (sql: string): boolean => db.one(sql) !== undefined;
  return [
    {
      step: 'units',
      done: any(`SELECT 1 FROM change WHERE entity = 'units' AND command <> 'vault.create' LIMIT 1`),
    },
    { step: 'people', done: any('SELECT 1 FROM people LIMIT 1 OFFSET 1') },
    { step: 'case', done: any('SELECT 1 FROM cases LIMIT 1') },
    { step: 'consent', done: any('SELECT 1 FROM consents LIMIT 1') },
    { step: 'meeting', done: any('SELECT 1 FROM seals LIMIT 1') },
  ];
}
