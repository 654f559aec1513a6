import type { PlainTime } from '../kernel/plain-date.ts';
import type { ItemOutcome } from './meetings.ts';

/**
 * When a live meeting will end, and how many items it reaches. Items that are done cost nothing more, the
 * open one what is left of its minutes, the others their planned minutes times the pace of the meeting so far.
 */
export interface ForecastItem {
  readonly caseId: string;
  readonly minutes: number;
  readonly seconds: number;
  readonly outcome: ItemOutcome;
}

export interface ForecastInput {
  readonly items: readonly ForecastItem[];
  readonly currentId: string | null;
  /** Seconds on the open item, as the clock on screen says. */
  readonly currentSeconds: number;
  readonly now: number;
  readonly plannedEnd: number;
  readonly closingMinutes: number;
}

export interface Forecast {
  readonly endsAt: number;
  /** Negative when the meeting will run over. */
  readonly marginMinutes: number;
  /** Items that are done or will be before the planned end. */
  readonly reached: number;
  readonly of: number;
}

const MINUTE = 60_000;
/** One quick item says little; from two on the pace counts, within bounds. */
const MIN_DONE = 2;
const PACE_BOUNDS = { min: 0.5, max: 2 } as const;

/** Actual minutes for each planned one, over items that have been dealt with. */
export function pace(items: readonly ForecastItem[]): number {
  const done = items.filter(
    ({ outcome, seconds }) => (outcome === 'decided' || outcome === 'answered') && seconds > 0,
  );
  if (done.length < MIN_DONE) return 1;
  const planned = done.reduce((sum, item) => sum + item.minutes * 60, 0);
  const spent = done.reduce((sum, item) => sum + item.seconds, 0);
  return Math.min(PACE_BOUNDS.max, Math.max(PACE_BOUNDS.min, spent / planned));
}

export function forecast(input: ForecastInput): Forecast {
  const rate = pace(input.items);
  const lastMoment = input.plannedEnd - input.closingMinutes * MINUTE;
  let at = input.now;
  let reached = input.items.filter((item) => item.outcome !== 'none').length;
  const open = input.items.filter((item) => item.outcome === 'none');
  const current = open.filter((item) => item.caseId === input.currentId);
  const later = open.filter((item) => item.caseId !== input.currentId);
  for (const item of current) {
    at += Math.max(0, item.minutes * MINUTE - input.currentSeconds * 1000);
    if (at <= lastMoment) reached += 1;
  }
  for (const item of later) {
    at += item.minutes * MINUTE * rate;
    if (at <= lastMoment) reached += 1;
  }
  const endsAt = at + input.closingMinutes * MINUTE;
  return {
    endsAt,
    marginMinutes: Math.round((input.plannedEnd - endsAt) / MINUTE),
    reached,
    of: input.items.length,
  };
}

/** "14:25" on the machine's clock, of a moment in milliseconds. */
export function timeOf(moment: number): PlainTime {
  const at = new Date(moment);
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

const minutesOf = (time: PlainTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** A meeting that starts at quite another hour than planned keeps its length instead of its end. */
export function plannedEnd(options: {
  readonly startedAt: number;
  readonly startsAt: PlainTime;
  readonly endsAt: PlainTime;
}): number {
  const started = new Date(options.startedAt);
  const startedMinutes = started.getHours() * 60 + started.getMinutes();
  const late = startedMinutes - minutesOf(options.startsAt);
  if (Math.abs(late) > 60)
    return options.startedAt + (minutesOf(options.endsAt) - minutesOf(options.startsAt)) * MINUTE;
  const end = new Date(options.startedAt);
  end.setHours(0, minutesOf(options.endsAt), 0, 0);
  return end.getTime();
}
