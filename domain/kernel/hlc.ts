import { Failure } from './errors.ts';
import type { Instant } from './plain-date.ts';

/**
 * Hybrid logical clock (Kulkarni et al. 2014, "Logical Physical Clocks"): timestamps that follow wall time,
 * never go backwards on one device, and always come after every timestamp the device has seen.
 *
 *   2026-11-22T09:42:06.123Z-0000-9f3c2a77b1d04e55
 *   └ wall time, UTC         └ counter (hex)  └ device, 16 hex digits
 *
 * They sort as text. A stamp further ahead than MAX_DRIFT_MS is refused: one machine with a wrong year
 * must not decide every conflict until that year comes.
 */
export type Hlc = string;

export const MAX_DRIFT_MS = 5 * 60 * 1000;
const MAX_COUNTER = 0xffff;
const PATTERN = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)-([0-9a-f]{4})-([0-9a-f]{16})$/;

export interface ParsedHlc {
  readonly at: number;
  readonly counter: number;
  readonly device: string;
}

export interface HlcClock {
  /** The next stamp of this device. */
  next(): Hlc;
  /** Learns a stamp from elsewhere; throws `clock-ahead` if it is too far in the future. */
  receive(hlc: Hlc): void;
  readonly last: () => Hlc | undefined;
}

export function formatHlc({ at, counter, device }: ParsedHlc): Hlc {
  return `${new Date(at).toISOString()}-${counter.toString(16).padStart(4, '0')}-${device}`;
}

/** Throws `invalid-input` for text that is not a stamp. */
export function parseHlc(hlc: Hlc): ParsedHlc {
  const match = PATTERN.exec(hlc);
  if (match === null) throw new Failure('invalid-input', { field: 'hlc' });
  const [, at = '', counter = '', device = ''] = match;
  return { at: Date.parse(at), counter: Number.parseInt(counter, 16), device };
}

/** When a stamp was made, by the clock of its machine. */
export const instantOf = (hlc: Hlc): Instant => hlc.slice(0, 24);

/** @throws `clock-ahead` for a time that this machine's clock says is too far in the future */
export function assertNotAhead(at: number, now: number): void {
  if (at > now + MAX_DRIFT_MS) throw new Failure('clock-ahead', { hours: Math.ceil((at - now) / 3_600_000) });
}

export function createHlcClock(options: {
  /** 16 hex digits, made once per installation. */
  readonly device: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /**
   * The last stamp in the log, which every new one comes after. It is followed however far ahead it is: a log that
   * was written in with a wrong clock can always be read, and only the next stamp is refused until time is near it.
   */
  readonly last?: Hlc | undefined;
}): HlcClock {
  let at = 0;
  let counter = -1;

  const learn = (seen: ParsedHlc): void => {
    if (seen.at > at || (seen.at === at && seen.counter > counter)) {
      at = seen.at;
      counter = seen.counter;
    }
  };
  if (options.last !== undefined) learn(parseHlc(options.last));

  return {
    next() {
      const wall = options.now();
      if (wall > at) {
        at = wall;
        counter = 0;
      } else if (counter < MAX_COUNTER) {
        counter += 1;
      } else {
        at += 1;
        counter = 0;
      }
      assertNotAhead(at, wall);
      return formatHlc({ at, counter, device: options.device });
    },
    receive(hlc) {
      const seen = parseHlc(hlc);
      assertNotAhead(seen.at, options.now());
      learn(seen);
    },
    last: () => (counter < 0 ? undefined : formatHlc({ at, counter, device: options.device })),
  };
}
