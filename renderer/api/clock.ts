/** The core's clock as seen from the window: one clock decides what day it is. */
import { dayOf, type Instant, type PlainDate } from '../../domain/kernel/plain-date.ts';

let offset = 0;

/** Learns what the core calls now. */
export function setCoreNow(now: Instant): void {
  offset = Date.parse(now) - Date.now();
}

export const nowMilliseconds = (): number => Date.now() + offset;
export const nowInstant = (): Instant => new Date(nowMilliseconds()).toISOString();
export const today = (): PlainDate => dayOf(nowMilliseconds());
