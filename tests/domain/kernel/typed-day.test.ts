import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, weekdayOf, weekOf } from '../../../domain/kernel/plain-date.ts';
import { typedDay } from '../../../domain/kernel/typed-day.ts';
import { longDay, shortDay } from '../../../renderer/text/dates.ts';

/** A Tuesday in week 48. */
const today = '2026-11-24';

describe('a day typed in Swedish', () => {
  test.each([
    ['2026-11-22', '2026-11-22'],
    ['2026-1-2', '2026-01-02'],
    ['20261201', '2026-12-01'],
    ['261122', '2026-11-22'],
    ['26/11', '2026-11-26'],
    ['7/1', '2027-01-07'],
    ['26/11/25', '2025-11-26'],
    ['7.1.2027', '2027-01-07'],
    [' 26 nov ', '2026-11-26'],
    ['26 november', '2026-11-26'],
    ['tor 26 nov', '2026-11-26'],
    ['den 7:e januari', '2027-01-07'],
    ['26nov', '2026-11-26'],
    ['26 nov. 2025', '2025-11-26'],
    ['7 jan', '2027-01-07'],
    ['1 mars', '2027-03-01'],
    ['7 okt', '2026-10-07'],
    ['idag', '2026-11-24'],
    ['i dag', '2026-11-24'],
    ['imorgon', '2026-11-25'],
    ['I morgon', '2026-11-25'],
    ['i övermorgon', '2026-11-26'],
    ['igår', '2026-11-23'],
    ['om 6 veckor', '2027-01-05'],
    ['om sex veckor', '2027-01-05'],
    ['om en vecka', '2026-12-01'],
    ['6 veckor', '2027-01-05'],
    ['om 3 dagar', '2026-11-27'],
    ['om 2 månader', '2027-01-24'],
    ['v 48', '2026-11-23'],
    ['v. 48', '2026-11-23'],
    ['v48', '2026-11-23'],
    ['vecka 2', '2027-01-11'],
    ['v 53', '2026-12-28'],
    ['v 2 2026', '2026-01-05'],
    ['fre v. 48', '2026-11-27'],
    ['fredag vecka 50', '2026-12-11'],
    ['v 50 tors', '2026-12-10'],
    ['torsdag', '2026-11-26'],
    ['på torsdag', '2026-11-26'],
    ['tisdag', '2026-12-01'],
    ['nästa torsdag', '2026-12-03'],
    ['nästa måndag', '2026-11-30'],
    ['nästa vecka', '2026-11-30'],
    ['fre', '2026-11-27'],
    ['lö', '2026-11-28'],
  ])('%s is %s', (typed, day) => {
    expect(typedDay(typed, today)).toBe(day);
  });
});

describe('a day typed in English', () => {
  test.each([
    ['7/1', '2027-01-07'],
    ['7 Jan', '2027-01-07'],
    ['Jan 7', '2027-01-07'],
    ['January 7 2027', '2027-01-07'],
    ['7th of January', '2027-01-07'],
    ['Thu 26 Nov', '2026-11-26'],
    ['3 May', '2027-05-03'],
    ['7 Oct', '2026-10-07'],
    ['today', '2026-11-24'],
    ['tomorrow', '2026-11-25'],
    ['the day after tomorrow', '2026-11-26'],
    ['yesterday', '2026-11-23'],
    ['in 6 weeks', '2027-01-05'],
    ['in six weeks', '2027-01-05'],
    ['in a month', '2026-12-24'],
    ['3 days', '2026-11-27'],
    ['week 48', '2026-11-23'],
    ['w48', '2026-11-23'],
    ['Fri week 48', '2026-11-27'],
    ['Thursday', '2026-11-26'],
    ['this Friday', '2026-11-27'],
    ['next Thursday', '2026-12-03'],
    ['next week', '2026-11-30'],
  ])('%s is %s', (typed, day) => {
    expect(typedDay(typed, today)).toBe(day);
  });
});

describe('what is typed', () => {
  test.each([
    '',
    'snart',
    '31 feb',
    '2026-13-01',
    '32 nov',
    '26 xyz',
    '1',
    'm',
    'v 54',
    'v 0',
    'xyz v 48',
    'om snart veckor',
    'om 6',
    '30/2',
    'constructor',
    'nästa',
    'om 999 månader',
    '__proto__',
  ])('%s is no day', (typed) => {
    expect(typedDay(typed, today)).toBeNull();
  });

  test('that only exists in leap years is found when one is near', () => {
    expect(typedDay('29 feb', '2027-11-24')).toBe('2028-02-29');
    expect(typedDay('29 feb', '2026-06-01')).toBeNull();
  });

  test('as a week alone is the day of the meeting, where meetings are spoken of', () => {
    expect(typedDay('v 50', today, { weekday: 4 })).toBe('2026-12-10');
    expect(typedDay('nästa vecka', today, { weekday: 4 })).toBe('2026-12-03');
    expect(typedDay('fre v 50', today, { weekday: 4 })).toBe('2026-12-11');
  });

  test('is read back as it is shown', () => {
    const nearToday = fc.integer({ min: -150, max: 150 }).map((days) => addDays(today, days));
    fc.assert(
      fc.property(nearToday, (day) => {
        expect(typedDay(day, today)).toBe(day);
        expect(typedDay(shortDay(day).replaceAll('\u00a0', ' '), today)).toBe(day);
        expect(typedDay(longDay(day).replaceAll('\u00a0', ' '), today)).toBe(day);
      }),
    );
  });

  test('without a year is the nearest one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (month, day) => {
        const parsed = typedDay(`${day}/${month}`, today);
        expect(Math.abs(daysBetween(today, parsed ?? '1900-01-01'))).toBeLessThanOrEqual(184);
      }),
    );
  });

  test('as a weekday and a week is that day of that week, from any day of any year', () => {
    const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days));
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 52 }),
        fc.constantFrom('mån', 'tor', 'sön'),
        (now, week, name) => {
          const day = typedDay(`${name} v. ${week}`, now) ?? '1900-01-01';
          expect(weekOf(day)).toBe(week);
          expect(weekdayOf(day)).toBe({ mån: 1, tor: 4, sön: 7 }[name]);
          expect(Math.abs(daysBetween(now, day))).toBeLessThanOrEqual(190);
        },
      ),
    );
  });
});
