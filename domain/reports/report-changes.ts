import { z } from 'zod';
import { Figure, countName } from './report-table.ts';
import type { ReleasedReport } from './report-table.ts';

/** A number of the same name and days that another report of the period tells otherwise. */
export const Changed = z.object({ name: z.string(), before: Figure, after: Figure });
export type Changed = z.infer<typeof Changed>;

/** What a later report of a period says otherwise, in the order of the later one; what is only in one is no change. */
export function changesBetween(before: ReleasedReport, after: ReleasedReport): Changed[] {
  const known = figuresOf(before);
  return [...figuresOf(after)].flatMap(([key, { name, figure }]) => {
    const earlier = known.get(key);
    return earlier === undefined || earlier.figure === figure
      ? []
      : [{ name, before: earlier.figure, after: figure }];
  });
}

interface Named {
  readonly name: string;
  readonly figure: Figure;
}

function figuresOf({ tables, shares, medians }: ReleasedReport): ReadonlyMap<string, Named> {
  const found = new Map<string, Named>();
  const add = (window: { from: string; to: string }, name: string, figure: Figure): void => {
    found.set(`${window.from} ${window.to} ${name}`, { name, figure });
  };
  for (const { id, window, rows, columns, cells, total } of tables) {
    if (total !== null) add(window, id, total);
    for (const [row, key] of rows.keys.entries())
      for (const [column, other] of columns.keys.entries()) {
        const figure = cells[row]?.[column];
        if (figure !== undefined && columns.keys.length + rows.keys.length > 2)
          add(window, countName(id, key, other), figure);
      }
  }
  for (const { id, window, value } of shares) add(window, id, value);
  for (const { id, window, median } of medians) add(window, id, median);
  return found;
}
