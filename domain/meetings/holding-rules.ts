import type { Run, Takeover } from './meetings.ts';
import { instantOf } from '../kernel/hlc.ts';
import type { Instant } from '../kernel/plain-date.ts';

/** A machine that holds a live meeting, since it was started there or taken over to it. */
export interface Holding {
  /** Of the start or the takeover. */
  readonly id: string;
  readonly device: string;
  readonly userId: string;
  readonly since: Instant;
  /** Why it was taken over; null where the meeting was started. */
  readonly because: string | null;
}

interface Started {
  readonly id: string;
  readonly run: Run;
}

interface TakenOver {
  readonly id: string;
  readonly hlc: string;
  readonly userId: string;
  readonly body: Takeover;
}

/** Every holding that there has been, the first one first. */
export const holdingsOf = (starts: readonly Started[], takeovers: readonly TakenOver[]): Holding[] => [
  ...starts.map(({ id, run }) => ({
    id,
    device: run.device,
    userId: run.userId,
    since: run.startedAt,
    because: null,
  })),
  ...takeovers.map(({ id, hlc, userId, body }) => ({
    id,
    device: body.device,
    userId,
    since: instantOf(hlc),
    because: body.because,
  })),
];

/**
 * Those that nobody has taken over. A takeover ends the holdings that its author had heard of, so that two machines
 * that took the meeting over, or started it, without hearing of each other both hold it until somebody takes it over
 * who knows of both.
 */
export function holdersOf(starts: readonly Started[], takeovers: readonly TakenOver[]): readonly Holding[] {
  const ended = new Set(takeovers.flatMap(({ body }) => body.knew));
  return holdingsOf(starts, takeovers).filter(({ id }) => !ended.has(id));
}

export const isHeldBy = (holders: readonly Holding[], device: string): boolean =>
  holders.some((holder) => holder.device === device);

/** Taking over what nobody else holds would say nothing. */
export const mayTakeOver = (holders: readonly Holding[], device: string): boolean =>
  holders.some((holder) => holder.device !== device);
