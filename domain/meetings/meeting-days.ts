import type { Row } from '../registry.ts';
import { holidayOn } from '../holidays/holiday-rules.ts';
import type { Holiday } from '../holidays/holiday-rules.ts';
import { addDays, daysBetween, weekdayOf } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { seriesDefaults } from '../settings/settings.ts';
import type { meetingStates } from './meeting-views.ts';

export type MeetingState = (typeof meetingStates)[number];

export interface Series {
  readonly weekday: number;
  readonly everyWeeks: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  /** Null while nobody has set them. */
  readonly minutesNew: number | null;
  readonly minutesFollowUp: number | null;
  readonly minutesFrame: number;
  readonly chairPersonId: string | null;
}

export type MeetingRow = Row<'meetings'>;

/** The series as set, with the defaults where nothing is. */
export function toSeries(row: Row<'series'> | undefined): Series {
  return {
    weekday: row?.weekday ?? seriesDefaults.weekday,
    everyWeeks: row?.everyWeeks ?? seriesDefaults.everyWeeks,
    startsAt: row?.startsAt ?? seriesDefaults.startsAt,
    endsAt: row?.endsAt ?? seriesDefaults.endsAt,
    place: row?.place ?? seriesDefaults.place,
    minutesNew: row?.minutesNew ?? null,
    minutesFollowUp: row?.minutesFollowUp ?? null,
    minutesFrame: row?.minutesFrame ?? seriesDefaults.minutesFrame,
    chairPersonId: row?.chairPersonId ?? null,
  };
}

/** A Monday that every-second-week counting starts from. */
const ANCHOR = '2024-01-01';

const isSeriesDay = (series: Series, day: PlainDate): boolean =>
  weekdayOf(day) === series.weekday && Math.floor(daysBetween(ANCHOR, day) / 7) % series.everyWeeks === 0;

/** How many days of the series lie between two days, both included. */
export function countSeriesDays(from: PlainDate, to: PlainDate, series: Series): number {
  let count = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) if (isSeriesDay(series, day)) count += 1;
  return count;
}

export interface MeetingFacts {
  readonly rows: ReadonlyMap<PlainDate, MeetingRow>;
  readonly sealed: ReadonlySet<PlainDate>;
  readonly holidays: readonly Holiday[];
  /** The day the case log began: the series has no meetings before it. */
  readonly since: PlainDate;
}

export interface PlannedDay {
  readonly id: PlainDate;
  readonly state: MeetingState;
  readonly row: MeetingRow | undefined;
  /** Why no meeting is held: what somebody said of the day, or the holiday it lies in. */
  readonly cancellation: MeetingRow['cancellation'];
}

/** What a day is: planned by the series or by hand, cancelled, going on, sealed, missed. Null: no meeting day at all. */
export function meetingOn(
  day: PlainDate,
  series: Series,
  facts: MeetingFacts,
  today: PlainDate,
): PlannedDay | null {
  const row = facts.rows.get(day);
  const started = row?.run !== null && row?.run !== undefined;
  const said = row?.cancellation ?? null;
  const state = (value: MeetingState, cancellation = said): PlannedDay => ({
    id: day,
    state: value,
    row,
    cancellation,
  });
  if (facts.sealed.has(day)) return state('sealed');
  if (started) return state(row.run.heldOn < today ? 'toSeal' : 'live');
  if (day < facts.since && row === undefined) return null;
  if (!isSeriesDay(series, day) && row?.extra !== true)
    return weekdayOf(day) === series.weekday ? state('noMeeting') : null;
  if (said !== null || row?.movedTo != null) return state('cancelled');
  const holiday = holidayOn(day, facts.holidays);
  if (holiday !== undefined && row?.extra !== true)
    return state('cancelled', { reason: 'holiday', note: holiday.name });
  return state(day < today ? 'missed' : 'planned');
}

/** All meeting days from `from` to `to`, both included; days without a meeting in the series stand as such. */
export function meetingDays(
  from: PlainDate,
  to: PlainDate,
  series: Series,
  facts: MeetingFacts,
  today: PlainDate,
): PlannedDay[] {
  const days: PlannedDay[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const found = meetingOn(day, series, facts, today);
    if (found !== null) days.push(found);
  }
  return days;
}

const HORIZON_DAYS = 400;

/** The next day on which a meeting can be held, today included; null when none is planned within a year. */
export function nextMeetingDay(
  from: PlainDate,
  series: Series,
  facts: MeetingFacts,
  today: PlainDate,
): PlainDate | null {
  for (let step = 0; step < HORIZON_DAYS; step += 1) {
    const day = addDays(from, step);
    const found = meetingOn(day, series, facts, today);
    if (found !== null && (found.state === 'planned' || found.state === 'live')) return day;
  }
  return null;
}

/** The meeting before `day`, held or planned; null when there is none within a year. */
export function previousMeetingDay(
  day: PlainDate,
  series: Series,
  facts: MeetingFacts,
  today: PlainDate,
): PlainDate | null {
  for (let step = 1; step < HORIZON_DAYS; step += 1) {
    const earlier = addDays(day, -step);
    const found = meetingOn(earlier, series, facts, today);
    if (found !== null && ['planned', 'live', 'toSeal', 'sealed'].includes(found.state)) return earlier;
  }
  return null;
}
