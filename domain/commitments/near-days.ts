import { nextWorkingDay } from '../holidays/public-holidays.ts';
import { addDays, addWeeks, weekdayOf } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';

const FRIDAY = 5;

/** This Friday, in a week and in two, or the first working day from there; on a Friday the first is the next. */
export function nearDays(today: PlainDate): readonly PlainDate[] {
  const friday = addDays(today, (FRIDAY - weekdayOf(today) + 7) % 7 || 7);
  return [...new Set([friday, addWeeks(today, 1), addWeeks(today, 2)].map(nextWorkingDay))];
}
