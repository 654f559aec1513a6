/** Where days, values and labels lie in a chart. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../domain/kernel/plain-date.ts';
import { chart, placeDays, placeValues, spread } from '../../../renderer/goals/chart-geometry.ts';

const left = chart.left + chart.pad;
const right = chart.width - chart.right - chart.pad;
const top = chart.top;
const bottom = chart.height - chart.bottom;

describe('days', () => {
  it('lie from edge to edge, as far apart as they are in time', () => {
    const place = placeDays(['2026-03-01', '2026-03-08', '2026-03-29']);
    expect([place('2026-03-01'), place('2026-03-29')]).toEqual([left, right]);
    expect(place('2026-03-08')).toBeCloseTo(left + (right - left) / 4);
  });

  it('a single one lies in the middle', () => {
    expect(placeDays(['2026-03-01'])('2026-03-01')).toBe((left + right) / 2);
  });
});

describe('values', () => {
  it('what is better lies higher, also where fewer is better', () => {
    const more = placeValues({ min: 0, max: 10, better: 'higher' });
    expect([more(10), more(0), more(5)]).toEqual([top, bottom, (top + bottom) / 2]);
    const fewer = placeValues({ min: 0, max: 40, better: 'lower' });
    expect([fewer(0), fewer(40)]).toEqual([top, bottom]);
    const goal = placeValues({ min: -2, max: 2, better: 'higher' });
    expect(goal(0)).toBe((top + bottom) / 2);
  });
});

describe('labels', () => {
  it('stay where they are when there is room, and in their own order when there is not', () => {
    expect(spread([20, 60], 12)).toEqual([20, 60]);
    expect(spread([40, 40, 38], 12)).toEqual([50, 62, 38]);
  });

  it('never cover one another, and none is below the chart', () => {
    const wanted = fc.array(fc.double({ min: top, max: bottom, noNaN: true }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(wanted, (ends) => {
        const places = spread(ends, 13);
        expect(places).toHaveLength(ends.length);
        const sorted = places.toSorted((one, other) => one - other);
        for (const [index, place] of sorted.entries()) {
          expect(place).toBeLessThanOrEqual(bottom + 1e-9);
          if (index > 0) expect(place - (sorted[index - 1] ?? 0)).toBeGreaterThanOrEqual(13 - 1e-9);
        }
      }),
    );
  });
});

it('any days of a chart lie inside it, each where it belongs', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 900 }), { minLength: 1, maxLength: 12 }), (offsets) => {
      const days = offsets.map((offset) => addDays('2026-01-01', offset)).toSorted();
      const places = days.map(placeDays(days));
      expect(places).toEqual(places.toSorted((one, other) => one - other));
      for (const place of places) {
        expect(place).toBeGreaterThanOrEqual(left - 1e-9);
        expect(place).toBeLessThanOrEqual(right + 1e-9);
      }
    }),
  );
});
