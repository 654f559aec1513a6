import { createHash } from 'node:crypto';
import {
  meetingEntries,
  safePlace,
  unitEntries,
} from '../../domain/calendar-entries/calendar-entry-rules.ts';
import type { CalendarEntry } from '../../domain/calendar-entries/calendar-entry-rules.ts';
import { ensure, notFound } from '../../domain/kernel/errors.ts';
import { addDays } from '../../domain/kernel/plain-date.ts';
import { meetingDays } from '../../domain/meetings/meeting-days.ts';
import { firstHlc } from '../../db/changes/read.ts';
import { listKnownNames } from '../../db/consultations-sql.ts';
import type { Reader } from '../../db/query.ts';
import { getRow } from '../../db/rows.ts';
import type { HandlersOf, QueryContext } from '../context.ts';
import { readCalendar } from '../meetings/calendar.ts';
import { toMeetingDay } from '../meetings/meeting-view.ts';
import { readTeam } from '../settings/team.ts';
import { calendarFile } from './calendar-file.ts';
import { unitDays } from './unit-days.ts';

/** As far ahead as meetings are listed. */
const AHEAD_DAYS = 190;

export const calendarEntriesHandlers: HandlersOf<'calendarEntries'> = {
  'calendarEntries.export': ({ unitId }, context) => {
    const { db, user, now } = context;
    ensure(
      user.role === 'member' && unitId !== null && user.unitId !== unitId
        ? [{ rule: 'calendarEntries.ownUnit' }]
        : [],
    );
    if (unitId !== null && getRow(db, 'units', unitId) === undefined) notFound('unit');
    const meetings = comingMeetings(context);
    const days = unitId === null ? [] : unitEntries(unitId, unitDays(unitId, context));
    context.log('export', '', unitId === null ? 'calendar' : 'unitCalendar', unitId === null ? [] : [unitId]);
    return {
      text: calendarFile([...meetings, ...days], { ...readTeam(db), origin: originOf(db), now }),
      meetings: meetings.filter(({ isCancelled }) => !isCancelled).length,
      cancelled: meetings.filter(({ isCancelled }) => isCancelled).length,
      days: days.filter(({ isCancelled }) => !isCancelled).length,
    };
  },
};

function comingMeetings({ db, today, user }: QueryContext): CalendarEntry[] {
  const calendar = readCalendar(db, today);
  const known = listKnownNames(db, user);
  const days = meetingDays(today, addDays(today, AHEAD_DAYS), calendar.series, calendar.facts, today);
  return meetingEntries(
    days.map((day) => {
      const view = toMeetingDay(day, calendar, null);
      return { ...view, place: safePlace(view.place, known) };
    }),
    (day) => calendar.facts.rows.get(day)?.movedFrom ?? null,
  );
}

/** The case log's first stamp, the same on every machine of the team; hashed, so that it tells of no machine. */
const originOf = (db: Reader): string =>
  createHash('sha256')
    .update(firstHlc(db) ?? '')
    .digest('hex')
    .slice(0, 16);
