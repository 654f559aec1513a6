import { describe, expect, it } from 'vitest';
import {
  checkHoliday,
  easter,
  guessSchoolYear,
  holidayOn,
  schoolYearOn,
} from '../../../domain/holidays/holiday-rules.ts';

describe('holidays', () => {
  it('cover their first and last day', () => {
    const jul = { name: 'Jullov', firstDay: '2026-12-21', lastDay: '2027-01-06' };
    expect(
      ['2026-12-20', '2026-12-21', '2027-01-06', '2027-01-07'].map((day) => holidayOn(day, [jul])?.name),
    ).toEqual([undefined, 'Jullov', 'Jullov', undefined]);
  });

  it.each([
    ['2026-12-21', '2026-12-21', []],
    ['2026-12-21', '2026-12-20', ['holiday.order']],
    ['2026-06-15', '2027-06-15', ['holiday.tooLong']],
  ])('%s to %s', (firstDay, lastDay, rules) => {
    expect(checkHoliday({ firstDay, lastDay }).map((violation) => violation.rule)).toEqual(rules);
  });

  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('Easter %i', (year, sunday) => {
    expect(easter(year)).toBe(sunday);
  });

  it('are guessed for a school year, in order, within the rules and from Monday to Friday', () => {
    const guessed = guessSchoolYear(2026);
    expect(guessed.map(({ id, firstDay, lastDay }) => [id, firstDay, lastDay])).toEqual([
      ['autumn', '2026-10-26', '2026-10-30'],
      ['christmas', '2026-12-21', '2027-01-06'],
      ['winter', '2027-02-15', '2027-02-19'],
      ['easter', '2027-03-22', '2027-03-29'],
      ['ascension', '2027-05-06', '2027-05-07'],
      ['summer', '2027-06-28', '2027-08-13'],
    ]);
    expect(guessed.flatMap((holiday) => checkHoliday(holiday))).toEqual([]);
  });

  it('belong to the school year that turns in July', () => {
    expect(['2026-06-30', '2026-07-01', '2027-01-10'].map(schoolYearOn)).toEqual([2025, 2026, 2026]);
  });
});
