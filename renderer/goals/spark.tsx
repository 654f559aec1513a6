import type { RatingView } from '../../domain/goals/effect-views.ts';
import { scales } from '../../domain/goals/scales.ts';
import type { Respondent } from '../../domain/goals/scales.ts';
import { Mark } from './effect-chart.tsx';
import { useT } from '../text/t.ts';
import styles from './effect-chart.module.css';

const WIDTH = 120;
const HEIGHT = 40;
const MOST = 4;

/** The last few numbers of one who answers, with the numbers themselves above the line. */
export function Spark({
  respondent,
  ratings,
}: {
  readonly respondent: Respondent;
  readonly ratings: readonly RatingView[];
}) {
  const t = useT();
  const { max } = scales.now;
  const last = ratings.slice(-MOST);
  if (last.length === 0) return <span />;
  const points = last.map(({ id, value }, index) => ({
    id,
    value,
    x: 12 + (index * (WIDTH - 24)) / (MOST - 1),
    y: HEIGHT - 6 - (value / max) * 16,
  }));
  return (
    <svg
      className={styles.spark}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('goals.spark.label', { values: last.map(({ value }) => value).join(', ') })}
    >
      <g className={styles[respondent]}>
        <polyline className={styles.line} points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {points.map(({ id, value, x, y }) => (
          <g key={id}>
            <Mark respondent={respondent} x={x} y={y} />
            <text className={styles.axis} x={x} y={y - 8} textAnchor="middle">
              {value}
            </text>
          </g>
        ))}
      </g>
    </svg>
  );
}
