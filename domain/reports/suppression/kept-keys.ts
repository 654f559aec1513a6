import { countName } from '../report-table.ts';
import type { CountsOf, Figure, RawFigure, RawReport, RawTable, ReleasedReport } from '../report-table.ts';
import { isOverlapping, isSame } from './day-spans.ts';
import type { NamedCount, Window } from './named-counts.ts';
import { isOfOlderDefinition } from './older-definitions.ts';

type Keys = Readonly<Record<'rows' | 'columns', readonly string[]>>;
type Table = CountsOf<Figure>['tables'][number];

const keysOf = ({ rows, columns }: Table): Keys => ({ rows: rows.keys, columns: columns.keys });

const together = (all: readonly Keys[]): Keys => ({
  rows: [...new Set(all.flatMap(({ rows }) => rows))],
  columns: [...new Set(all.flatMap(({ columns }) => columns))],
});

/** The same counts by these keys: nothing where there is none. */
function byKeys(table: RawTable, keys: Keys): RawTable {
  const { rows, columns, cells, rowTotals, columnTotals } = table;
  const placeIn = (axis: RawTable['rows'], key: string): number => axis.keys.indexOf(key);
  const line = (axis: RawTable['rows'], wanted: readonly string[], totals: readonly RawFigure[] | null) =>
    totals === null ? null : wanted.map((key) => totals[placeIn(axis, key)] ?? 0);
  return {
    ...table,
    rows: { ...rows, keys: keys.rows },
    columns: { ...columns, keys: keys.columns },
    cells: keys.rows.map((row) =>
      keys.columns.map((column) => cells[placeIn(rows, row)]?.[placeIn(columns, column)] ?? 0),
    ),
    rowTotals: line(rows, keys.rows, rowTotals),
    columnTotals: line(columns, keys.columns, columnTotals),
  };
}

/** A table in print of which nothing is left to count, over these days. */
const emptied = ({ cells, rowTotals, columnTotals, total, ...table }: Table, window: Window): RawTable => ({
  ...table,
  window,
  cells: cells.map((row) => row.map(() => 0)),
  rowTotals: rowTotals?.map(() => 0) ?? null,
  columnTotals: columnTotals?.map(() => 0) ?? null,
  total: total === null ? null : 0,
});

/**
 * A report with the rows and columns that are in print, as a key stands in a table only while something is counted under
 * it: one that comes or goes would tell what has been entered since. Of the same days it has those in print and no
 * others, a table that would be gone among them; of other days also those of each table over some of them.
 */
export function withKeysInPrint(raw: RawReport, earlier: readonly ReleasedReport[]): RawReport {
  const printed = earlier.flatMap(({ tables, withRest }) =>
    tables
      .filter(({ about }) => about === 'children')
      .map((table) => ({ table, hasRest: withRest.includes(table.id) })),
  );
  const firstOf = ({ id, window }: Table) =>
    printed.find(({ table }) => table.id === id && isSame(table.window, window));
  const counted = new Set(raw.tables.map(({ id }) => id));
  const gone = new Map(
    printed
      .filter(({ table }) => isOverlapping(table.window, raw.days))
      .filter(({ table: { id } }) => !counted.has(id) && !isOfOlderDefinition(id))
      .map(({ table }) => [table.id, emptied(table, raw.days)]),
  );
  const tables = [...raw.tables, ...gone.values()].map((table) => {
    const first = firstOf(table);
    if (first !== undefined) return byKeys(table, keysOf(first.table));
    const around = printed.filter(
      (one) => one.table.id === table.id && isOverlapping(one.table.window, table.window),
    );
    return around.length === 0
      ? table
      : byKeys(table, together([keysOf(table), ...around.map((one) => keysOf(one.table))]));
  });
  const withRest = tables.filter((table) => firstOf(table)?.hasRest ?? raw.withRest.includes(table.id));
  return { ...raw, tables, withRest: [...new Set(withRest.map(({ id }) => id))] };
}

/** What a reader knows of rows and columns that are in one table and not in another over some of the same days: nought. */
export function absentIn(reports: readonly CountsOf<Figure>[]): NamedCount[] {
  const all = reports.flatMap(({ tables }) => tables.filter(({ about }) => about === 'children'));
  return all.flatMap((table) => {
    const { id, window, overTime } = table;
    const others = all.filter((other) => other.id === id && isOverlapping(other.window, window));
    const { rows, columns } = together(others.map(keysOf));
    const isNew = (axis: Table['rows'], key: string): boolean => !axis.keys.includes(key);
    const names = [
      ...rows.filter((row) => isNew(table.rows, row)).map((row) => countName(id, 'row', row)),
      ...columns
        .filter((column) => isNew(table.columns, column))
        .map((column) => countName(id, 'column', column)),
      ...rows.flatMap((row) =>
        columns
          .filter((column) => isNew(table.rows, row) || isNew(table.columns, column))
          .map((column) => countName(id, 'row', row, 'column', column)),
      ),
    ];
    return names.map((name) => ({ name, window, overTime, figure: 0, isOpen: false }));
  });
}
