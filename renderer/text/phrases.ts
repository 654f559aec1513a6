/** Days, and words in a row, as Swedes in an office write them: "tor 26 nov, v. 48", "Fyren, Elevhälsan och UPH". */
import { type PlainDate, weekdayOf, weekOf, yearOf } from '../../domain/kernel/plain-date.ts';
import type { TextKey } from '../../domain/text/text.ts';
import { today } from '../api/clock.ts';
import { languageOf, type Translate, useT } from './t.ts';

const NO_BREAK = '\u00a0';

const dayNumber = (date: PlainDate): number => Number(date.slice(8, 10));
const monthIndex = (date: PlainDate): number => Number(date.slice(5, 7)) - 1;
const isThisYear = (date: PlainDate): boolean => yearOf(date) === yearOf(today());

/** In the language that `t` speaks. */
export function phrasesIn(t: Translate) {
  const word = (key: TextKey, index: number): string => t(key).split(' ')[index] ?? '';

  /** "26 nov" */
  const dayMonth = (date: PlainDate): string =>
    `${dayNumber(date)}${NO_BREAK}${word('ui.date.monthsShort', monthIndex(date))}`;

  /** "tor 26 nov" */
  const shortDay = (date: PlainDate): string =>
    `${word('ui.date.weekdaysShort', weekdayOf(date) - 1)} ${dayMonth(date)}`;

  /** "torsdag" */
  const weekdayName = (date: PlainDate): string => word('ui.date.weekdaysLong', weekdayOf(date) - 1);

  /** "november" */
  const monthName = (date: PlainDate): string => word('ui.date.monthsLong', monthIndex(date));

  /** "mars" of `2026-03`, and "mars 2025" when it is not this year. */
  const monthWithYear = (month: string, now: PlainDate): string =>
    `${monthName(month)}${yearOf(month) === yearOf(now) ? '' : ` ${yearOf(month)}`}`;

  /** "mars", and "mars 2025" in another year */
  const monthOf = (date: PlainDate): string => monthWithYear(date, today());

  /** "torsdag 26 november" */
  const longDay = (date: PlainDate): string =>
    `${weekdayName(date)} ${dayNumber(date)}${NO_BREAK}${monthName(date)}`;

  /** "v. 48" */
  const week = (date: PlainDate): string => t('ui.date.week', { week: weekOf(date) });

  /** "tor 26 nov, v. 48" */
  const dayAndWeek = (date: PlainDate): string => `${shortDay(date)}, ${week(date)}`;

  /** "tis 18 nov 2025": the year is said when it is not this one. */
  const withYear = (date: PlainDate): string =>
    isThisYear(date) ? shortDay(date) : `${shortDay(date)} ${yearOf(date)}`;

  /** "12 sep 2027", and "26 nov" in this year: for what lasts until a day. */
  const dayMonthYear = (date: PlainDate): string =>
    isThisYear(date) ? dayMonth(date) : `${dayMonth(date)}${NO_BREAK}${yearOf(date)}`;

  /** "= torsdag 7 januari 2027, v. 1": what was understood of a typed day, before it is taken. */
  const readBackDay = (date: PlainDate): string =>
    `= ${longDay(date)}${isThisYear(date) ? '' : ` ${yearOf(date)}`}, ${week(date)}`;

  /** "26 november 2026" */
  const fullDay = (date: PlainDate): string =>
    `${dayNumber(date)}${NO_BREAK}${monthName(date)} ${yearOf(date)}`;

  /** "Fyren, Elevhälsan och UPH" */
  const joinWords = (words: readonly string[]): string => new Intl.ListFormat(languageOf(t)).format(words);

  return {
    dayMonth,
    shortDay,
    weekdayName,
    monthName,
    monthWithYear,
    monthOf,
    longDay,
    week,
    dayAndWeek,
    withYear,
    dayMonthYear,
    readBackDay,
    fullDay,
    joinWords,
  };
}

/** In the language of what it stands in: the window's, or on a paper Swedish. */
export const usePhrases = (): ReturnType<typeof phrasesIn> => phrasesIn(useT());
