import { holidayOn } from '../../domain/holidays/holiday-rules.ts';
import { ensure, notFound } from '../../domain/kernel/errors.ts';
import { agendaItemId } from '../../domain/kernel/ids.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { checkMove } from '../../domain/meetings/move-rules.ts';
import { getRow, listRows } from '../../db/rows.ts';
import type { Tx } from '../../db/changes/write.ts';
import type { CommandContext, CommandHandlers } from '../context.ts';
import { readCalendar } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import { ensureOpen } from './guards.ts';
import { toMeetingDay } from './meeting-view.ts';
import { goOn, pause } from './pause.ts';

type DayCommands = 'meetings.move' | 'meetings.reinstate' | 'meetings.pause' | 'meetings.goOn';

export const dayCommands: CommandHandlers<DayCommands> = {
  'meetings.move': move,
  'meetings.reinstate': ({ meetingId }, context) => {
    const { tx, today } = context;
    ensureOpen(context, meetingId);
    reinstate(tx, readCalendar(tx, today), meetingId);
    return null;
  },
  'meetings.pause': pause,
  'meetings.goOn': goOn,
};

function move(
  { meetingId, to }: { readonly meetingId: PlainDate; readonly to: PlainDate },
  context: CommandContext,
): null {
  const { tx, today } = context;
  ensureOpen(context, meetingId);
  const calendar = readCalendar(tx, today);
  const from = calendar.day(meetingId) ?? notFound('meeting');
  if (from.row?.movedFrom === to) {
    ensure(to < today ? [{ rule: 'meeting.past', field: 'to' }] : []);
    reinstate(tx, calendar, to);
    return null;
  }
  ensure(checkMove(from, { id: to, state: calendar.day(to)?.state ?? null }, today));
  const { startsAt, endsAt, place } = toMeetingDay(from, calendar, null);
  tx.set('meetings', meetingId, { movedTo: to });
  tx.set('meetings', to, {
    extra: true,
    cancellation: null,
    movedTo: null,
    movedFrom: meetingId,
    startsAt,
    endsAt,
    place,
  });
  moveItems(tx, meetingId, to);
  return null;
}

/** Held after all, on its own day. Where it had been moved to, there is no meeting any more. */
function reinstate(tx: Tx, { facts }: Calendar, meetingId: PlainDate): void {
  for (let next = facts.rows.get(meetingId)?.movedTo ?? null; next !== null;) {
    const row = getRow(tx, 'meetings', next);
    ensure(row?.run == null ? [] : [{ rule: 'meeting.started' }]);
    tx.set('meetings', next, { extra: false, movedFrom: null, movedTo: null });
    moveItems(tx, next, meetingId);
    next = row?.movedTo ?? null;
  }
  const inHoliday = holidayOn(meetingId, facts.holidays) !== undefined;
  tx.set('meetings', meetingId, {
    cancellation: null,
    movedTo: null,
    // Said of the day itself, it outdoes the holiday that the day lies in.
    ...(inHoliday ? { extra: true } : {}),
  });
}

/** Order, minutes, what was put there by hand and what was parked go along. */
function moveItems(tx: Tx, from: PlainDate, to: PlainDate): void {
  for (const { caseId, position, minutes, placement, fixed } of listRows(
    tx,
    'agendaItems',
    'WHERE meeting_id = ?',
    from,
  )) {
    if (caseId === null) continue;
    tx.set('agendaItems', agendaItemId(to, caseId), {
      meetingId: to,
      caseId,
      position,
      minutes,
      placement,
      fixed,
    });
    tx.set('agendaItems', agendaItemId(from, caseId), { placement: null, fixed: false });
  }
}
