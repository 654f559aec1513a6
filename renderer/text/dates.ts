/** Days and times as Swedes in an office write them: "tor 26 nov, v. 48", "09.42". */
import { type Instant, type PlainDate, weekdayOf, weekOf, yearOf } from '../../domain/kernel/plain-date.ts';
import type { TextKey } from '../../domain/text/text.ts';
import { today } from '../api/clock.ts';
import { t } from './t.ts';

const NO_BREAK = '\u00a0';

const word = (key: TextKey, index: number): string => t(key).split(' ')[index] ?? '';
const dayNumber = (date: PlainDate): number => Number(date.slice(8, 10));
const monthIndex = (date: PlainDate): number => Number(date.slice(5, 7)) - 1;

/** "26 nov" */
export const dayMonth = (date: PlainDate): string =>
  `${dayNumber(date)}${NO_BREAK}${word('ui.date.monthsShort', monthIndex(date))}`;

/** "tor 26 nov" */
export const shortDay = (date: PlainDate): string =>
  `${word('ui.date.weekdaysShort', weekdayOf(date) - 1)} ${dayMonth(date)}`;

/** "torsdag" */
export const weekdayName = (date: PlainDate): string => word('ui.date.weekdaysLong', weekdayOf(date) - 1);

/** "mars" of `2026-03`, and "mars 2025" when it is not this year. */
export const monthWithYear = (month: string, now: PlainDate): string =>
  `${word('ui.date.monthsLong', monthIndex(month))}${yearOf(month) === yearOf(now) ? '' : ` ${yearOf(month)}`}`;

/** "torsdag 26 november" */
export const longDay = (date: PlainDate): string =>
  `${weekdayName(date)} ${dayNumber(date)}${NO_BREAK}${word('ui.date.monthsLong', monthIndex(date))}`;

/** "v. 48" */
export const week = (date: PlainDate): string => t('ui.date.week', { week: weekOf(date) });

/** "tor 26 nov, v. 48" */
export const dayAndWeek = (date: PlainDate): string => `${shortDay(date)}, ${week(date)}`;

/** "tis 18 nov 2025": the year is said when it is not this one. */
export const withYear = (date: PlainDate): string =>
  yearOf(date) === yearOf(today()) ? shortDay(date) : `${shortDay(date)} ${yearOf(date)}`;

/** "12 sep 2027", and "26 nov" in this year: for what lasts until a day. */
export const dayMonthYear = (date: PlainDate): string =>
  yearOf(date) === yearOf(today()) ? dayMonth(date) : `${dayMonth(date)}${NO_BREAK}${yearOf(date)}`;

/** "november" */
export const monthName = (date: PlainDate): string => word('ui.date.monthsLong', monthIndex(date));
/** "mars", and "mars 2025" in another year */
export const monthOf = (date: PlainDate): string => {
  const month = word('ui.date.monthsLong', monthIndex(date));
  return yearOf(date) === yearOf(today()) ? month : `${month} ${yearOf(date)}`;
};

/** "= torsdag 7 januari 2027, v. 1": what was understood of a typed day, before it is taken. */
export const readBackDay = (date: PlainDate): string =>
  `= ${longDay(date)}${yearOf(date) === yearOf(today()) ? '' : ` ${yearOf(date)}`}, ${week(date)}`;

/** "26 november 2026" */
export const fullDay = (date: PlainDate): string =>
  `${dayNumber(date)}${NO_BREAK}${word('ui.date.monthsLong', monthIndex(date))} ${yearOf(date)}`;

/** "09.42" in the machine's own time zone. */
export function clock(instant: Instant): string {
  const moment = new Date(instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(moment.getHours())}.${two(moment.getMinutes())}`;
}

/** "13:00" as stored, "13.00" as shown. */
export const clockTime = (time: string): string => time.replace(':', '.');
