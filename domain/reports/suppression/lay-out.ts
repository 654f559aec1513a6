import { countName } from '../report-table.ts';
import type { Figure, RawFigure, RawReport, RawTable, ReleasedReport } from '../report-table.ts';
import type { Window } from './named-counts.ts';
import { ofMedian, ofShare } from './primary-rules.ts';

/** What a count about children is printed as. */
export type FigureOf = (name: string, window: Window) => Figure;

type Released<Part extends 'tables' | 'shares' | 'medians'> = ReleasedReport[Part][number];

const axis = ({ keys, isExclusive }: RawTable['rows']) => ({ keys: [...keys], isExclusive });

function table(raw: RawTable, figureOf: FigureOf): Released<'tables'> {
  const { id, rows, columns, window } = raw;
  const figure = (counted: RawFigure, ...path: readonly string[]): Figure =>
    raw.about === 'work' ? counted : figureOf(countName(id, ...path), window);
  const line = (side: 'row' | 'column', keys: readonly string[], counted: readonly RawFigure[] | null) =>
    counted?.map((count, n) => figure(count, side, keys[n] ?? '')) ?? null;
  return {
    ...raw,
    rows: axis(rows),
    columns: axis(columns),
    cells: raw.cells.map((row, r) =>
      row.map((count, c) => figure(count, 'row', rows.keys[r] ?? '', 'column', columns.keys[c] ?? '')),
    ),
    rowTotals: line('row', rows.keys, raw.rowTotals),
    columnTotals: line('column', columns.keys, raw.columnTotals),
    total: raw.total === null ? null : figure(raw.total),
  };
}

function share(raw: RawReport['shares'][number], figureOf: FigureOf): Released<'shares'> {
  const { id, window, about } = raw;
  const figure = (part: 'numerator' | 'denominator'): Figure =>
    about === 'work' ? raw[part] : figureOf(countName(id, part), window);
  const counted = { ...raw, numerator: figure('numerator'), denominator: figure('denominator') };
  return { ...counted, value: ofShare(counted) };
}

function median(raw: RawReport['medians'][number], figureOf: FigureOf): Released<'medians'> {
  const n = raw.about === 'work' ? raw.n : figureOf(countName(raw.id, 'n'), raw.window);
  const { median: middle, quartiles } = ofMedian({ ...raw, n });
  return { ...raw, n, median: middle, quartiles: quartiles === null ? null : [...quartiles] };
}

/** A report's parts with what may be printed in every place. */
export const layOut = (
  { tables, shares, medians, relations }: Omit<RawReport, 'newCases'>,
  figureOf: FigureOf,
): Pick<ReleasedReport, 'tables' | 'shares' | 'medians' | 'relations'> => ({
  tables: tables.map((raw) => table(raw, figureOf)),
  shares: shares.map((raw) => share(raw, figureOf)),
  medians: medians.map((raw) => median(raw, figureOf)),
  relations: relations.map(({ whole, parts }) => ({ whole, parts: [...parts] })),
});
