import { countName, restOf } from '../report-table.ts';
import type { CountsOf, Figure } from '../report-table.ts';
import { namedCounts } from './named-counts.ts';
import type { OverTime, Window } from './named-counts.ts';

/** What any reader knows of a report's numbers without having seen one: this is the sum of those. */
export interface Sum {
  readonly whole: string;
  readonly parts: readonly string[];
  readonly window: Window;
  /** Of the table or share that it stands in; null between several. */
  readonly overTime: OverTime | null;
}

type Table = CountsOf<Figure>['tables'][number];
type NamedSum = Pick<Sum, 'whole' | 'parts'>;

/** A whole and its parts; where parts overlap, each part and those who are not in it. */
const split = (
  whole: string,
  { isExclusive }: Table['rows'],
  parts: readonly string[],
  rest: readonly string[] = [],
): NamedSum[] =>
  isExclusive
    ? [{ whole, parts: [...parts, ...rest] }]
    : parts.map((part) => ({ whole, parts: [part, countName(part, `without ${whole}`)] }));

function sumsOfTable({ id, rows, columns, rowTotals, columnTotals }: Table, hasRest: boolean): NamedSum[] {
  const rest = hasRest ? [restOf(id)] : [];
  const cellName = (row: string, column: string): string => countName(id, 'row', row, 'column', column);
  const cellsIn = (row: string): string[] => columns.keys.map((column) => cellName(row, column));
  const cellsUnder = (column: string): string[] => rows.keys.map((row) => cellName(row, column));
  const rowSums = rows.keys.flatMap((row) => split(countName(id, 'row', row), columns, cellsIn(row)));
  const columnSums = columns.keys.flatMap((column) =>
    split(countName(id, 'column', column), rows, cellsUnder(column)),
  );
  // A single row without a total of its own is summed at once.
  const [onlyRow, ...moreRows] = rows.keys;
  if (onlyRow !== undefined && moreRows.length === 0 && rowTotals === null)
    return [...split(id, columns, cellsIn(onlyRow), rest), ...(columnTotals === null ? [] : columnSums)];
  return [
    ...split(
      id,
      rows,
      rows.keys.map((row) => countName(id, 'row', row)),
      rest,
    ),
    ...split(
      id,
      columns,
      columns.keys.map((column) => countName(id, 'column', column)),
      rest,
    ),
    ...rowSums,
    ...columnSums,
  ];
}

/** @param withRest Ids of the tables whose total counts somebody whom no cell does. */
export function knownSums(report: CountsOf<Figure>, withRest: readonly string[]): Sum[] {
  const aboutChildren = ({ about }: Pick<Table, 'about'>): boolean => about === 'children';
  const counts = namedCounts(report);
  return [
    ...report.tables.filter(aboutChildren).flatMap((table) =>
      sumsOfTable(table, withRest.includes(table.id)).map((sum) => ({
        ...sum,
        window: table.window,
        overTime: table.overTime,
      })),
    ),
    ...report.shares
      .filter((share) => aboutChildren(share) && share.as === 'percent')
      .map(({ id, window, overTime }) => ({
        whole: countName(id, 'denominator'),
        parts: [countName(id, 'numerator'), countName(id, 'remainder')],
        window,
        overTime,
      })),
    ...report.relations.flatMap(({ whole, parts }) =>
      counts
        .filter(({ name }) => name === whole || parts.includes(name))
        .map(({ window }) => ({ whole, parts, window, overTime: null })),
    ),
  ];
}
