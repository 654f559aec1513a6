import fc from 'fast-check';
import type { RawReport, RawTable } from '../../domain/reports/report-table.ts';
import { oneWay, quarterSpan, rawReport } from './report-builders.ts';

/** First and last quarter of a report's period, from 0. */
export type Span = readonly [number, number];

const spans: readonly Span[] = [
  [0, 0],
  [1, 1],
  [2, 2],
  [3, 3],
  [0, 1],
  [2, 3],
  [1, 2],
  [0, 2],
  [0, 3],
];

export interface Year {
  /** Newly counted children by quarter and group. */
  readonly counts: readonly (readonly number[])[];
  /** Reports in the order in which they are made, and who was entered late or taken away before each. */
  readonly reports: readonly { readonly span: Span; readonly late: readonly (readonly number[])[] }[];
}

const count = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 9 }));
const change = fc.oneof(
  { weight: 12, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: -2, max: 2 }) },
);
const byQuarter = <T>(one: fc.Arbitrary<T>, groups: number) =>
  fc.array(fc.array(one, { minLength: groups, maxLength: groups }), { minLength: 4, maxLength: 4 });

const groups = 2;

/** No count in it comes to more than `mostInYear`, late entries included. */
export const randomYear: fc.Arbitrary<Year> = fc.record({
  counts: byQuarter(count, groups),
  reports: fc.array(fc.record({ span: fc.constantFrom(...spans), late: byQuarter(change, groups) }), {
    minLength: 2,
    maxLength: 4,
  }),
});
export const mostInYear = 4 * groups * (9 + 2 * 4);

/** A column stands for a group only while somebody is in it; without anybody there is no table. */
function occurring(table: RawTable): RawTable[] {
  const isIn = (_: unknown, n: number): boolean => table.cells[0]?.[n] !== 0;
  const keys = table.columns.keys.filter(isIn);
  const cells = table.cells.map((row) => row.filter(isIn));
  return keys.length === 0 ? [] : [{ ...table, columns: { ...table.columns, keys }, cells }];
}

/**
 * The raw reports of a year, each as the case log stands when it is made.
 * @param only `occurring`: without the groups that nobody is in
 */
export function reportsOf(
  { counts, reports }: Year,
  overTime: RawTable['overTime'],
  only: 'all' | 'occurring' = 'all',
): { readonly span: Span; readonly raw: RawReport }[] {
  let now = counts;
  return reports.map(({ span, late }) => {
    now = now.map((quarter, q) => quarter.map((n, g) => Math.max(0, n + (late[q]?.[g] ?? 0))));
    const [first, last] = span;
    const inSpan = now.slice(first, last + 1);
    const cells = (now[0] ?? []).map((_, g) => inSpan.reduce((sum, quarter) => sum + (quarter[g] ?? 0), 0));
    const total = cells.reduce((sum, one) => sum + one, 0);
    const days = quarterSpan(first, last);
    const table = { ...oneWay('T', cells, total, days), overTime };
    return { span, raw: rawReport({ days, tables: only === 'all' ? [table] : occurring(table) }) };
  });
}
