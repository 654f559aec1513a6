import { type ReactNode, useId } from 'react';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { dayMonthYear } from '../text/dates.ts';
import { chart } from './chart-geometry.ts';
import styles from './effect-chart.module.css';

interface Props {
  readonly label: string;
  /** Values with a line across, and what they are called. */
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  /** Every day that is marked, in order. */
  readonly days: readonly PlainDate[];
  readonly decidedOn: readonly PlainDate[];
  readonly x: (day: PlainDate) => number;
  readonly children: ReactNode;
}

/** What every chart over time shares: its scale, its first and last day, and the meetings that decided on the axis. */
export function ChartFrame({ label, ticks, days, decidedOn, x, children }: Props) {
  const titleId = useId();
  const floor = chart.height - chart.bottom;
  const edge = chart.width - chart.right;
  const [from, to] = [days[0], days.at(-1)];
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${chart.width} ${chart.height}`}
      role="img"
      aria-labelledby={titleId}
    >
      <title id={titleId}>{label}</title>
      {ticks.map(({ at, text }) => (
        <g key={text}>
          <line className={styles.grid} x1={chart.left} x2={edge} y1={at} y2={at} />
          <text className={styles.axis} x={chart.left - 6} y={at + 4} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {decidedOn.map((day) => (
        <g key={day} className={styles.decided}>
          <line x1={x(day)} x2={x(day)} y1={chart.top} y2={floor} />
          <path d={`M${x(day)} ${floor} l4.5 8 h-9 z`} />
        </g>
      ))}
      {from !== undefined && (
        <text className={styles.axis} x={chart.left - 4} y={chart.height - 3}>
          {dayMonthYear(from)}
        </text>
      )}
      {to !== undefined && to !== from && (
        <text className={styles.axis} x={edge} y={chart.height - 3} textAnchor="end">
          {dayMonthYear(to)}
        </text>
      )}
      {children}
    </svg>
  );
}
