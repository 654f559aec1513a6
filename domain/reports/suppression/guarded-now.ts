import type { CountsOf, RawFigure, RawTable, ReleasedReport } from '../report-table.ts';

type Part = Pick<RawTable, 'id' | 'about'>;

/** An earlier report, with what it printed as the team's work taken for what this one knows it is: about children. */
export function guardedAsNow(earlier: ReleasedReport, now: CountsOf<RawFigure>): ReleasedReport {
  const parts: readonly Part[] = [...now.tables, ...now.shares, ...now.medians];
  const guarded = new Set(parts.filter(({ about }) => about === 'children').map(({ id }) => id));
  const asNow = <P extends Part>(part: P): P =>
    guarded.has(part.id) ? { ...part, about: 'children' as const } : part;
  return {
    ...earlier,
    tables: earlier.tables.map(asNow),
    shares: earlier.shares.map(asNow),
    medians: earlier.medians.map(asNow),
  };
}
