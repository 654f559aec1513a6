import type { ComponentProps, ReactNode } from 'react';
import { ChartTable } from './chart-table.tsx';
import type { ChartId } from './charts.ts';
import css from './report-paper.module.css';

/** How wide every drawing is, in its own units: the paper's, without its margins. */
export const WIDTH = 658;

interface Props {
  readonly chart: ChartId;
  /** How it is read; a file of it says so, too. */
  readonly note?: string;
  /** What it shows, number by number. */
  readonly label: string;
  readonly height: number;
  /** The same as a table, for those who do not see it. */
  readonly numbers: ComponentProps<typeof ChartTable>;
  readonly children: ReactNode;
}

/** The frame of a drawing of fixed size. */
export function Drawing({ chart, note = '', label, height, numbers, children }: Props) {
  return (
    <div data-chart={chart}>
      {note === '' ? null : <p className={css.sub}>{note}</p>}
      <svg className={css.chart} viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={label}>
        {children}
      </svg>
      <ChartTable {...numbers} />
    </div>
  );
}
