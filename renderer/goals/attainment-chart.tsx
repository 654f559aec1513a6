import type { Effect } from '../../domain/goals/effect-views.ts';
import { chart, placeDays, placeValues } from './chart-geometry.ts';
import { ChartFrame } from './chart-frame.tsx';
import { Mark } from './effect-chart.tsx';
import styles from './effect-chart.module.css';

/** However many goals there are, T lies within: ±2 throughout comes to 50 ± 20/√0.3. */
const range = { min: 10, max: 90, better: 'higher' } as const;
const EXPECTED = 50;

/** The T values of goal attainment over time, with the meetings that decided. */
export function AttainmentChart({
  label,
  attainment,
  decidedOn,
}: Pick<Effect, 'attainment' | 'decidedOn'> & { readonly label: string }) {
  const days = [...new Set([...attainment.map(({ on }) => on), ...decidedOn])].toSorted();
  const x = placeDays(days);
  const y = placeValues(range);
  const points = attainment.map(({ on, value }) => ({ key: on, x: x(on), y: y(value) }));
  const last = attainment.at(-1);
  return (
    <ChartFrame
      label={label}
      ticks={[range.min, EXPECTED, range.max].map((value) => ({ at: y(value), text: String(value) }))}
      days={days}
      decidedOn={decidedOn}
      x={x}
    >
      <g className={styles.together}>
        <polyline className={styles.line} points={points.map((point) => `${point.x},${point.y}`).join(' ')} />
        {points.map((point) => (
          <Mark key={point.key} respondent="together" x={point.x} y={point.y} />
        ))}
        {last !== undefined && (
          <text className={styles.name} x={chart.width - chart.right + 11} y={y(last.value) + 4.5}>
            T {Math.round(last.value)}
          </text>
        )}
      </g>
    </ChartFrame>
  );
}
