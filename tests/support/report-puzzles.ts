import type { Figure, ReleasedReport } from '../../domain/reports/report-table.ts';
import type { Span } from './random-years.ts';
import { SEVERAL, puzzle } from './report-attacker.ts';
import type { Puzzle } from './report-attacker.ts';

type Table = ReleasedReport['tables'][number];

/** Whether nothing is small as far as the marks say: then those that withhold may hide small numbers as well. */
const isSilent = (figures: readonly (Figure | null | undefined)[]): boolean => !figures.includes('<5');
const isWithheld = (line: readonly (Figure | undefined)[]): boolean =>
  line.length > 1 && line.every((figure) => figure === '..');

/**
 * Of a table of one row whose cells overlap: each child is in one of them, and may be in several. The attacker knows how
 * many are not in a cell, too.
 */
function overlap({ columns, id }: Table, days: string, rest: readonly string[], { sum }: Puzzle): void {
  const cells = columns.keys.map((key) => `cell all ${key} ${days}`);
  for (const cell of cells) sum([`${id} ${days}`], [cell, `without ${cell}`]);
  sum([`${id} ${days}`, `${SEVERAL} ${days}`], [...cells, ...rest]);
}

/** How the places of a table add up on some days. The attacker knows whether there is anybody with protected identity. */
export function addUp(table: Table, days: string, hasRest: boolean, attacker: Puzzle): void {
  const { rows, columns, id } = table;
  const rest = hasRest ? [`rest ${days}`] : [];
  if (!columns.isExclusive) {
    overlap(table, days, rest, attacker);
    return;
  }
  const { sum } = attacker;
  for (const row of rows.keys)
    sum(
      [`row ${row} ${days}`],
      columns.keys.map((column) => `cell ${row} ${column} ${days}`),
    );
  for (const column of columns.keys)
    sum(
      [`column ${column} ${days}`],
      rows.keys.map((row) => `cell ${row} ${column} ${days}`),
    );
  sum([`${id} ${days}`], [...rows.keys.map((row) => `row ${row} ${days}`), ...rest]);
  sum([`${id} ${days}`], [...columns.keys.map((column) => `column ${column} ${days}`), ...rest]);
}

/** Everything a table prints, its places named by these days. In a row or column that is withheld whole, marks are silent. */
function learnTable(
  { id, rows, columns, cells, rowTotals, columnTotals, total }: Table,
  days: string,
  { learn }: Puzzle,
): void {
  const silent = isSilent([...cells.flat(), ...(rowTotals ?? []), ...(columnTotals ?? []), total]);
  for (const [r, row] of cells.entries())
    for (const [c, figure] of row.entries())
      learn(
        `cell ${rows.keys[r]} ${columns.keys[c]} ${days}`,
        figure,
        silent || isWithheld(row) || isWithheld(cells.map((other) => other[c])),
      );
  for (const [r, figure] of (rowTotals ?? []).entries()) learn(`row ${rows.keys[r]} ${days}`, figure, silent);
  for (const [c, figure] of (columnTotals ?? []).entries())
    learn(`column ${columns.keys[c]} ${days}`, figure, silent);
  learn(`${id} ${days}`, total, silent);
}

/** One table by itself. */
export function puzzleOfTable(table: Table, hasRest: boolean, largest: number): Puzzle {
  const attacker = puzzle(largest);
  learnTable(table, '', attacker);
  addUp(table, '', hasRest, attacker);
  return attacker;
}

const daysOf = ([first, last]: Span): string => `${first}–${last}`;

/**
 * Reports of several periods, where what happens in a quarter is counted in that quarter. The attacker takes it that
 * nothing has changed since, looks at what is between any two periods, too, and takes a group that one report has and
 * another has not for nobody in that one.
 */
export function puzzleOfYear(
  printed: readonly { readonly span: Span; readonly report: ReleasedReport }[],
  largest: number,
): Puzzle {
  const attacker = puzzle(largest);
  const groups = new Set(
    printed.flatMap(({ report }) => report.tables.flatMap(({ columns }) => columns.keys)),
  );
  for (const { span, report } of printed)
    for (const table of report.tables) {
      const [first, last] = span;
      const quarters = Array.from({ length: last - first + 1 }, (_, n) => daysOf([first + n, first + n]));
      const places = ['T', ...[...groups].map((key) => `cell all ${key}`)];
      for (const key of groups)
        if (!table.columns.keys.includes(key)) attacker.learn(`cell all ${key} ${daysOf(span)}`, 0);
      learnTable(table, daysOf(span), attacker);
      for (const days of new Set([...quarters, daysOf(span)]))
        attacker.sum(
          [`T ${days}`],
          places.slice(1).map((place) => `${place} ${days}`),
        );
      for (const place of places) {
        if (quarters.length > 1)
          attacker.sum(
            [`${place} ${daysOf(span)}`],
            quarters.map((days) => `${place} ${days}`),
          );
        for (const { span: inner } of printed)
          if (inner[0] >= first && inner[1] <= last && daysOf(inner) !== daysOf(span)) {
            const between = `${place} ${daysOf(span)} without ${daysOf(inner)}`;
            attacker.sum([`${place} ${daysOf(span)}`], [`${place} ${daysOf(inner)}`, between]);
            const outside = quarters.filter((_, n) => first + n < inner[0] || first + n > inner[1]);
            attacker.sum(
              [between],
              outside.map((days) => `${place} ${days}`),
            );
          }
      }
    }
  return attacker;
}
