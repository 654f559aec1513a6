import { ALL } from './breakdown.ts';
import { countName } from './report-table.ts';
import type { Figure, ReleasedReport, ReleasedTable } from './report-table.ts';

/** What a figure is: a cell, or what a row, a column or a table comes to; of a share; of a median. */
export const figureKinds = [
  'count',
  'all',
  'numerator',
  'denominator',
  'percent',
  'mean',
  'perThousand',
  'n',
  'median',
  'first',
  'third',
] as const;
type FigureKind = (typeof figureKinds)[number];

/** A figure of a report, and where it stands. */
export interface PlacedFigure {
  /** Of the table, share or median. */
  readonly id: string;
  /** In a table its id, row and column; `all` for a row or column that is summed. */
  readonly name: string;
  readonly window: ReleasedTable['window'];
  readonly kind: FigureKind;
  readonly figure: Figure;
}

type Part = Pick<ReleasedTable, 'id' | 'window'>;

const placed = ({ id, window }: Part, kind: FigureKind, figure: Figure, path: readonly string[] = []) => ({
  id,
  name: countName(id, ...path),
  window,
  kind,
  figure,
});

/** The only cell of a table is its total, and is told once. */
function inTable(table: ReleasedTable): PlacedFigure[] {
  const { rows, columns, cells, rowTotals, columnTotals, total } = table;
  const isSingle = cells.flat().length === 1;
  const inCells = rows.keys.flatMap((row, r) =>
    columns.keys.map((column, c) => placed(table, 'count', cells[r]?.[c] ?? '–', [row, column])),
  );
  return [
    ...(isSingle ? [] : inCells),
    ...(rowTotals ?? []).map((figure, r) => placed(table, 'all', figure, [rows.keys[r] ?? '', ALL])),
    ...(columnTotals ?? []).map((figure, c) => placed(table, 'all', figure, [ALL, columns.keys[c] ?? ''])),
    ...(total === null ? [] : [placed(table, isSingle ? 'count' : 'all', total)]),
  ];
}

/** Every figure of a report, in the order of its parts. */
export const placedFigures = ({
  tables,
  shares,
  medians,
}: Pick<ReleasedReport, 'tables' | 'shares' | 'medians'>): PlacedFigure[] => [
  ...tables.flatMap(inTable),
  ...shares.flatMap((share) => [
    placed(share, 'numerator', share.numerator),
    placed(share, 'denominator', share.denominator),
    placed(share, share.as, share.value),
  ]),
  ...medians.flatMap((one) => [
    placed(one, 'n', one.n),
    placed(one, 'median', one.median),
    placed(one, 'first', one.quartiles?.[0] ?? '–'),
    placed(one, 'third', one.quartiles?.[1] ?? '–'),
  ]),
];
