import { type Instant, dayOfInstant } from '../../domain/kernel/plain-date.ts';
import { today } from '../api/clock.ts';
import { clock, week, withYear } from '../text/dates.ts';
import { t } from '../text/t.ts';

/** "i dag 09.30", "mån 23 nov, v. 48, 16.00" */
export function momentOf(at: Instant): string {
  const day = dayOfInstant(at);
  return day === today()
    ? t('backups.today', { time: clock(at) })
    : `${withYear(day)}, ${week(day)}, ${clock(at)}`;
}
