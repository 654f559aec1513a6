import { Failure } from './errors.ts';

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

export function createHlcClock(options: {
  /** 16 hex digits, made once per installation. */
  readonly device: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly last?: Hlc | undefined;
}): HlcClock {
  let at = 0;
  let counter = -1;

  const receive = (hlc: Hlc): void => {
    const seen = parseHlc(hlc);
    if (seen.at > options.now() + MAX_DRIFT_MS)
      throw new Failure('clock-ahead', { minutes: Math.ceil((seen.at - options.now()) / 60000) });
    if (seen.at > at || (seen.at === at && seen.counter > counter)) {
      at = seen.at;
      counter = seen.counter;
    }
  };
  if (options.last !== undefined) receive(options.last);

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
      if (at > wall + MAX_DRIFT_MS)
        throw new Failure('clock-ahead', { minutes: Math.ceil((at - wall) / 60000) });
      return formatHlc({ at, counter, device: options.device });
    },
    receive,
    last: () => (counter < 0 ? undefined : formatHlc({ at, counter, device: options.device })),
  };
}
