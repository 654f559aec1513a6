import { describe, expect, it } from 'vitest';
import { isWorkingDay, workingDaysBefore } from '../../../domain/holidays/public-holidays.ts';
import { preparesFrom } from '../../../domain/meetings/prepare-rules.ts';

describe('a working day', () => {
  it.each([
    ['2026-04-03', 'Good Friday'],
    ['2026-04-06', 'Easter Monday'],
    ['2026-05-14', 'Ascension'],
    ['2026-06-19', 'Midsummer Eve'],
    ['2026-12-24', 'Christmas Eve'],
    ['2027-01-06', 'Epiphany'],
    ['2026-11-28', 'a Saturday'],
  ])('is not %s, %s', (day) => {
    expect(isWorkingDay(day)).toBe(false);
  });

  it.each(['2026-11-27', '2026-04-02', '2026-05-15', '2026-06-18', '2026-06-26', '2027-01-07'])(
    'is %s',
    (day) => {
      expect(isWorkingDay(day)).toBe(true);
    },
  );
});

describe('a meeting is prepared from', () => {
  it.each([
    ['2026-11-26', '2026-11-24', 'the Tuesday before a Thursday'],
    ['2026-11-30', '2026-11-26', 'the Thursday before a Monday'],
    ['2026-04-07', '2026-04-01', 'before Easter'],
    ['2026-05-15', '2026-05-12', 'before Ascension'],
    ['2027-01-07', '2027-01-04', 'between the holidays of the new year'],
  ])('%s: %s, %s', (meetingId, from) => {
    expect(preparesFrom(meetingId)).toBe(from);
  });
});

it('no days before a day are itself', () => {
  expect(workingDaysBefore('2026-11-28', 0)).toBe('2026-11-28');
});
