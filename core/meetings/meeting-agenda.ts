import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { absentUnits } from '../../domain/meetings/absence-rules.ts';
import { addMinutes } from '../../domain/meetings/agenda-rules.ts';
import type { QueryContext } from '../context.ts';
import { readDirectory } from '../directory.ts';
import type { Directory } from '../directory.ts';
import { readAgenda, toAgendaRows } from './agenda.ts';
import type { AgendaRowView } from './agenda.ts';
import { readTeam } from '../settings/team.ts';
import type { Calendar } from './calendar.ts';
import { minutesOf, readMeeting } from './meeting-view.ts';
import type { MeetingDayView } from './meeting-view.ts';
import { readSeats } from './seats.ts';
import type { SeatView } from './seats.ts';
import { veilRows } from './veil.ts';

interface MeetingAgenda {
  readonly meeting: MeetingDayView;
  readonly seats: SeatView[];
  /** What this reader may know of: to all but the coordinator, a restricted row is no row. */
  readonly rows: AgendaRowView[];
  readonly minutes: ReturnType<typeof minutesOf>;
  readonly directory: Directory;
}

/** One meeting as its screens show it: who sits there, and its agenda by the clock. */
export function readMeetingAgenda(
  context: QueryContext,
  calendar: Calendar,
  meetingId: PlainDate,
  { isRoom = false } = {},
): MeetingAgenda {
  const { db, user } = context;
  const meeting = readMeeting(calendar, db, meetingId);
  const directory = readDirectory(db);
  const seats = readSeats(db, meetingId, directory);
  const frame = calendar.series.minutesFrame;
  const agenda = readAgenda(context, calendar, meetingId);
  const table = {
    meetingId,
    startsAt: addMinutes(meeting.startsAt, frame),
    seats,
    absentUnitIds: absentUnits(seats),
    deferralCap: readTeam(db).deferralCap,
    isRoom,
  };
  const rows = toAgendaRows(agenda, table, context, directory).filter(
    (row) => user.role === 'coordinator' || !row.restricted,
  );
  const shown = veilRows(rows, agenda, seats, context);
  return { meeting, seats, rows: shown, minutes: minutesOf(meeting, shown, frame), directory };
}
