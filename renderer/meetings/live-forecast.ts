import { forecast, plannedEnd } from '../../domain/meetings/forecast.ts';
import type { Forecast } from '../../domain/meetings/forecast.ts';
import { nowMilliseconds } from '../api/clock.ts';
import type { LiveView } from './views.ts';

/** When this meeting will end, at the pace it has kept until now. */
export function forecastOf(live: LiveView, currentId: string | null, seconds: number): Forecast {
  const { startsAt, endsAt } = live.meeting;
  return forecast({
    items: live.items,
    currentId,
    currentSeconds: seconds,
    // In a pause the forecast stands still as well.
    now: live.pausedAt === null ? nowMilliseconds() : Date.parse(live.pausedAt),
    plannedEnd: plannedEnd({ startedAt: Date.parse(live.startedAt), startsAt, endsAt }),
    closingMinutes: live.minutes.frame,
  });
}
