import { loadOptimizer } from '../../core/reports/optimizer.ts';
import { finish } from '../../domain/kernel/steps.ts';
import type { RawFigure, RawReport, RawTable, ReleasedReport } from '../../domain/reports/report-table.ts';
import { release } from '../../domain/reports/suppression/release.ts';

export const quarters = [
  { from: '2026-01-01', to: '2026-03-31' },
  { from: '2026-04-01', to: '2026-06-30' },
  { from: '2026-07-01', to: '2026-09-30' },
  { from: '2026-10-01', to: '2026-12-31' },
] as const;

const optimize = await loadOptimizer();

type Days = RawTable['window'];

/** From the beginning of one quarter to the end of another, numbered from 0. */
export const quarterSpan = (first: number, last: number): Days => ({
  from: quarters[first]?.from ?? '2026-01-01',
  to: quarters[last]?.to ?? '2026-12-31',
});

export const countedBase = { window: quarterSpan(0, 0), about: 'children', overTime: 'adds' } as const;

export const axisOf = (keys: readonly string[], isExclusive = true) => ({ keys, isExclusive });

/** Children by one thing at a time: a row of cells and their total. */
export function oneWay(
  id: string,
  cells: readonly number[],
  total: number,
  window: Days = countedBase.window,
): RawTable {
  return {
    ...countedBase,
    id,
    window,
    rows: axisOf(['all']),
    columns: axisOf(cells.map((_, n) => `c${n}`)),
    cells: [cells],
    rowTotals: null,
    columnTotals: null,
    total,
  };
}

const sumOf = (counts: readonly RawFigure[]): number =>
  counts.reduce<number>((sum, count) => sum + (typeof count === 'number' ? count : 0), 0);

/** As it shows where nobody is in two cells. */
function hasRest({ about, rows, columns, cells, total }: RawTable): boolean {
  const addsUp = about === 'children' && rows.isExclusive && columns.isExclusive;
  return addsUp && total !== null && total !== sumOf(cells.flat());
}

/** A report of many enough cases. */
export const rawReport = ({ tables = [], ...parts }: Partial<RawReport>): RawReport => ({
  days: countedBase.window,
  newCases: 40,
  tables,
  shares: [],
  medians: [],
  relations: [],
  withRest: tables.filter(hasRest).map(({ id }) => id),
  ...parts,
});

export const released = (raw: RawReport, earlier: readonly ReleasedReport[]): ReleasedReport =>
  finish(release(raw, earlier, optimize));
