import fc from 'fast-check';
import type { RawTable } from '../../domain/reports/report-table.ts';
import { axisOf, countedBase, oneWay } from './report-builders.ts';

/** Mostly few, as in a small team's report. */
const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 14 }));

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, one) => sum + one, 0);

/** Tables of up to three rows and columns, with or without totals, with or without somebody whom no cell counts. */
export const randomTable: fc.Arbitrary<RawTable> = fc
  .record({
    cells: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 4 })).chain(([rows, columns]) =>
      fc.array(fc.array(count, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    ),
    rest: fc.oneof(
      { weight: 3, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 6 }) },
    ),
    hasTotal: fc.boolean(),
    hasRowTotals: fc.boolean(),
    hasColumnTotals: fc.boolean(),
  })
  .map(({ cells, rest, hasTotal, hasRowTotals, hasColumnTotals }) => {
    const columns = [...(cells[0] ?? []).keys()];
    return {
      ...countedBase,
      id: 'T',
      rows: axisOf(cells.map((_, n) => `r${n}`)),
      columns: axisOf(columns.map((n) => `c${n}`)),
      cells,
      rowTotals: hasRowTotals ? cells.map(sumOf) : null,
      columnTotals: hasColumnTotals ? columns.map((n) => sumOf(cells.map((row) => row[n] ?? 0))) : null,
      total: hasTotal ? sumOf(cells.flat()) + rest : null,
    };
  });

export interface Choices {
  readonly table: RawTable;
  /** Somebody is in no cell: with protected identity. */
  readonly hasRest: boolean;
}

/** Children each of whom is in one to all of some cells. */
export const randomChoices: fc.Arbitrary<Choices> = fc
  .record({
    columns: fc.constantFrom(['c0', 'c1'], ['c0', 'c1', 'c2'], ['c0', 'c1', 'c2', 'c3']),
    rest: fc.oneof(
      { weight: 2, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }) },
    ),
  })
  .chain(({ columns, rest }) =>
    fc
      .array(fc.subarray([...columns], { minLength: 1 }), { minLength: 1, maxLength: 16 })
      .map((children) => ({
        table: {
          ...countedBase,
          id: 'T',
          rows: axisOf(['all']),
          columns: axisOf(columns, false),
          cells: [columns.map((key) => children.filter((of) => of.includes(key)).length)],
          rowTotals: null,
          columnTotals: null,
          total: children.length + rest,
        },
        hasRest: rest > 0,
      })),
  );

/** Children in some groups out of four; a group that nobody is in has no column. */
export const randomGroups: fc.Arbitrary<RawTable> = fc
  .uniqueArray(fc.tuple(fc.constantFrom('g0', 'g1', 'g2', 'g3'), fc.integer({ min: 1, max: 12 })), {
    minLength: 1,
    selector: ([key]) => key,
  })
  .map((groups) => {
    const cells = groups.map(([, counted]) => counted);
    return { ...oneWay('T', cells, sumOf(cells)), columns: axisOf(groups.map(([key]) => key)) };
  });
