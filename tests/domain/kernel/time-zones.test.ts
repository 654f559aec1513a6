/** A day is a day: wherever the machine stands, and across both changes of summer time. */
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addWeeks,
  dayOf,
  daysBetween,
  isOverdue,
  weekdayOf,
  weekOf,
} from '../../../domain/kernel/plain-date.ts';
import { backupsToKeep } from '../../../domain/backups/backup-rules.ts';
import { bundleName } from '../../../domain/exchange/bundle.ts';
import { erasableFrom } from '../../../domain/erasures/erasure-rules.ts';
import { isWithinYear, monthsSince } from '../../../domain/returns/return-rules.ts';
import { instant, moment } from '../../../domain/sample/sample-write.ts';

const own = process.env['TZ'];
const restore = (): void => {
  if (own === undefined) delete process.env['TZ'];
  else process.env['TZ'] = own;
};
afterEach(restore);
afterAll(restore);

const zones = ['Pacific/Midway', 'UTC', 'Europe/Stockholm', 'Pacific/Kiritimati'];
const offsets: Readonly<Record<string, number>> = {
  'Pacific/Midway': 660,
  UTC: 0,
  'Europe/Stockholm': -60,
  'Pacific/Kiritimati': -840,
};

describe.each(zones)('in %s', (zone) => {
  const here = (): void => {
    process.env['TZ'] = zone;
  };

  it('the clock is that of the zone', () => {
    here();
    expect(new Date('2027-01-07T12:00:00Z').getTimezoneOffset()).toBe(offsets[zone]);
  });

  it.each([
    ['2027-03-26', '2027-03-30'],
    ['2027-10-29', '2027-11-02'],
  ])('each day follows the one before, from %s to %s', (from, to) => {
    here();
    const walked = [from];
    while ((walked.at(-1) ?? to) < to) walked.push(addDays(walked.at(-1) ?? to, 1));
    const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
    const expected = [0, 1, 2, 3, 4].map((step) =>
      new Date(Date.UTC(year, month - 1, day + step)).toISOString().slice(0, 10),
    );
    expect(walked).toEqual(expected);
    expect(daysBetween(from, to)).toBe(4);
    expect(addDays(to, -4)).toBe(from);
    expect(expected.map(weekdayOf)).toEqual([5, 6, 7, 1, 2]);
  });

  it('a week from before a change of summer time is the same weekday after it', () => {
    here();
    expect(addWeeks('2027-03-25', 1)).toBe('2027-04-01');
    expect(addWeeks('2027-10-28', 1)).toBe('2027-11-04');
    expect([weekOf('2027-03-28'), weekOf('2027-03-29')]).toEqual([12, 13]);
    expect([weekOf('2027-10-31'), weekOf('2027-11-01')]).toEqual([43, 44]);
  });

  it('something due on the day of a change is overdue the day after, and not before', () => {
    here();
    for (const due of ['2027-03-28', '2027-10-31'])
      expect([addDays(due, -1), due, addDays(due, 1)].map((day) => isOverdue(due, day))).toEqual([
        false,
        false,
        true,
      ]);
  });

  it('months end where the calendar says, for erasing and for coming back', () => {
    here();
    expect(addMonths('2027-02-28', 1)).toBe('2027-03-28');
    expect(erasableFrom('2026-03-28', 12)).toBe('2027-03-28');
    expect(isWithinYear('2026-10-31', '2027-10-31')).toBe(true);
    expect(isWithinYear('2026-10-31', '2027-11-01')).toBe(false);
    expect([monthsSince('2026-03-28', '2027-03-27'), monthsSince('2026-03-28', '2027-03-28')]).toEqual([
      11, 12,
    ]);
  });

  it('today is the day of the clock on the wall, from its first minute to its last', () => {
    here();
    for (const day of ['2027-03-28', '2027-10-31', '2026-12-31', '2027-01-01'])
      expect([moment(day, '00:00'), moment(day, '03:30'), moment(day, '23:59', 59)].map(dayOf)).toEqual([
        day,
        day,
        day,
      ]);
  });

  it('the newest backup of an evening and the first after midnight are of two days', () => {
    here();
    const taken = [
      moment('2027-01-07', '12:00'),
      moment('2027-01-07', '23:30'),
      moment('2027-01-08', '00:30'),
      ...['2027-01-17', '2027-01-18', '2027-01-19'].map((day) => moment(day, '12:00')),
    ].map((at) => ({ at, reason: 'manual' as const, checked: true }));
    const kept = backupsToKeep(taken, moment('2027-01-20', '12:00'));
    expect(taken.map((one) => kept.has(one))).toEqual([false, true, true, true, true, true]);
  });

  it('a file between machines bears the day on which it was made', () => {
    here();
    for (const time of ['00:30', '23:30'])
      expect(bundleName({ madeAt: instant(moment('2027-01-07', time)), seq: 3, id: 'abcdef01' })).toBe(
        'teambordet-2027-01-07-3-abcdef01.age',
      );
  });
});
