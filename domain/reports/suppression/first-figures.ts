import type { CountsOf, Figure, RawFigure, ReleasedMedian, ReleasedReport } from '../report-table.ts';
import type { Bounds } from './bounds.ts';
import { isSame } from './day-spans.ts';
import type { LinearSystem } from './linear-system.ts';
import { linesIn, namedCounts } from './named-counts.ts';
import type { Line } from './named-counts.ts';
import { ofCount } from './primary-rules.ts';

/** What is printed of each unknown of a report. */
export type Figures = Map<number, Figure>;

/** What earlier reports print, each number as it was printed first. */
export function printedIn(reports: readonly ReleasedReport[], { unknownOf }: LinearSystem): Figures {
  const printed: Figures = new Map();
  for (const { name, window, figure } of reports.flatMap(namedCounts)) {
    const unknown = unknownOf(name, window);
    if (figure !== null && !printed.has(unknown)) printed.set(unknown, figure);
  }
  return printed;
}

/** What earlier reports print as the median of a part over these days, the first of them. */
export function mediansIn(
  reports: readonly ReleasedReport[],
): (part: Pick<ReleasedMedian, 'id' | 'window'>) => Pick<ReleasedMedian, 'median' | 'quartiles'> | undefined {
  const printed = reports.flatMap(({ medians }) => medians);
  return ({ id, window }) => printed.find((one) => one.id === id && isSame(one.window, window));
}

/**
 * Fewer than five are not broken down at all; and where everybody of a group is in one cell, the empty ones beside it
 * would tell that. Where cells overlap, so would the one beside its total: what it comes to is not what the others leave.
 */
function withheldInLine(
  figures: readonly Figure[],
  { total, isExclusive, isGroup }: Line,
): readonly boolean[] {
  const filled = figures.filter((figure) => figure !== 0);
  const isFew = typeof total === 'number' && ofCount(total) === '<5';
  const isUniform = isGroup && filled.length === 1;
  return figures.map(
    (figure) => isFew || (isUniform && (figure === 0 || !isExclusive || filled.includes('<5'))),
  );
}

/**
 * A report's counts by the rule for single ones. What has been printed stands, and so does what follows from it: what has
 * been entered late would else be told by the difference.
 * @param before What was known before this report.
 */
export function firstFigures(
  counted: CountsOf<RawFigure>,
  system: LinearSystem,
  printed: Figures,
  { least, most }: Bounds,
): Figures {
  const figures: Figures = new Map();
  for (const { name, window, figure } of namedCounts(counted)) {
    const unknown = system.unknownOf(name, window);
    const settled = least[unknown] === most[unknown] ? least[unknown] : undefined;
    // What would not be told today stands where it is in print.
    const told = printed.get(unknown) ?? (figure === null ? undefined : (settled ?? figure));
    if (told !== undefined && !figures.has(unknown)) figures.set(unknown, ofCount(told));
  }
  for (const table of counted.tables.filter(({ about }) => about === 'children'))
    for (const line of linesIn(table)) {
      const unknowns = line.cells.map(({ name }) => system.unknownOf(name, table.window));
      const withheld = withheldInLine(
        line.cells.map(({ figure }) => (typeof figure === 'number' ? ofCount(figure) : '–')),
        line,
      );
      for (const [n, unknown] of unknowns.entries())
        if (withheld[n] === true && !printed.has(unknown)) figures.set(unknown, '..');
    }
  return figures;
}
