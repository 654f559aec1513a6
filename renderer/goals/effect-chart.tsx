import { scales } from '../../domain/goals/scales.ts';
import type { Respondent, ScaleId } from '../../domain/goals/scales.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { useT } from '../text/t.ts';
import { ChartFrame } from './chart-frame.tsx';
import { chart, placeDays, placeValues, spread } from './chart-geometry.ts';
import { daysOf } from './series.ts';
import type { Series } from './series.ts';
import { valueText } from './value-text.ts';
import styles from './effect-chart.module.css';

interface Props {
  readonly label: string;
  readonly scale: ScaleId;
  readonly series: readonly Series[];
  readonly decidedOn: readonly PlainDate[];
}

/**
 * Numbers of one scale over time: a line for each who has answered, told apart by the shape of its points and by its
 * name at the end of it, and the meetings that decided as marks on the axis. The same numbers stand in a table below.
 */
export function EffectChart({ label, scale, series, decidedOn }: Props) {
  const t = useT();
  const { min, max, better } = scales[scale];
  const days = daysOf(series, decidedOn);
  const x = placeDays(days);
  const y = placeValues({ min, max, better });
  const edge = chart.width - chart.right;
  const ends = spread(
    series.map(({ ratings }) => y(ratings.at(-1)?.value ?? min)),
    15,
  );
  return (
    <ChartFrame
      label={label}
      ticks={[min, (min + max) / 2, max].map((value) => ({
        at: y(value),
        text: valueText(value, scale === 'attendance' ? 'now' : scale, t),
      }))}
      days={days}
      decidedOn={decidedOn}
      x={x}
    >
      {series.map(({ respondent, ratings }, index) => {
        const points = ratings.map(({ on, value }) => ({ x: x(on), y: y(value) }));
        const last = points.at(-1);
        const end = ends[index] ?? 0;
        return (
          <g key={respondent} className={styles[respondent]}>
            <polyline
              className={styles.line}
              points={points.map((point) => `${point.x},${point.y}`).join(' ')}
            />
            {last !== undefined && (
              <line className={styles.leader} x1={last.x + 6} y1={last.y} x2={edge + 8} y2={end} />
            )}
            {points.map((point, at) => (
              <Mark key={ratings[at]?.id} respondent={respondent} {...point} />
            ))}
            <text className={styles.name} x={edge + 11} y={end + 4.5}>
              {t(`goals.short.${respondent}`)} {valueText(ratings.at(-1)?.value ?? 0, scale, t)}
            </text>
          </g>
        );
      })}
    </ChartFrame>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A shape of its own for each who answers, so that lines can be told apart without colour. */
export function Mark({ respondent, x, y }: Point & { readonly respondent: Respondent }) {
  switch (respondent) {
    case 'child':
      return <circle className={styles.full} cx={x} cy={y} r={4.5} />;
    case 'guardian':
      return <rect className={styles.hollow} x={x - 4} y={y - 4} width={8} height={8} />;
    case 'school':
      return <path className={styles.full} d={`M${x} ${y - 5.5} l5 9 h-10 z`} />;
    case 'team':
      return <path className={styles.hollow} d={`M${x} ${y - 5.5} l5.5 5.5 -5.5 5.5 -5.5 -5.5 z`} />;
    case 'clinician':
      return <path className={styles.cross} d={`M${x - 4} ${y - 4} l8 8 m0 -8 l-8 8`} />;
    case 'together':
      return <circle className={styles.hollow} cx={x} cy={y} r={4.5} />;
  }
}
