import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../../domain/kernel/plain-date.ts';
import { longDay, shortDay } from '../../../renderer/text/dates.ts';
import { parseDay } from '../../../renderer/text/parse-day.ts';
import { parseTime } from '../../../renderer/text/parse-time.ts';

const today = '2026-11-24';

describe('a typed day', () => {
  test.each([
    ['2026-11-22', '2026-11-22'],
    ['2026-1-2', '2026-01-02'],
    ['20261122', '2026-11-22'],
    ['261122', '2026-11-22'],
    [' 26 nov ', '2026-11-26'],
    ['26 november', '2026-11-26'],
    ['tor 26 nov', '2026-11-26'],
    ['26nov', '2026-11-26'],
    ['26 nov. 2025', '2025-11-26'],
    ['26/11', '2026-11-26'],
    ['26/11/25', '2025-11-26'],
    ['7 jan', '2027-01-07'],
    ['7 okt', '2026-10-07'],
  ])('%s is %s', (typed, day) => {
    expect(parseDay(typed, today)).toBe(day);
  });

  test('that only exists in leap years is found when one is near', () => {
    expect(parseDay('29 feb', '2027-11-24')).toBe('2028-02-29');
    expect(parseDay('29 feb', '2026-06-01')).toBeNull();
  });

  test.each(['', 'snart', '31 feb', '2026-13-01', '32 nov', '26 xyz', '1'])('%s is no day', (typed) => {
    expect(parseDay(typed, today)).toBeNull();
  });

  test('is read back as it is shown', () => {
    const nearToday = fc.integer({ min: -150, max: 150 }).map((days) => addDays(today, days));
    fc.assert(
      fc.property(nearToday, (day) => {
        expect(parseDay(day, today)).toBe(day);
        expect(parseDay(shortDay(day).replaceAll('\u00a0', ' '), today)).toBe(day);
        expect(parseDay(longDay(day).replaceAll('\u00a0', ' '), today)).toBe(day);
      }),
    );
  });

  test('without a year is the nearest one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (month, day) => {
        const parsed = parseDay(`${day}/${month}`, today);
        expect(Math.abs(daysBetween(today, parsed ?? '1900-01-01'))).toBeLessThanOrEqual(184);
      }),
    );
  });
});

describe('a typed time', () => {
  test.each([
    ['13.00', '13:00'],
    ['13:00', '13:00'],
    ['1300', '13:00'],
    ['8.30', '08:30'],
    ['9', '09:00'],
  ])('%s is %s', (typed, time) => {
    expect(parseTime(typed)).toBe(time);
  });

  test.each(['', '25.00', '12.61', 'lunch'])('%s is no time', (typed) => {
    expect(parseTime(typed)).toBeNull();
  });
});
