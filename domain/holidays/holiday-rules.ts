import type { Violation } from '../kernel/errors.ts';
import { addDays, daysBetween, weekdayOf, yearOf } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';

export interface Holiday {
  readonly name: string;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
}

export const holidayOn = <H extends Holiday>(day: PlainDate, holidays: readonly H[]): H | undefined =>
  holidays.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);

/** A slip of the finger in the year must not take a year of meetings away. */
const LONGEST_DAYS = 120;

export function checkHoliday({ firstDay, lastDay }: Omit<Holiday, 'name'>): Violation[] {
  if (lastDay < firstDay) return [{ rule: 'holiday.order', field: 'lastDay' }];
  return daysBetween(firstDay, lastDay) > LONGEST_DAYS
    ? [{ rule: 'holiday.tooLong', field: 'lastDay', params: { max: LONGEST_DAYS } }]
    : [];
}

/** Easter Sunday (Meeus, Jones and Butcher). */
export function easter(year: number): PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return addDays(`${year}-${Math.floor(n / 31) === 3 ? '03' : '04'}-01`, n % 31);
}

/** The Monday of an ISO week: 4 January is always in week 1. */
function mondayOf(year: number, week: number): PlainDate {
  const inFirst = `${year}-01-04`;
  return addDays(inFirst, 1 - weekdayOf(inFirst) + (week - 1) * 7);
}

const workWeeks = (year: number, first: number, last: number): Omit<Holiday, 'name'> => ({
  firstDay: mondayOf(year, first),
  lastDay: addDays(mondayOf(year, last), 4),
});

export const schoolHolidays = ['autumn', 'christmas', 'winter', 'easter', 'ascension', 'summer'] as const;

/**
 * A school year's holidays as a first guess for the coordinator to look over: municipalities choose their own weeks,
 * winter and Easter above all.
 */
export function guessSchoolYear(
  startYear: number,
): (Omit<Holiday, 'name'> & { readonly id: (typeof schoolHolidays)[number] })[] {
  const spring = startYear + 1;
  const sunday = easter(spring);
  return [
    { id: 'autumn', ...workWeeks(startYear, 44, 44) },
    { id: 'christmas', firstDay: `${startYear}-12-21`, lastDay: `${spring}-01-06` },
    { id: 'winter', ...workWeeks(spring, 7, 7) },
    { id: 'easter', firstDay: addDays(sunday, -6), lastDay: addDays(sunday, 1) },
    { id: 'ascension', firstDay: addDays(sunday, 39), lastDay: addDays(sunday, 40) },
    { id: 'summer', ...workWeeks(spring, 26, 32) },
  ];
}

/** The school year that is going on or about to begin: it turns in July. */
export const schoolYearOn = (day: PlainDate): number =>
  day.slice(5) >= '07-01' ? yearOf(day) : yearOf(day) - 1;
