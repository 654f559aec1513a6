/** The integer programmes of the disclosure audit, solved by HiGHS and by trying every whole number there is. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadOptimizer } from '../../../core/reports/optimizer.ts';
import type { Column, IntegerProgramme } from '../../../domain/reports/suppression/integer-programme.ts';

const optimize = await loadOptimizer();

const COLUMNS = 4;
const column = fc
  .record({
    lower: fc.integer({ min: 0, max: 6 }),
    room: fc.integer({ min: 0, max: 4 }),
    isSemi: fc.boolean(),
  })
  .map(({ lower, room, isSemi }): Column => ({ lower, upper: lower + room, isSemi }));
const row = fc.record({
  weights: fc.tuple(...Array.from({ length: COLUMNS }, () => fc.constantFrom(-1, 0, 1))),
  sum: fc.integer({ min: -6, max: 12 }),
});
const programme: fc.Arbitrary<IntegerProgramme> = fc.record({
  columns: fc.array(column, { minLength: COLUMNS, maxLength: COLUMNS }),
  rows: fc.array(
    row.map(({ weights, sum }) => ({
      terms: weights.flatMap((weight, n) => (weight === 0 ? [] : [[n, weight] as const])),
      sum,
    })),
    { maxLength: 3 },
  ),
  aim: fc.record({
    column: fc.nat({ max: COLUMNS - 1 }),
    direction: fc.constantFrom('minimize' as const, 'maximize' as const),
  }),
});

const valuesOf = ({ lower, upper, isSemi }: Column): number[] => {
  const inside = Array.from({ length: upper - lower + 1 }, (_, n) => lower + n);
  return isSemi && lower > 0 ? [0, ...inside] : inside;
};

const fits = ({ rows }: IntegerProgramme, values: readonly number[]): boolean =>
  rows.every(
    ({ terms, sum }) => terms.reduce((to, [n, weight]) => to + weight * (values[n] ?? 0), 0) === sum,
  );

function bestByTrial(given: IntegerProgramme): number | null {
  const all = given.columns.reduce<readonly (readonly number[])[]>(
    (begun, next) => begun.flatMap((values) => valuesOf(next).map((value) => [...values, value])),
    [[]],
  );
  const reached = all.filter((values) => fits(given, values)).map((values) => values[given.aim.column] ?? 0);
  if (reached.length === 0) return null;
  return given.aim.direction === 'minimize' ? Math.min(...reached) : Math.max(...reached);
}

it('finds whole numbers that fit, with one as extreme as any that do, or none where there are none', () => {
  fc.assert(
    fc.property(programme, (given) => {
      const found = optimize(given);
      expect(found?.[given.aim.column] ?? null).toBe(bestByTrial(given));
      if (found === null) return;
      expect(fits(given, found)).toBe(true);
      for (const [n, one] of given.columns.entries()) expect(valuesOf(one)).toContain(found[n]);
    }),
    { numRuns: 300 },
  );
});

it('is exact among large numbers, too', () => {
  const most = { lower: 0, upper: 10_000, isSemi: false };
  const rows = [
    {
      terms: [
        [0, 1],
        [1, -1],
      ],
      sum: 1,
    },
  ] as const;
  for (const [direction, best] of [
    ['maximize', 10_000],
    ['minimize', 1],
  ] as const)
    expect(optimize({ columns: [most, most], rows, aim: { column: 0, direction } })?.[0]).toBe(best);
});
