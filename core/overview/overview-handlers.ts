import type { z } from 'zod';
import { readFirstSteps } from '../../db/first-steps-sql.ts';
import type { Overview } from '../../domain/overview/overview-contract.ts';
import { addDays } from '../../domain/kernel/plain-date.ts';
import { isAllowed } from '../../domain/kernel/permissions.ts';
import { preparesFrom } from '../../domain/meetings/prepare-rules.ts';
import { meetingDays } from '../../domain/meetings/meeting-days.ts';
import { isUnseated } from '../../domain/users/user-rules.ts';
import { listRows } from '../../db/rows.ts';
import type { HandlersOf, QueryContext } from '../context.ts';
import { readCalendar } from '../meetings/calendar.ts';
import type { Calendar } from '../meetings/calendar.ts';
import { dueTasks } from '../meetings/due-tasks.ts';
import { readMeetingAgenda } from '../meetings/meeting-agenda.ts';
import { readLoad, toMeetingDay } from '../meetings/meeting-view.ts';
import { countToMend, unanswered } from '../meetings/preparation.ts';
import { isPresent } from '../meetings/seats.ts';
import { endingLines } from './ending-lines.ts';
import { handoverLines } from './handover-lines.ts';
import { overdueTasks } from './overdue-tasks.ts';
import { sipLines } from './sip-lines.ts';
import { consentLines, overdueByUnit, overdueLines, waitingLines } from './overview-lines.ts';
import { waitMedian } from './wait-median.ts';

type View = z.output<typeof Overview>;

const WEEKS_BACK = 3;
const WEEKS_AHEAD = 8;

export const overviewHandlers: HandlersOf<'overview'> = {
  'overview.get': (_input, context) => {
    const { db, today } = context;
    const calendar = readCalendar(db, today);
    const load = readLoad(db, calendar);
    const wait = waitMedian(context);
    const next = nextMeeting(context, calendar);
    return {
      today,
      next,
      weeks: meetingDays(
        addDays(today, -7 * WEEKS_BACK),
        addDays(today, 7 * WEEKS_AHEAD),
        calendar.series,
        calendar.facts,
        today,
      )
        .map((day) => toMeetingDay(day, calendar, load))
        .map((day) => (day.id === next?.meeting.id ? next.meeting : day)),
      consent: consentLines(context),
      ending: endingLines(context),
      handover: handoverLines(context),
      overdue: overdueLines(context),
      sip: sipLines(context),
      tasks: overdueTasks(context),
      waiting: waitingLines(context),
      overdueByUnit: overdueByUnit(context),
      waitMedianDays: wait.median,
      waitBase: wait.base,
      unseated: unseated(context),
      gettingStarted: gettingStarted(context),
    };
  },
};

function nextMeeting(context: QueryContext, calendar: Calendar): View['next'] {
  const id = calendar.next();
  if (id === null) return null;
  const { meeting, seats, minutes, directory, ...agenda } = readMeetingAgenda(context, calendar, id);
  const rows = agenda.rows.filter((row) => row.placement === 'agenda');
  const newRows = rows.filter((row) => row.ordinal === 0);
  const minutesFor = (some: typeof rows): number => some.reduce((sum, row) => sum + row.minutes, 0);
  return {
    // As many as its agenda has now, which may hold more than what falls due, and less.
    meeting: { ...meeting, newCases: newRows.length, followUps: rows.length - newRows.length },
    plannedMinutes: minutes.planned,
    totalMinutes: minutes.total,
    newMinutes: minutesFor(newRows),
    followUpMinutes: minutesFor(rows) - minutesFor(newRows),
    frameMinutes: 2 * minutes.frame,
    outside: rows
      .filter((row) => row.outside.length > 0 || row.consentMissing)
      .flatMap((row) => (row.protected === null ? [row.number] : [])),
    seats: seats.length,
    expected: seats.filter(isPresent).length,
    missing:
      context.user.role === 'coordinator' && meeting.state === 'planned' && preparesFrom(id) <= context.today
        ? {
            consent: countToMend(context),
            tasks: dueTasks(context, calendar, id, directory).units.reduce(
              (sum, { tasks }) => sum + tasks.length,
              0,
            ),
            handovers: unanswered(context).length,
            absent: rows.filter((row) => row.waitsFor.length + row.absentPeople.length > 0).length,
          }
        : null,
  };
}

const unseated = ({ db, user }: QueryContext): View['unseated'] =>
  isAllowed(user.role, 'users.write')
    ? listRows(db, 'users').flatMap((one) => (isUnseated(one) ? [one.name ?? ''] : []))
    : [];

/** Until a meeting has been held and sealed: whoever has done that needs no help to begin. */
function gettingStarted({ db, user }: QueryContext): View['gettingStarted'] {
  const { hasBegun, hasUnits, hasPeople, hasCase, hasConsent } = readFirstSteps(db);
  if (user.role !== 'coordinator' || hasBegun) return [];
  return [
    { step: 'units', done: hasUnits },
    { step: 'people', done: hasPeople },
    { step: 'case', done: hasCase },
    { step: 'consent', done: hasConsent },
    { step: 'meeting', done: false },
  ];
}
