import { describe, expect, test } from 'vitest';
import { parseTime } from '../../../renderer/text/parse-time.ts';

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
