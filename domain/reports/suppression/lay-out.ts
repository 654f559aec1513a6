import { countName } from '../report-table.ts';
import type { CountsOf, Figure, RawFigure, RawReport, RawTable, ReleasedReport } from '../report-table.ts';
import type { mediansIn } from './first-figures.ts';
import type { Window } from './named-counts.ts';
import { carriesShare, ofMedian, ofShare } from './primary-rules.ts';

/** What a count about children is printed as. */
export type FigureOf = (name: string, window: Window) => Figure;

/** What is in print of a median; undefined where nothing is. */
type MedianBefore = ReturnType<typeof mediansIn>;

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
  const denominator = figure('denominator');
  // What is printed of the whole decides, not what was counted: that may have grown since.
  const isTold = about === 'work' || carriesShare(denominator);
  const counted = { ...raw, numerator: isTold ? figure('numerator') : '..', denominator } as const;
  return { ...counted, value: ofShare(counted) };
}

/**
 * What is in print stands, as counts do: two medians of as many values would tell what was entered between them. Nor is
 * one printed beside another number than it was counted from.
 */
function median(
  raw: RawReport['medians'][number],
  figureOf: FigureOf,
  medianBefore: MedianBefore,
): Released<'medians'> {
  const n = raw.about === 'work' ? raw.n : figureOf(countName(raw.id, 'n'), raw.window);
  const counted = n === raw.n ? raw : ({ median: '..', quartiles: null } as const);
  const { median: middle, quartiles } = medianBefore(raw) ?? counted;
  const printed = ofMedian({ ...raw, n, median: middle, quartiles });
  return {
    ...raw,
    n,
    median: printed.median,
    quartiles: printed.quartiles === null ? null : [...printed.quartiles],
  };
}

/** A report's parts with what may be printed in every place. */
export const layOut = (
  { tables, shares, medians, relations }: CountsOf<RawFigure>,
  figureOf: FigureOf,
  medianBefore: MedianBefore,
): Pick<ReleasedReport, 'tables' | 'shares' | 'medians' | 'relations'> => ({
  tables: tables.map((raw) => table(raw, figureOf)),
  shares: shares.map((raw) => share(raw, figureOf)),
  medians: medians.map((raw) => median(raw, figureOf, medianBefore)),
  relations: relations.map(({ whole, parts }) => ({ whole, parts: [...parts] })),
});
