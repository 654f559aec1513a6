import { addDays, weekdayOf, yearOf } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { easter } from './holiday-rules.ts';

const SATURDAY = 6;
/** New Year, Epiphany, 1 May, the national day, Christmas; with the eves on which offices are closed as well. */
const fixed = new Set(['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31']);
/** Counted from Easter Sunday: Good Friday, Easter Monday, Ascension. Whitsun is a Sunday. */
const fromEaster = [-2, 1, 39];

/** The Friday in 19 to 25 June. */
const isMidsummerEve = (day: PlainDate): boolean =>
  weekdayOf(day) === SATURDAY - 1 && day.slice(5) >= '06-19' && day.slice(5) <= '06-25';

/** No Saturday, no Sunday, and no public holiday (lag 1989:253): a team's own holiday is only one without meetings. */
export function isWorkingDay(day: PlainDate): boolean {
  if (weekdayOf(day) >= SATURDAY || fixed.has(day.slice(5)) || isMidsummerEve(day)) return false;
  const sunday = easter(yearOf(day));
  return !fromEaster.some((days) => addDays(sunday, days) === day);
}

/** The day itself, or the first working day after it. */
export function nextWorkingDay(day: PlainDate): PlainDate {
  let found = day;
  while (!isWorkingDay(found)) found = addDays(found, 1);
  return found;
}

/** The day that lies `count` working days before another. */
export function workingDaysBefore(day: PlainDate, count: number): PlainDate {
  let found = day;
  for (let left = count; left > 0;) {
    found = addDays(found, -1);
    if (isWorkingDay(found)) left -= 1;
  }
  return found;
}
