import {
  addDays as addDaysToDate,
  addMonths as addMonthsToDate,
  addWeeks as addWeeksToDate,
  differenceInCalendarDays,
  formatISO,
  getISODay,
  getISOWeek,
  getISOWeekYear,
  isValid,
  parseISO,
} from 'date-fns';
import { z } from 'zod';

/**
 * A calendar day as `YYYY-MM-DD`, without clock or time zone: deadlines and meetings are days.
 * All arithmetic goes through date-fns on local midnight, so summer time never moves a day. A slip of the
 * finger into another century is refused: every list of days would have to walk there.
 */
export const PlainDate = z
  .string()
  .regex(/^(19|20|21)\d{2}-\d{2}-\d{2}$/)
  .refine((text) => isValid(parseISO(text)));
export type PlainDate = z.infer<typeof PlainDate>;

/** Clock time as `HH:MM`. */
export const PlainTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export type PlainTime = z.infer<typeof PlainTime>;

/** A moment as an ISO string in UTC. */
export const Instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/);
export type Instant = z.infer<typeof Instant>;

/** Local midnight. A day is known to be one when it is here, so nothing need be parsed with care. */
const midnight = (date: PlainDate): Date => new Date(`${date}T00:00`);
const show = (date: Date): PlainDate => formatISO(date, { representation: 'date' });

/** The local calendar day of a moment in milliseconds since 1970. */
export const dayOf = (milliseconds: number): PlainDate => show(new Date(milliseconds));
/** The local calendar day of a moment. */
export const dayOfInstant = (at: Instant): PlainDate => show(new Date(at));
export const addDays = (date: PlainDate, days: number): PlainDate =>
  show(addDaysToDate(midnight(date), days));
export const addWeeks = (date: PlainDate, weeks: number): PlainDate =>
  show(addWeeksToDate(midnight(date), weeks));
export const addMonths = (date: PlainDate, months: number): PlainDate =>
  show(addMonthsToDate(midnight(date), months));
/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  differenceInCalendarDays(midnight(to), midnight(from));
/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (date: PlainDate): number => getISODay(midnight(date));
/** ISO 8601 week, 1 to 53. */
export const weekOf = (date: PlainDate): number => getISOWeek(midnight(date));
export const weekYearOf = (date: PlainDate): number => getISOWeekYear(midnight(date));
export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));
/** Overdue means: the day has passed. Due today is not overdue. Defined here and nowhere else. */
export const isOverdue = (due: PlainDate, today: PlainDate): boolean => due < today;
/** The first day on which what is due on a day is overdue. */
export const overdueFrom = (due: PlainDate): PlainDate => addDays(due, 1);
/** Whole days since the day passed; 0 when it has not, and where there is none. */
export const overdueDays = (due: PlainDate | null, today: PlainDate): number =>
  due !== null && isOverdue(due, today) ? daysBetween(due, today) : 0;
