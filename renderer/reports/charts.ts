import { placedFigures } from '../../domain/reports/placed-figures.ts';
import type { ShownDocument } from '../../domain/reports/reports.ts';
import type { TextKey } from '../../domain/text/text.ts';

/** A drawing of the report, or a table with bars. */
interface Chart {
  /** What it is called where it is saved. */
  readonly title: TextKey;
  /** The parts of the report whose numbers it draws. */
  readonly of: readonly string[];
}

/** In the order of the pages. `types` and `givers` stand in reports by the first two definitions alone. */
export const charts = {
  trend: { title: 'reports.chart.trend', of: ['A1'] },
  raisedBy: { title: 'reports.chart.raisedBy', of: ['A3'] },
  ages: { title: 'reports.chart.ages', of: ['H1.A1'] },
  concerns: { title: 'reports.chart.concerns', of: ['A4'] },
  thread: { title: 'reports.chart.thread', of: ['thread'] },
  days: { title: 'reports.chart.days', of: ['A5.days', 'B4.days', 'B5.days'] },
  types: { title: 'reports.chart.types', of: ['interventions.types'] },
  givers: { title: 'reports.chart.givers', of: ['interventions.units'] },
  levels: { title: 'reports.chart.levels', of: ['E3.levels'] },
  changes: { title: 'reports.chart.changes', of: ['E4.pairs'] },
  views: { title: 'reports.chart.views', of: ['F1.states'] },
  lifted: { title: 'reports.chart.lifted', of: ['lifted'] },
} as const satisfies Readonly<Record<string, Chart>>;

export type ChartId = keyof typeof charts;
const chartIds = Object.keys(charts) as ChartId[];

/** Those in which something is drawn: nothing is of what is withheld, or is nought. */
export function chartsIn({ released }: ShownDocument): ChartId[] {
  const drawn = new Set(
    placedFigures(released).flatMap(({ id, kind, figure }) =>
      (kind === 'count' || kind === 'median') && typeof figure === 'number' && figure > 0 ? [id] : [],
    ),
  );
  return chartIds.filter((chart) => charts[chart].of.some((id) => drawn.has(id)));
}
