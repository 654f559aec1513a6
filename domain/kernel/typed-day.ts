/**
 * Reads a day the way people type and say it, in Swedish and English. Pure: what is today comes in. What stands without
 * a year is the day nearest to today; day comes before month in both languages, as it does on the screen.
 */
import {
  addDays,
  addMonths,
  addWeeks,
  daysBetween,
  PlainDate,
  weekdayOf,
  weekOf,
  weekYearOf,
  yearOf,
} from './plain-date.ts';

interface Today {
  readonly today: PlainDate;
  /** The day meant by a week alone, 1 = Monday: the day of the meeting where meetings are spoken of. */
  readonly weekday: number;
}
type Reading = (text: string, when: Today) => PlainDate | null;

const months: readonly (readonly string[])[] = [
  ['januari', 'january'],
  ['februari', 'february'],
  ['mars', 'march'],
  ['april'],
  ['maj', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augusti', 'august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
];
const weekdays: readonly (readonly string[])[] = [
  ['måndag', 'monday'],
  ['tisdag', 'tuesday'],
  ['onsdag', 'wednesday'],
  ['torsdag', 'thursday'],
  ['fredag', 'friday'],
  ['lördag', 'saturday'],
  ['söndag', 'sunday'],
];
const numbers: readonly (readonly string[])[] = [
  ['en', 'ett', 'one', 'a'],
  ['två', 'two'],
  ['tre', 'three'],
  ['fyra', 'four'],
  ['fem', 'five'],
  ['sex', 'six'],
  ['sju', 'seven'],
  ['åtta', 'eight'],
  ['nio', 'nine'],
  ['tio', 'ten'],
  ['elva', 'eleven'],
  ['tolv', 'twelve'],
];
const fromToday: Readonly<Record<string, number>> = {
  idag: 0,
  'i dag': 0,
  today: 0,
  imorgon: 1,
  'i morgon': 1,
  imorron: 1,
  tomorrow: 1,
  övermorgon: 2,
  'i övermorgon': 2,
  'the day after tomorrow': 2,
  'day after tomorrow': 2,
  igår: -1,
  'i går': -1,
  yesterday: -1,
  'i förrgår': -2,
};

/** 1 for the first list in which a word begins with the text, or 0; a day can be said in two letters, a month in three. */
const placeOf = (lists: readonly (readonly string[])[], text: string, least: number): number =>
  text.length < least ? 0 : lists.findIndex((words) => words.some((word) => word.startsWith(text))) + 1;

function build(year: number, month: number, day: number): PlainDate | null {
  const two = (value: number): string => String(value).padStart(2, '0');
  const parsed = PlainDate.safeParse(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);
  return parsed.success ? parsed.data : null;
}

const nearest = (days: readonly (PlainDate | null)[], today: PlainDate): PlainDate | null =>
  days
    .filter((day) => day !== null)
    .toSorted((one, other) => Math.abs(daysBetween(today, one)) - Math.abs(daysBetween(today, other)))[0] ??
  null;

const yearsAround = (today: PlainDate): number[] => [-1, 0, 1].map((step) => yearOf(today) + step);
const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

function dayOfMonth(
  day: number,
  month: number,
  year: string | undefined,
  today: PlainDate,
): PlainDate | null {
  if (month === 0) return null;
  if (year !== undefined) return build(fullYear(year), month, day);
  return nearest(
    yearsAround(today).map((candidate) => build(candidate, month, day)),
    today,
  );
}

/** `2026-11-26`, `20261126`, `261126` */
const inDigits: Reading = (text) => {
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? /^(\d{4}|\d{2})(\d{2})(\d{2})$/.exec(text);
  return found === null ? null : build(fullYear(found[1] ?? ''), Number(found[2]), Number(found[3]));
};

/** `7/1`, `7.1.27` */
const withSlash: Reading = (text, { today }) => {
  const found = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?$/.exec(text);
  return found === null ? null : dayOfMonth(Number(found[1]), Number(found[2]), found[3], today);
};

/** `7 jan`, `tor 7 januari 2027`, `den 7:e jan`, `jan 7`, `7th of January` */
const withMonth: Reading = (text, { today }) => {
  const dayFirst =
    /^(?:[a-zåäö]+\.? )?(\d{1,2})(?::[ae]|st|nd|rd|th)?(?: of)? ?([a-zåäö]{3,})\.?(?: (\d{4}))?$/.exec(text);
  const monthFirst = /^(?:[a-zåäö]+\.? )?([a-zåäö]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/.exec(
    text,
  );
  if (dayFirst !== null)
    return dayOfMonth(Number(dayFirst[1]), placeOf(months, dayFirst[2] ?? '', 3), dayFirst[3], today);
  if (monthFirst === null) return null;
  return dayOfMonth(Number(monthFirst[2]), placeOf(months, monthFirst[1] ?? '', 3), monthFirst[3], today);
};

/** `imorgon`, `i dag`, `tomorrow` */
const relative: Reading = (text, { today }) => {
  const days = Object.hasOwn(fromToday, text) ? fromToday[text] : undefined;
  return days === undefined ? null : addDays(today, days);
};

/** `om 6 veckor`, `om en månad`, `in 6 weeks`, `3 dagar` */
const inSome: Reading = (text, { today }) => {
  const found =
    /^(?:om|in)? ?(\d{1,2}|[a-zåäö]+) (dag|dagar|vecka|veckor|månad|månader|days?|weeks?|months?)$/.exec(
      text,
    );
  if (found === null) return null;
  const [, word = '', unit = ''] = found;
  const count = /^\d/.test(word) ? Number(word) : numbers.findIndex((words) => words.includes(word)) + 1;
  if (count === 0 && word !== '0') return null;
  if (unit.startsWith('d')) return addDays(today, count);
  return unit.startsWith('v') || unit.startsWith('w') ? addWeeks(today, count) : addMonths(today, count);
};

function dayOfWeek(year: number, week: number, weekday: number): PlainDate | null {
  const inFirst = `${year}-01-04`;
  const day = addDays(inFirst, (week - 1) * 7 + weekday - weekdayOf(inFirst));
  return week > 0 && weekOf(day) === week && weekYearOf(day) === year ? day : null;
}

/** `v 48`, `vecka 48`, `v. 2 2027`, `fre v. 48`, `w48`, `fri week 48` */
const inWeek: Reading = (text, { today, weekday }) => {
  const found = /^(?:([a-zåäö]+)\.?,? )?(?:v|v\.|vecka|w|w\.|week) ?(\d{1,2})(?:,? (\d{4}|[a-zåäö]+))?$/.exec(
    text,
  );
  if (found === null) return null;
  const [, before, week = '', after] = found;
  const year = after !== undefined && /^\d/.test(after) ? Number(after) : null;
  const name = before ?? (year === null ? after : undefined);
  const day = name === undefined ? weekday : placeOf(weekdays, name, 2);
  if (day === 0) return null;
  const years = year === null ? yearsAround(today) : [year];
  return nearest(
    years.map((candidate) => dayOfWeek(candidate, Number(week), day)),
    today,
  );
};

/**
 * `fredag`, `på fredag`, `this Friday`: the first one after today. `nästa fredag`, `next Friday`: the one of next week,
 * whichever day it is today. People do not agree on it, and that is why the day is read back before it is taken.
 */
const onWeekday: Reading = (text, { today }) => {
  const found = /^(på |nu på |on |this |nästa |next )?([a-zåäö]+)\.?$/.exec(text);
  const weekday = placeOf(weekdays, found?.[2] ?? '', 2);
  if (weekday === 0) return null;
  const isNext = found?.[1] === 'nästa ' || found?.[1] === 'next ';
  if (isNext) return addDays(today, 7 - weekdayOf(today) + weekday);
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  return addDays(today, ahead === 0 ? 7 : ahead);
};

/** `nästa vecka`, `next week` */
const nextWeek: Reading = (text, { today, weekday }) =>
  /^(nästa vecka|next week)$/.test(text) ? addDays(today, 7 - weekdayOf(today) + weekday) : null;

const readings: readonly Reading[] = [
  inDigits,
  withSlash,
  relative,
  inSome,
  nextWeek,
  inWeek,
  onWeekday,
  withMonth,
];

/** The day that was typed; null when it is none, or not one yet. */
export function typedDay(
  typed: string,
  today: PlainDate,
  { weekday = 1 }: { readonly weekday?: number } = {},
): PlainDate | null {
  const text = typed.normalize('NFC').trim().toLowerCase().replaceAll(/\s+/g, ' ');
  for (const read of readings) {
    const day = read(text, { today, weekday });
    if (day !== null) return PlainDate.safeParse(day).success ? day : null;
  }
  return null;
}
