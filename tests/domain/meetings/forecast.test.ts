import { describe, expect, it } from 'vitest';
import { forecast, pace, plannedEnd, timeOf } from '../../../domain/meetings/forecast.ts';
import type { ForecastItem } from '../../../domain/meetings/forecast.ts';

const MINUTE = 60_000;
const item = (caseId: string, minutes: number, more: Partial<ForecastItem> = {}): ForecastItem => ({
  caseId,
  minutes,
  seconds: 0,
  outcome: 'none',
  ...more,
});

describe('forecast of a live meeting', () => {
  it('adds what is left of the open item, the items to come and the closing', () => {
    const result = forecast({
      items: [item('a', 10, { outcome: 'decided', seconds: 600 }), item('b', 10), item('c', 8)],
      currentId: 'b',
      currentSeconds: 240,
      now: 0,
      plannedEnd: 30 * MINUTE,
      closingMinutes: 5,
    });
    expect(result).toEqual({ endsAt: 19 * MINUTE, marginMinutes: 11, reached: 3, of: 3 });
  });

  it('counts an item that has run over as nothing more, and never as time gained', () => {
    const result = forecast({
      items: [item('a', 10)],
      currentId: 'a',
      currentSeconds: 840,
      now: 0,
      plannedEnd: 10 * MINUTE,
      closingMinutes: 5,
    });
    expect(result.endsAt).toBe(5 * MINUTE);
  });

  it('says how many items the meeting reaches at this pace', () => {
    const slow = { outcome: 'decided', seconds: 1200 } as const;
    const result = forecast({
      items: [item('a', 10, slow), item('b', 10, slow), item('c', 10), item('d', 10), item('e', 10)],
      currentId: null,
      currentSeconds: 0,
      now: 0,
      plannedEnd: 45 * MINUTE,
      closingMinutes: 5,
    });
    expect(result).toMatchObject({ reached: 4, of: 5, marginMinutes: -20 });
  });

  it('leaves deferred items and single items out of the pace', () => {
    expect(pace([item('a', 10, { outcome: 'decided', seconds: 1200 })])).toBe(1);
    expect(
      pace([
        item('a', 10, { outcome: 'deferred', seconds: 1200 }),
        item('b', 10, { outcome: 'decided', seconds: 600 }),
      ]),
    ).toBe(1);
    expect(
      pace([
        item('a', 10, { outcome: 'decided', seconds: 900 }),
        item('b', 10, { outcome: 'decided', seconds: 900 }),
      ]),
    ).toBe(1.5);
  });

  it('keeps the planned end of a meeting that starts on time, and the length of one that does not', () => {
    const onTime = new Date(2026, 10, 26, 13, 4).getTime();
    expect(plannedEnd({ startedAt: onTime, startsAt: '13:00', endsAt: '14:30' })).toBe(
      new Date(2026, 10, 26, 14, 30).getTime(),
    );
    const evening = new Date(2026, 10, 26, 19, 0).getTime();
    expect(plannedEnd({ startedAt: evening, startsAt: '13:00', endsAt: '14:30' })).toBe(
      new Date(2026, 10, 26, 20, 30).getTime(),
    );
  });

  it('says on the machine’s clock when it ends', () => {
    expect(timeOf(new Date(2026, 10, 26, 9, 5).getTime())).toBe('09:05');
  });
});
