import { addWeeks } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { minutesDefaults } from '../settings/settings.ts';
import type { AgendaFrame } from './agenda-rules.ts';
import type { Series } from './meeting-days.ts';
import type { ItemKind } from './meetings.ts';

/** What an item took, once it had been decided about. */
export interface TimedItem {
  readonly kind: ItemKind | null;
  readonly seconds: number;
}

export interface UsualMinutes {
  readonly newCase: number | null;
  readonly followUp: number | null;
}

const LEAST_ITEMS = 10;
const WEEKS_BACK = 12;
const MINUTE = 60;

/** The first day whose meetings are learned from. */
export const learnedFrom = (today: PlainDate): PlainDate => addWeeks(today, -WEEKS_BACK);

/** What an item usually takes, as the median of the last quarter: one long conversation must not stretch the plan. */
export const usualMinutes = (items: readonly TimedItem[]): UsualMinutes => ({
  newCase: median(items, 'newCase'),
  followUp: median(items, 'followUp'),
});

/** What has been learned and is planned with: nothing of a kind that the team has set minutes for. */
export const followedMinutes = (
  usual: UsualMinutes,
  series: Pick<Series, 'minutesNew' | 'minutesFollowUp'>,
): UsualMinutes => ({
  newCase: series.minutesNew === null ? usual.newCase : null,
  followUp: series.minutesFollowUp === null ? usual.followUp : null,
});

/**
 * What an item is planned with before anybody has given it minutes of its own: what the team has set for all such items,
 * else what they usually take. Fewer than ten items say too little, and then the defaults are all there is.
 */
export const plannedMinutes = (
  usual: UsualMinutes,
  series: Pick<Series, 'minutesNew' | 'minutesFollowUp'>,
): Pick<AgendaFrame, 'minutesNew' | 'minutesFollowUp'> => ({
  minutesNew: series.minutesNew ?? usual.newCase ?? minutesDefaults.minutesNew,
  minutesFollowUp: series.minutesFollowUp ?? usual.followUp ?? minutesDefaults.minutesFollowUp,
});

function median(items: readonly TimedItem[], kind: TimedItem['kind']): number | null {
  const seconds = items
    .filter((item) => item.kind === kind && item.seconds > 0)
    .map((item) => item.seconds)
    .toSorted((left, right) => left - right);
  if (seconds.length < LEAST_ITEMS) return null;
  const half = Math.floor(seconds.length / 2);
  const upper = seconds[half] ?? 0;
  const middle = seconds.length % 2 === 1 ? upper : ((seconds[half - 1] ?? 0) + upper) / 2;
  return Math.max(1, Math.round(middle / MINUTE));
}
