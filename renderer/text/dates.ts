/** Days and times in the language of the window; what may stand on paper says its days with `usePhrases`. */
import type { Instant } from '../../domain/kernel/plain-date.ts';
import { phrasesIn } from './phrases.ts';
import { t } from './t.ts';

export const {
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
} = phrasesIn(t);

/** "09.42" in the machine's own time zone. */
export function clock(instant: Instant): string {
  const moment = new Date(instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(moment.getHours())}.${two(moment.getMinutes())}`;
}

/** "13:00" as stored, "13.00" as shown. */
export const clockTime = (time: string): string => time.replace(':', '.');
