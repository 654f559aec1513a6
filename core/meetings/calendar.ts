import type { Reader } from '../../db/query.ts';
import { getRow, listRows } from '../../db/rows.ts';
import { addDays, dayOf } from '../../domain/kernel/plain-date.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import {
  meetingOn,
  nextMeetingDay,
  previousMeetingDay,
  toSeries,
} from '../../domain/meetings/meeting-days.ts';
import type { MeetingFacts, PlannedDay, Series } from '../../domain/meetings/meeting-days.ts';
import { SERIES_ID } from '../../domain/settings/settings.ts';

/** The team's meeting days, as the series and what people have said about single days make them. */
export interface Calendar {
  readonly series: Series;
  readonly facts: MeetingFacts;
  readonly today: PlainDate;
  day(id: PlainDate): PlannedDay | null;
  /** The next meeting that can be held, today included. */
  next(): PlainDate | null;
  after(id: PlainDate): PlainDate | null;
  before(id: PlainDate): PlainDate | null;
}

export function readCalendar(db: Reader, today: PlainDate): Calendar {
  const series = toSeries(getRow(db, 'series', SERIES_ID));
  const facts: MeetingFacts = {
    rows: new Map(listRows(db, 'meetings').map((row) => [row.id, row])),
    since: dayOf(Date.parse(firstStamp(db) ?? today)),
    sealed: new Set(
      db.all<{ meeting_id: string }>('SELECT meeting_id FROM seals').map((row) => row.meeting_id),
    ),
  };
  return {
    series,
    facts,
    today,
    day: (id) => meetingOn(id, series, facts, today),
    next: () => liveMeeting(facts) ?? nextMeetingDay(today, series, facts, today),
    after: (id) => nextMeetingDay(addDays(id, 1), series, facts, today),
    before: (id) => previousMeetingDay(id, series, facts, today),
  };
}

const firstStamp = (db: Reader): string | undefined =>
  db.one<{ at: string | null }>('SELECT substr(min(hlc), 1, 24) AS at FROM change')?.at ?? undefined;

/** A meeting that has started and is not sealed: it comes before any other. */
export function liveMeeting(facts: MeetingFacts): PlainDate | null {
  for (const row of facts.rows.values()) if (row.run !== null && !facts.sealed.has(row.id)) return row.id;
  return null;
}
