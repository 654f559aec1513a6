import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../domain/kernel/plain-date.ts';
import { lookupOf, meetingMeant, takenUpOn, whyNotHeld } from '../../../domain/meetings/follow-up-days.ts';

const day = (id: string, state = 'planned', movedTo: string | null = null) => ({ id, state, movedTo });
const christmas = [
  day('2026-12-10'),
  day('2026-12-17'),
  day('2026-12-24', 'cancelled'),
  day('2026-12-31', 'cancelled'),
  day('2027-01-07'),
];

describe('why no meeting is held', () => {
  const off = (movedTo: string | null, reason: string | null) => ({
    ...day('2026-12-24', 'cancelled', movedTo),
    cancellation: reason === null ? null : { reason },
  });

  it.each([
    ['a day outside the series', undefined, 'noMeeting'],
    ['a holiday', off(null, 'holiday'), 'holiday'],
    ['a meeting that was called off', off(null, 'staffing'), 'cancelled'],
    ['a meeting that went to another day, whatever stands there', off('2026-12-23', 'holiday'), 'moved'],
  ] as const)('%s', (_name, one, why) => {
    expect(whyNotHeld(one)).toBe(why);
  });
});

describe('a follow-up on a day without a meeting', () => {
  const days = lookupOf(christmas);

  it.each([
    ['stays where a meeting stands', '2026-12-17', '2026-12-10', '2026-12-17'],
    ['is taken up at the meeting before', '2026-12-24', '2026-11-26', '2026-12-17'],
    ['is taken up before a whole gap, not after it', '2026-12-31', '2026-11-26', '2026-12-17'],
    ['waits for the next when it was agreed at the meeting before', '2026-12-24', '2026-12-17', '2027-01-07'],
    ['finds the meeting before a day outside the series', '2027-01-05', '2026-11-26', '2026-12-17'],
    ['goes on to the next when nothing before can be held', '2026-12-03', '2026-11-26', '2026-12-10'],
  ])('%s', (_name, due, madeOn, on) => {
    expect(takenUpOn(due, madeOn, days)).toBe(on);
  });

  it('follows a meeting that is moved, and moved again, also past another one', () => {
    const moved = lookupOf([
      day('2026-12-14'),
      day('2026-12-15'),
      day('2026-12-16', 'cancelled', '2026-12-14'),
      day('2026-12-17', 'cancelled', '2026-12-16'),
    ]);
    expect(takenUpOn('2026-12-17', '2026-11-26', moved)).toBe('2026-12-14');
    const later = lookupOf([
      day('2026-12-10'),
      day('2026-12-17', 'cancelled', '2026-12-18'),
      day('2026-12-18'),
    ]);
    expect(takenUpOn('2026-12-17', '2026-11-26', later)).toBe('2026-12-18');
  });

  it('is not lost when no meeting is planned at all', () => {
    expect(takenUpOn('2026-12-24', '2026-11-26', lookupOf([day('2026-12-24', 'cancelled')]))).toBeNull();
  });

  it('never stands on a day without a meeting, and never later than the first meeting on or after its day', () => {
    const state = fc.constantFrom('planned', 'planned', 'cancelled', 'noMeeting', 'sealed');
    fc.assert(
      fc.property(
        fc.array(state, { minLength: 30, maxLength: 30 }),
        fc.nat(140),
        fc.nat(120),
        (states, at, made) => {
          const list = states.map((one, week) => day(addDays('2026-01-08', week * 7), one));
          const [due, madeOn] = [addDays('2026-01-08', at), addDays('2026-01-08', Math.min(made, at - 1))];
          const on = takenUpOn(due, madeOn, lookupOf(list));
          const first = list.find(({ id, state: of }) => id >= due && of === 'planned')?.id ?? null;
          if (on === null) expect(first).toBeNull();
          else {
            expect(['planned', 'sealed']).toContain(list.find(({ id }) => id === on)?.state);
            expect(on > madeOn).toBe(true);
            if (first !== null) expect(on <= first).toBe(true);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a day that somebody says', () => {
  it.each([
    ['2027-01-07', '2027-01-07'],
    ['2027-01-04', '2027-01-07'],
    ['2026-12-22', '2026-12-24'],
    ['2027-03-03', '2027-03-03'],
  ])('%s means the meeting of its week: %s', (asked, meant) => {
    expect(meetingMeant(asked, christmas)).toBe(meant);
  });
});
