import type { z } from 'zod';
import type { MeetingDay } from '../../domain/meetings/meeting-views.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { addDays } from '../../domain/kernel/plain-date.ts';
import { notFound } from '../../domain/kernel/errors.ts';
import { minutesBetween } from '../../domain/meetings/agenda-rules.ts';
import type { PlannedDay } from '../../domain/meetings/meeting-days.ts';
import { countDecidedByDay, countFollowUpsByDay, countWaiting } from '../../db/load-sql.ts';
import type { Reader } from '../../db/query.ts';
import type { AgendaRowView } from './agenda.ts';
import type { Calendar } from './calendar.ts';

export type MeetingDayView = z.output<typeof MeetingDay>;

/** How many cases each coming day has: follow-ups by date; what waits goes to the next meeting. */
export interface Load {
  readonly followUps: ReadonlyMap<PlainDate, number>;
  readonly newCases: ReadonlyMap<PlainDate, number>;
}

/** As far back as meetings are listed with their load. */
const LOAD_BACK_DAYS = 400;

/** Follow-ups are counted where they are taken up; new cases on the next meeting; the past is counted from decisions. */
export function readLoad(db: Reader, calendar: Calendar): Load {
  const followUps = new Map<PlainDate, number>();
  const newCases = new Map<PlainDate, number>();
  const add = (map: Map<PlainDate, number>, day: PlainDate | null, count: number): void => {
    if (day !== null) map.set(day, (map.get(day) ?? 0) + count);
  };
  const { today } = calendar;
  const next = calendar.next();
  const takenUp = calendar.takenUpIn(null);
  const landsOn = (due: PlainDate): PlainDate | null => {
    if (next === null || due <= next) return next;
    const taken = takenUp(due, '');
    return taken !== null && taken < next ? next : taken;
  };
  for (const { on, n } of countFollowUpsByDay(db)) add(followUps, landsOn(on), n);
  const waiting = countWaiting(db, today);
  if (waiting > 0) add(newCases, next, waiting);
  for (const { on, isFirst, n } of countDecidedByDay(db, addDays(today, -LOAD_BACK_DAYS), today))
    add(isFirst === 1 ? newCases : followUps, on, n);
  return { followUps, newCases };
}

export function toMeetingDay(planned: PlannedDay, calendar: Calendar, load: Load | null): MeetingDayView {
  const { row, id } = planned;
  return {
    id,
    state: planned.state,
    startsAt: row?.startsAt ?? calendar.series.startsAt,
    endsAt: row?.endsAt ?? calendar.series.endsAt,
    place: row?.place ?? calendar.series.place,
    cancellation: planned.cancellation,
    movedTo: row?.movedTo ?? null,
    movedFrom: row?.movedFrom ?? null,
    followUps: load?.followUps.get(id) ?? 0,
    newCases: load?.newCases.get(id) ?? 0,
    heldOn: row?.run?.heldOn ?? null,
  };
}

export function readMeeting(calendar: Calendar, db: Reader, meetingId: PlainDate): MeetingDayView {
  const planned = calendar.day(meetingId) ?? notFound('meeting');
  return toMeetingDay(planned, calendar, readLoad(db, calendar));
}

/** Minutes of the meeting and of what is on its agenda; opening and closing take their share. */
export function minutesOf(meeting: MeetingDayView, rows: readonly AgendaRowView[], frame: number) {
  const planned = rows.filter((row) => row.placement === 'agenda').reduce((sum, row) => sum + row.minutes, 0);
  return { total: minutesBetween(meeting.startsAt, meeting.endsAt), planned: planned + 2 * frame, frame };
}
