import type { RawTable } from './report-table.ts';
import type { Period } from './periods.ts';
import type { ReportFacts } from './report-facts.ts';

/** One thing that is counted, and the keys it falls under. */
export interface Counted {
  readonly row: readonly string[];
  readonly column: readonly string[];
}

/** What is counted in groups. Who has protected identity is in the total of all and in no group. */
export interface Breakdown {
  readonly id: string;
  readonly about: RawTable['about'];
  readonly overTime: RawTable['overTime'];
  /** Whether each thing falls under one key alone. */
  readonly isExclusive: { readonly rows: boolean; readonly columns: boolean };
  /** All keys there can be, in the order they are shown; without them those that occur. */
  readonly rows?: (facts: ReportFacts, period: Period) => readonly string[];
  readonly columns?: (facts: ReportFacts, period: Period) => readonly string[];
  readonly things: (facts: ReportFacts, period: Period) => readonly Counted[];
}

/** The one row of a table of one row. */
export const ALL = 'all';
/** Where nobody has written down which. */
export const UNKNOWN = 'unknown';

/** A thing in a table of one row. */
export const under = (...column: readonly string[]): Counted => ({ row: [ALL], column });

interface Tabulated {
  readonly table: RawTable;
  /** Its total counts somebody whom no cell does. */
  readonly hasRest: boolean;
}

/** Null when there is nothing to count. */
export function tabulate(breakdown: Breakdown, facts: ReportFacts, period: Period): Tabulated | null {
  const { id, about, overTime, isExclusive, things } = breakdown;
  const all = things(facts, period);
  const open = things({ ...facts, cases: facts.cases.filter(({ isProtected }) => !isProtected) }, period);
  const rows = breakdown.rows?.(facts, period) ?? occurring(open.map(({ row }) => row));
  const columns = breakdown.columns?.(facts, period) ?? occurring(open.map(({ column }) => column));
  if (rows.length === 0 || columns.length === 0) return null;
  const isSingleRow = rows.length === 1 && rows[0] === ALL;
  const cells = crossed(open, rows, columns);
  const table = {
    id,
    about,
    overTime,
    window: { from: period.from, to: period.to },
    rows: { keys: [...rows], isExclusive: isExclusive.rows },
    columns: { keys: [...columns], isExclusive: isExclusive.columns },
    cells,
    rowTotals: isSingleRow ? null : rows.map((key) => open.filter(({ row }) => row.includes(key)).length),
    columnTotals: isSingleRow
      ? null
      : columns.map((key) => open.filter(({ column }) => column.includes(key)).length),
    total: all.length,
  };
  return { table, hasRest: all.length !== open.length };
}

const occurring = (keys: readonly (readonly string[])[]): string[] => [...new Set(keys.flat())].toSorted();

function crossed(
  things: readonly Counted[],
  rows: readonly string[],
  columns: readonly string[],
): number[][] {
  const counts = new Map<string, number>();
  for (const { row, column } of things)
    for (const one of row)
      for (const other of column) {
        const key = `${one}\n${other}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
  return rows.map((row) => columns.map((column) => counts.get(`${row}\n${column}`) ?? 0));
}
