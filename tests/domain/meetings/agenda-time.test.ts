import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absentUnits } from '../../../domain/meetings/absence-rules.ts';
import { checkDeferral, mustDecide } from '../../../domain/meetings/deferral-rules.ts';
import { putOffFirst } from '../../../domain/meetings/put-off-rules.ts';
import type { Waiting } from '../../../domain/meetings/put-off-rules.ts';
import {
  followedMinutes,
  learnedFrom,
  plannedMinutes,
  usualMinutes,
} from '../../../domain/meetings/usual-minutes.ts';

describe('an item that has been put off', () => {
  const rulesOf = (reason: string, escalated: boolean, times: number): string[] =>
    checkDeferral({ reason, escalated }, { times, cap: 3 }).map((violation) => violation.rule);

  it.each([
    ['a first time, with a reason', 'Tiden räckte inte', false, 0, []],
    ['without a reason', '  ', false, 0, ['deferral.reason']],
    ['as often as it may', 'Tiden räckte inte', false, 3, ['deferral.cap']],
    ['more often than it may, by an older rule', 'Tiden räckte inte', false, 7, ['deferral.cap']],
    ['and is lifted to the steering group', 'Kö till bedömning', true, 3, []],
    ['and is lifted without a reason', '', true, 3, ['deferral.reason']],
  ] as const)('%s', (_name, reason, escalated, times, rules) => {
    expect(rulesOf(reason, escalated, times)).toEqual(rules);
  });

  it('must be decided from the team’s number on', () => {
    expect([0, 2, 3, 4].map((times) => mustDecide(times, 3))).toEqual([false, false, true, true]);
  });
});

describe('what items usually take', () => {
  const items = (kind: 'newCase' | 'followUp', minutes: readonly number[]) =>
    minutes.map((one) => ({ kind, seconds: one * 60 }));

  it('is the median, and one long conversation does not stretch it', () => {
    expect(usualMinutes(items('newCase', [10, 12, 13, 13, 14, 14, 15, 15, 16, 90])).newCase).toBe(14);
  });

  it('is not said of fewer than ten, of deferred items, or of items whose clock never ran', () => {
    expect(usualMinutes(items('newCase', [14, 14, 14, 14, 14, 14, 14, 14, 14]))).toEqual({
      newCase: null,
      followUp: null,
    });
    const others = Array.from({ length: 12 }, () => ({ kind: 'deferred' as const, seconds: 600 }));
    expect(
      usualMinutes([
        ...others,
        ...items(
          'followUp',
          Array.from({ length: 12 }, () => 0),
        ),
      ]).followUp,
    ).toBeNull();
  });

  it.each([
    ['what they usually take, where nobody has set any', 15, null, 15],
    ['what the team has set, whatever they take', 15, 10, 10],
    ['the default’s number, where the team has set just that', 15, 12, 12],
    ['the default, while too little is known', null, null, 12],
  ])('plans an item with %s', (_name, newCase, minutesNew, planned) => {
    const series = { minutesNew, minutesFollowUp: null };
    expect(plannedMinutes({ newCase, followUp: 9 }, series)).toEqual({
      minutesNew: planned,
      minutesFollowUp: 9,
    });
    expect(followedMinutes({ newCase, followUp: 9 }, series)).toEqual({
      newCase: minutesNew === null ? newCase : null,
      followUp: 9,
    });
  });

  it('is learned from twelve weeks', () => {
    expect(learnedFrom('2026-11-24')).toBe('2026-09-01');
  });
});

const waiting = (number: string, fields: Partial<Waiting> = {}): Waiting => ({
  caseId: number,
  number,
  kind: 'followUp',
  urgency: null,
  dueOn: '2026-11-26',
  overdueDays: 0,
  waitingDays: 0,
  byHand: false,
  handedBack: null,
  mustDecide: false,
  minutes: 8,
  ...fields,
});

describe('what to put off first', () => {
  const agenda = [
    waiting('K-1', { kind: 'newCase', urgency: 'oneWeek', minutes: 12 }),
    waiting('K-2', { overdueDays: 12 }),
    waiting('K-3', { kind: 'deferred', mustDecide: true }),
    waiting('K-4', { kind: 'newCase', urgency: 'twoWeeks', minutes: 12 }),
    waiting('K-5', { kind: 'newCase', urgency: 'nextFree', waitingDays: 20, minutes: 12 }),
    waiting('K-6', { kind: 'newCase', urgency: 'nextFree', waitingDays: 3, minutes: 12 }),
    waiting('K-7', { byHand: true, dueOn: '2027-01-14' }),
    waiting('K-8'),
    waiting('K-9', { kind: 'deferred' }),
  ];
  const numbers = (over: number): string[] => putOffFirst(agenda, over).map((item) => item.number);

  it('is nothing while everything fits', () => {
    expect([numbers(0), numbers(-4)]).toEqual([[], []]);
  });

  it('goes from what was only put there by hand to what is urgent, and never takes what must be decided', () => {
    expect(numbers(1000)).toEqual(['K-7', 'K-6', 'K-5', 'K-8', 'K-4', 'K-9', 'K-2', 'K-1']);
  });

  it('is as few as it takes', () => {
    expect(numbers(8)).toEqual(['K-7']);
    expect(numbers(12)).toEqual(['K-6']);
    expect(numbers(20)).toEqual(['K-7', 'K-6']);
  });

  it('among equals takes the one that is due last', () => {
    const later = [waiting('K-1', { dueOn: '2026-11-19' }), waiting('K-2', { dueOn: '2026-11-26' })];
    expect(putOffFirst(later, 5).map((item) => item.number)).toEqual(['K-2']);
  });

  it('never weighs a protected case, which has no number here', () => {
    const veiled = agenda.map((item) => ({ ...item, number: '', mustDecide: false }));
    expect(putOffFirst(veiled, 5)).toEqual([]);
  });

  it('makes room enough whenever it can, and no item of it could stay', () => {
    const item = fc.record({
      kind: fc.constantFrom('newCase' as const, 'followUp' as const, 'deferred' as const),
      urgency: fc.constantFrom('oneWeek', 'twoWeeks', 'nextFree'),
      overdueDays: fc.nat(30),
      byHand: fc.boolean(),
      mustDecide: fc.boolean(),
      minutes: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 18 }), fc.integer({ min: 1, max: 120 }), (drawn, over) => {
        const items = drawn.map((fields, index) => waiting(`K-${index}`, fields));
        const chosen = putOffFirst(items, over);
        const minutes = (list: readonly Waiting[]): number => list.reduce((sum, one) => sum + one.minutes, 0);
        expect(chosen.some((one) => one.mustDecide)).toBe(false);
        const possible = minutes(items.filter((one) => !one.mustDecide));
        expect(minutes(chosen)).toBeGreaterThanOrEqual(Math.min(over, possible));
        for (const one of chosen)
          if (possible >= over) expect(minutes(chosen) - one.minutes).toBeLessThan(over);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a unit that always sits at the table', () => {
  const seat = (
    unitId: string,
    state: 'present' | 'late' | 'absent' | 'left' | 'deputy',
    required = true,
  ) => ({
    unitId,
    state,
    required,
  });

  it('is away when nobody of it is here, is on the way, or has sent somebody', () => {
    expect(
      absentUnits([
        seat('house', 'present'),
        seat('house', 'absent'),
        seat('school', 'late'),
        seat('health', 'deputy'),
        seat('social', 'absent'),
        seat('social', 'left'),
        seat('psychiatry', 'absent', false),
      ]),
    ).toEqual(['social']);
  });
});
