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
  /** Withheld together with all of its column, so that the mark does not even say that the number is not small. */
  readonly isOpen: boolean;
}

type Table = CountsOf<Figure>['tables'][number];
type Place = Pick<NamedCount, 'name' | 'figure' | 'isOpen'>;

function line(path: string, keys: readonly string[], figures: readonly Figure[] | null): Place[] {
  return keys.map((key, n) => ({ name: countName(path, key), figure: figures?.[n] ?? null, isOpen: false }));
}

/** A table's cells, those together that describe one group: a column, or the only row. */
export function groupsIn({ id, rows, columns, cells }: Table): Place[][] {
  const inRows = rows.keys.map((row, n) =>
    line(countName(id, 'row', row, 'column'), columns.keys, cells[n] ?? []),
  );
  return inRows.length === 1
    ? inRows
    : columns.keys.map((_, n) => inRows.flatMap((row) => row.slice(n, n + 1)));
}

const placesInTable = (table: Table): Place[] => [
  { name: table.id, figure: table.total, isOpen: false },
  ...line(countName(table.id, 'row'), table.rows.keys, table.rowTotals),
  ...line(countName(table.id, 'column'), table.columns.keys, table.columnTotals),
  ...groupsIn(table).flatMap((group) => {
    const isOpen = group.length > 1 && group.every(({ figure }) => figure === '..');
    return group.map((place) => ({ ...place, isOpen }));
  }),
];

type Share = CountsOf<Figure>['shares'][number];

const placesInShare = ({ id, numerator, denominator }: Share): Place[] => [
  { name: countName(id, 'numerator'), figure: carriesShare(denominator) ? numerator : null, isOpen: false },
  { name: countName(id, 'denominator'), figure: denominator, isOpen: false },
];

/** Everything that a report counts about children, by name. */
export function namedCounts({ tables, shares, medians }: CountsOf<Figure>): NamedCount[] {
  return [
    ...tables.map((part) => ({ part, places: placesInTable(part) })),
    ...shares.map((part) => ({ part, places: placesInShare(part) })),
    ...medians.map((part) => ({
      part,
      places: [{ name: countName(part.id, 'n'), figure: part.n, isOpen: false }],
    })),
  ]
    .filter(({ part }) => part.about === 'children')
    .flatMap(({ part: { window, overTime }, places }) =>
      places.map((place) => ({ ...place, window, overTime })),
    );
}
