import { describe, expect, test } from 'vitest';
import { setCoreNow } from '../../../renderer/api/clock.ts';
import {
  clock,
  clockTime,
  dayAndWeek,
  fullDay,
  longDay,
  shortDay,
  withYear,
} from '../../../renderer/text/dates.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('days as people in an office write them', () => {
  test('with weekday, month and week', () => {
    expect(plain(shortDay('2026-11-26'))).toBe('tor 26 nov');
    expect(plain(dayAndWeek('2026-11-26'))).toBe('tor 26 nov, v. 48');
    expect(plain(longDay('2026-11-26'))).toBe('torsdag 26 november');
    expect(plain(fullDay('2026-05-01'))).toBe('1 maj 2026');
  });

  test('in week 53 and in the week that belongs to the next year', () => {
    expect(plain(dayAndWeek('2026-12-31'))).toBe('tor 31 dec, v. 53');
    expect(plain(dayAndWeek('2024-12-30'))).toBe('mån 30 dec, v. 1');
  });

  test('with the year only when it is not this one, by the core clock', () => {
    setCoreNow('2026-11-24T08:42:00.000Z');
    expect(plain(withYear('2026-11-18'))).toBe('ons 18 nov');
    expect(plain(withYear('2025-11-18'))).toBe('tis 18 nov 2025');
  });

  test('with a full stop in clock times', () => {
    expect(clock('2026-11-24T08:42:06.000Z')).toMatch(/^\d{2}\.42$/);
    expect(clockTime('08:30')).toBe('08.30');
  });
});
