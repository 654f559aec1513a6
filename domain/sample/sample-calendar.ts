import { addDays, addWeeks, weekOf, weekYearOf, weekdayOf, yearOf } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { easter } from '../holidays/holiday-rules.ts';
import { seriesDefaults } from '../settings/settings.ts';
import type { CancellationReason } from '../meetings/meetings.ts';

export interface SampleDay {
  readonly day: PlainDate;
  readonly cancelled: { readonly reason: CancellationReason; readonly note: string } | null;
  /** A holiday is known half a year ahead; snow and flu are not. */
  readonly foreseen: boolean;
}

export interface SampleCalendar {
  /** Past and coming days of the series, oldest first. */
  readonly days: readonly SampleDay[];
  readonly held: readonly PlainDate[];
  /** Days to come that are not known to be cancelled, the next meeting first. */
  readonly coming: readonly PlainDate[];
  /** The first day of the series. */
  readonly from: PlainDate;
}

const WEEKS_AHEAD = 26;

function holidayOf(day: PlainDate): string | undefined {
  const week = weekOf(day);
  const sunday = easter(yearOf(day));
  if (week >= 52 || week === 1) return 'Jullov';
  if (week === 7) return 'Sportlov';
  if (weekOf(addDays(sunday, -3)) === week && day < sunday) return 'Påsklov';
  if (addDays(sunday, 39) === day) return 'Kristi himmelsfärdsdag';
  if (week >= 26 && week <= 32) return 'Sommaruppehåll';
  return week === 44 ? 'Höstlov' : undefined;
}

/** Two meetings that did not take place although nobody had planned it so, one a year. */
function unforeseen(day: PlainDate, lastYear: number): SampleDay['cancelled'] {
  if (weekOf(day) === 5 && weekYearOf(day) === lastYear)
    return { reason: 'weather', note: 'Snöoväder, vägarna avstängda' };
  if (weekOf(day) === 37 && weekYearOf(day) === lastYear - 1)
    return { reason: 'staffing', note: 'För få kunde komma' };
  return null;
}

export function makeCalendar(today: PlainDate, weeks: number): SampleCalendar {
  const next = addDays(today, (seriesDefaults.weekday - weekdayOf(today) + 7) % 7);
  const days: SampleDay[] = [];
  for (let week = -weeks; week <= WEEKS_AHEAD; week += 1) {
    const day = addWeeks(next, week);
    const holiday = holidayOf(day);
    const surprise = day < today ? unforeseen(day, yearOf(today)) : null;
    // The next meeting always takes place: the sample is there to be tried.
    const lov =
      holiday === undefined || day === next ? null : ({ reason: 'holiday', note: holiday } as const);
    days.push({ day, cancelled: lov ?? surprise, foreseen: lov !== null });
  }
  return {
    days,
    held: days.filter((entry) => entry.day < today && entry.cancelled === null).map((entry) => entry.day),
    coming: days.filter((entry) => entry.day >= today && entry.cancelled === null).map((entry) => entry.day),
    from: days[0]?.day ?? today,
  };
}

/** The day a team in that meeting would have chosen for a follow-up: the first one on or after `target` not known as holiday. */
export function followUpDay(calendar: SampleCalendar, target: PlainDate): PlainDate | undefined {
  return calendar.days.find((entry) => entry.day >= target && !(entry.cancelled !== null && entry.foreseen))
    ?.day;
}
