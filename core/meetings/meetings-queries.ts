import { Failure, notFound } from '../../domain/kernel/errors.ts';
import { addDays } from '../../domain/kernel/plain-date.ts';
import { addMinutes } from '../../domain/meetings/agenda-rules.ts';
import { isHeldBy } from '../../domain/meetings/holding-rules.ts';
import { meetingDays } from '../../domain/meetings/meeting-days.ts';
import { followedMinutes } from '../../domain/meetings/usual-minutes.ts';
import { readHolders } from '../../db/holders-sql.ts';
import type { QueryContext, QueryHandlers } from '../context.ts';
import { nextStep, toStepView } from '../undo/step-view.ts';
import { readCalendar } from './calendar.ts';
import { closingView } from './closing.ts';
import { dueTasks } from './due-tasks.ts';
import { lastItemOf } from './last-item.ts';
import { readHeld } from './holding.ts';
import { liveCase, logShown } from './live-case.ts';
import { readMeetingAgenda } from './meeting-agenda.ts';
import { preparation } from './preparation.ts';
import { readLoad, toMeetingDay } from './meeting-view.ts';
import { readUsual } from './usual.ts';
import { inRoom } from './veil.ts';

type MeetingQueries =
  | 'meetings.list'
  | 'meetings.agenda'
  | 'meetings.usual'
  | 'meetings.live'
  | 'meetings.case'
  | 'meetings.closing';

const LOOK_BACK_DAYS = 370;
const LOOK_AHEAD_DAYS = 190;

export const meetingsQueries: QueryHandlers<MeetingQueries> = {
  'meetings.list': (_input, { db, today }) => {
    const calendar = readCalendar(db, today);
    const load = readLoad(db, calendar);
    return meetingDays(
      addDays(today, -LOOK_BACK_DAYS),
      addDays(today, LOOK_AHEAD_DAYS),
      calendar.series,
      calendar.facts,
      today,
    ).map((day) => toMeetingDay(day, calendar, load));
  },
  'meetings.agenda': ({ meetingId }, context) => {
    const calendar = readCalendar(context.db, context.today);
    const { meeting, seats, rows, minutes, directory } = readMeetingAgenda(context, calendar, meetingId);
    const { toMend, toMendTotal, unanswered } = preparation(context);
    const tasks = dueTasks(context, calendar, meetingId, directory);
    logNamed(context, [...rows, ...toMend, ...unanswered], meetingId);
    logTasks(context, tasks, rows, meetingId);
    return {
      meeting,
      rows: rows.filter((row) => row.placement === 'agenda'),
      parked: rows.filter((row) => row.placement === 'parked'),
      minutes,
      endsAt: addMinutes(meeting.startsAt, minutes.planned),
      usual: followedMinutes(readUsual(context, meetingId), calendar.series),
      seats,
      consentToMend: toMend,
      consentToMendTotal: toMendTotal,
      unanswered,
      tasks,
    };
  },
  'meetings.usual': (_input, context) => readUsual(context, addDays(context.today, 1)),
  'meetings.live': ({ meetingId }, context) => {
    const { db, today } = context;
    const calendar = readCalendar(db, today);
    const { meeting, seats, rows, minutes, directory } = readMeetingAgenda(context, calendar, meetingId, {
      isRoom: true,
    });
    const row = calendar.facts.rows.get(meetingId);
    if (row?.run == null) throw new Failure('rule', { rule: 'meeting.notStarted' });
    const load = readLoad(db, calendar);
    logNamed(context, rows, meetingId);
    return {
      meeting,
      chair: directory.person(row.chairPersonId ?? calendar.series.chairPersonId),
      startedAt: row.run.startedAt,
      confidentialityReadAt: row.confidentialityReadAt,
      pausedAt: row.pausedAt,
      pausedSeconds: row.pausedSeconds ?? 0,
      seats,
      items: rows.filter((item) => item.placement === 'agenda').map(inRoom),
      lastCaseId: lastItemOf(context, meetingId),
      minutes,
      days: meetingDays(
        addDays(meetingId, 1),
        addDays(meetingId, LOOK_AHEAD_DAYS),
        calendar.series,
        calendar.facts,
        today,
      ).map((day) => toMeetingDay(day, calendar, load)),
      held: readHeld(context, meetingId),
      undo: stepAhead(context, meetingId, 'done'),
      redo: stepAhead(context, meetingId, 'undone'),
    };
  },
  'meetings.case': ({ meetingId, caseId }, context) => {
    const calendar = readCalendar(context.db, context.today);
    const item = liveCase(context, calendar, meetingId, caseId) ?? notFound('agendaItem');
    const up = context.wall.showing();
    // The items beside the one that is up are fetched ahead, and read by nobody in the room.
    if (up?.meetingId === meetingId && up.caseId === caseId) logShown(context, meetingId, item);
    else context.log('read', caseId, `notUp ${meetingId}`);
    return item.view;
  },
  'meetings.closing': ({ meetingId }, context) => {
    const view = closingView(context, readCalendar(context.db, context.today), meetingId);
    for (const { caseId } of view.missing) if (caseId !== null) context.log('agenda', caseId, meetingId);
    return view;
  },
};

function stepAhead(context: QueryContext, meetingId: string, state: 'done' | 'undone') {
  if (!isHeldBy(readHolders(context.db, meetingId), context.device)) return null;
  const step = nextStep(context, meetingId, state);
  return step === undefined ? null : toStepView(context, step);
}

/** A row for each child whose name the screen shows, and one for the agenda when it shows none. */
function logNamed(
  context: QueryContext,
  rows: readonly { readonly caseId: string; readonly name: string | null }[],
  meetingId: string,
): void {
  const named = rows.filter(({ name }) => name !== null);
  for (const { caseId } of named) context.log('agenda', caseId, meetingId);
  if (named.length === 0) context.log('agenda', '', meetingId);
}

/** A row for each child of whom only a task is shown. */
function logTasks(
  context: QueryContext,
  { units }: ReturnType<typeof dueTasks>,
  rows: readonly { readonly caseId: string; readonly name: string | null }[],
  meetingId: string,
): void {
  const named = new Set(rows.flatMap(({ caseId, name }) => (name === null ? [] : [caseId])));
  const shown = new Set(units.flatMap(({ tasks }) => tasks.map(({ caseId }) => caseId)));
  for (const caseId of shown) if (!named.has(caseId)) context.log('agenda', caseId, meetingId);
}
