import type { PlainDate } from '../../kernel/plain-date.ts';
import { countName } from '../report-table.ts';
import type { CountsOf, Figure, ReleasedMedian } from '../report-table.ts';
import { carriesShare } from './primary-rules.ts';

export interface Window {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export type OverTime = ReleasedMedian['overTime'];

/** A count about children where it stands in a report. */
export interface NamedCount {
  readonly name: string;
  readonly window: Window;
  readonly overTime: OverTime;
  /** Null where it has a place and tells nothing. */
  readonly figure: Figure | null;
  /** Withheld so that the mark does not even say that the number is not small. */
  readonly isOpen: boolean;
}

type Table = CountsOf<Figure>['tables'][number];
type Place = Pick<NamedCount, 'name' | 'figure' | 'isOpen'>;

function places(path: string, keys: readonly string[], figures: readonly Figure[] | null): Place[] {
  return keys.map((key, n) => ({ name: countName(path, key), figure: figures?.[n] ?? null, isOpen: false }));
}

/** A line of a table: its cells, and the total that is printed of it. */
export interface Line {
  readonly cells: readonly Place[];
  readonly total: Figure | null;
  /** Whether everybody in the total is in one of the cells. */
  readonly isExclusive: boolean;
  /** A column, or the only row: it describes a group of children. */
  readonly isGroup: boolean;
}

/** Rows and columns of a table. Cells are the same places in both. */
export function linesIn({ id, rows, columns, cells, rowTotals, columnTotals, total }: Table): Line[] {
  const inRows = rows.keys.map((row, n) =>
    places(countName(id, 'row', row, 'column'), columns.keys, cells[n] ?? []),
  );
  const isOneRow = inRows.length === 1;
  return [
    ...inRows.map((row, n) => ({
      cells: row,
      total: rowTotals?.[n] ?? (isOneRow ? total : null),
      isExclusive: columns.isExclusive,
      isGroup: isOneRow,
    })),
    ...columns.keys.map((_, n) => ({
      cells: inRows.flatMap((row) => row.slice(n, n + 1)),
      total: columnTotals?.[n] ?? null,
      isExclusive: rows.isExclusive,
      isGroup: !isOneRow,
    })),
  ].filter((line) => line.cells.length > 1);
}

function placesInTable(table: Table): Place[] {
  const { id, rows, columns, cells } = table;
  const open = new Set(
    linesIn(table)
      .filter((line) => line.cells.every(({ figure }) => figure === '..'))
      .flatMap((line) => line.cells.map(({ name }) => name)),
  );
  return [
    { name: id, figure: table.total, isOpen: false },
    ...places(countName(id, 'row'), rows.keys, table.rowTotals),
    ...places(countName(id, 'column'), columns.keys, table.columnTotals),
    ...rows.keys
      .flatMap((row, n) => places(countName(id, 'row', row, 'column'), columns.keys, cells[n] ?? []))
      .map((place) => ({ ...place, isOpen: open.has(place.name) })),
  ];
}

/** Where the marks for small numbers tell too much, a part has none, and what it withholds can be small or large. */
const withOpenMarks = (found: readonly Place[]): readonly Place[] =>
  found.some(({ figure }) => figure === '<5') ? found : found.map((place) => ({ ...place, isOpen: true }));

type Share = CountsOf<Figure>['shares'][number];

const placesInShare = ({ id, numerator, denominator }: Share): Place[] => [
  { name: countName(id, 'numerator'), figure: carriesShare(denominator) ? numerator : null, isOpen: false },
  { name: countName(id, 'denominator'), figure: denominator, isOpen: false },
];

/** Everything that a report counts about children, by name. */
export function namedCounts({ tables, shares, medians }: CountsOf<Figure>): NamedCount[] {
  return [
    ...tables.map((part) => ({ part, found: placesInTable(part) })),
    ...shares.map((part) => ({ part, found: placesInShare(part) })),
    ...medians.map((part) => ({
      part,
      found: [{ name: countName(part.id, 'n'), figure: part.n, isOpen: false }],
    })),
  ]
    .filter(({ part }) => part.about === 'children')
    .flatMap(({ part: { window, overTime }, found }) =>
      withOpenMarks(found).map((place) => ({ ...place, window, overTime })),
    );
}
