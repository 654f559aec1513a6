import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { Failure } from '../../../domain/kernel/errors.ts';
import { createHlcClock, formatHlc, MAX_DRIFT_MS, parseHlc } from '../../../domain/kernel/hlc.ts';

const DEVICE = '9f3c2a77b1d04e55';
const NOW = Date.parse('2026-11-22T09:42:06.123Z');

describe('a hybrid clock', () => {
  it('writes stamps that sort as text and read back the same', () => {
    expect(formatHlc({ at: NOW, counter: 10, device: DEVICE })).toBe(
      `2026-11-22T09:42:06.123Z-000a-${DEVICE}`,
    );
    expect(parseHlc(`2026-11-22T09:42:06.123Z-000a-${DEVICE}`)).toEqual({
      at: NOW,
      counter: 10,
      device: DEVICE,
    });
    expect(() => parseHlc('igår')).toThrow(Failure);
  });

  it('never goes backwards, whatever the wall clock does and whatever it receives', () => {
    const event = fc.oneof(
      fc.record({ kind: fc.constant('tick' as const), ms: fc.integer({ min: -240_000, max: 60_000 }) }),
      fc.record({
        kind: fc.constant('receive' as const),
        ahead: fc.integer({ min: -100_000, max: 20_000 }),
        counter: fc.nat(0xffff),
      }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let wall = NOW;
        let highest = NOW;
        const clock = createHlcClock({ device: DEVICE, now: () => wall });
        let previous = '';
        for (const one of events) {
          if (one.kind === 'tick') {
            wall = Math.max(highest - 240_000, wall + one.ms);
            highest = Math.max(highest, wall);
          } else {
            const seen = formatHlc({
              at: wall + one.ahead,
              counter: one.counter,
              device: 'ffffffffffffffff',
            });
            clock.receive(seen);
            if (seen > previous) previous = seen;
          }
          const next = clock.next();
          expect(next > previous).toBe(true);
          previous = next;
        }
      }),
    );
  });

  it('refuses a stamp from too far ahead, and goes on by itself', () => {
    const clock = createHlcClock({ device: DEVICE, now: () => NOW });
    expect(() =>
      clock.receive(formatHlc({ at: NOW + MAX_DRIFT_MS + 1, counter: 0, device: DEVICE })),
    ).toThrow('clock-ahead');
    expect(clock.next()).toBe(formatHlc({ at: NOW, counter: 0, device: DEVICE }));
  });

  it('goes on from the last stamp in the log after a restart', () => {
    const last = formatHlc({ at: NOW + 1000, counter: 7, device: DEVICE });
    expect(createHlcClock({ device: DEVICE, now: () => NOW, last }).next() > last).toBe(true);
  });

  it('opens over a log that a wrong clock has written in, and refuses only to write until it is right', () => {
    let wall = NOW;
    const last = formatHlc({ at: NOW + 3 * 3_600_000, counter: 7, device: DEVICE });
    const clock = createHlcClock({ device: DEVICE, now: () => wall, last });
    expect(() => clock.next()).toThrow('clock-ahead');
    wall = NOW + 3 * 3_600_000;
    expect(clock.next() > last).toBe(true);
  });

  it('moves to the next millisecond when the counter is full', () => {
    const clock = createHlcClock({
      device: DEVICE,
      now: () => NOW,
      last: formatHlc({ at: NOW, counter: 0xffff, device: DEVICE }),
    });
    expect(clock.next()).toBe(formatHlc({ at: NOW + 1, counter: 0, device: DEVICE }));
  });
});
