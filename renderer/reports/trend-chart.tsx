import { trendQuarters } from '../../domain/reports/raw-report.ts';
import type { ShownDocument } from '../../domain/reports/reports.ts';
import { useT } from '../text/t.ts';
import { Drawing, WIDTH } from './drawing.tsx';
import { countOf, figureText, lengthOf, shareName, windowOf } from './report.ts';
import css from './report-paper.module.css';

const frame = { height: 150, left: 30, right: 40, top: 26, floor: 116 } as const;

/** New cases over eight quarters, each point with its number; the line is broken where a number is withheld. */
export function TrendChart({ document }: { readonly document: ShownDocument }) {
  const t = useT();
  const points = trendQuarters(windowOf(document)).map((quarter, place) => {
    const figure = countOf(document, 'A1', quarter);
    return { id: quarter.id, place, figure };
  });
  const most = Math.max(1, ...points.map(({ figure }) => lengthOf(figure)));
  const x = (place: number): number =>
    frame.left + (place * (WIDTH - frame.left - frame.right)) / (points.length - 1);
  const y = (value: number): number => frame.floor - (value / most) * (frame.floor - frame.top);
  const known = points.filter(({ figure }) => typeof figure === 'number');
  const lines = points
    .slice(1)
    .filter(
      ({ figure, place }) => typeof figure === 'number' && typeof points[place - 1]?.figure === 'number',
    );
  const label = points.map(({ id, figure }) => `${quarterText(id)}: ${figureText(figure)}`).join(', ');
  return (
    <Drawing
      chart="trend"
      label={`${shareName(t, document, 'A1')}. ${label}`}
      height={frame.height}
      numbers={{
        caption: shareName(t, document, 'A1'),
        heads: [t('reports.chart.quarter'), t('reports.cases')],
        rows: points.map(({ id, figure }) => [quarterText(id), figureText(figure)]),
      }}
    >
      <line className={css.axis} x1={0} x2={WIDTH} y1={frame.floor} y2={frame.floor} />
      {lines.map(({ id, place, figure }) => (
        <line
          key={id}
          className={css.line}
          x1={x(place - 1)}
          y1={y(lengthOf(points[place - 1]?.figure ?? 0))}
          x2={x(place)}
          y2={y(lengthOf(figure))}
        />
      ))}
      {known.map(({ id, place, figure }) => (
        <circle key={id} className={css.point} cx={x(place)} cy={y(lengthOf(figure))} r={4.5} />
      ))}
      {points.map(({ id, place, figure }) => (
        <g key={id}>
          <text className={css.strong} x={x(place)} y={y(lengthOf(figure)) - 10} textAnchor="middle">
            {figureText(figure)}
          </text>
          <text className={css.label} x={x(place)} y={frame.floor + 20} textAnchor="middle">
            {quarterText(id)}
          </text>
        </g>
      ))}
    </Drawing>
  );
}

/** “kv 3 2026”, short enough to stand below a point. */
const quarterText = (id: string): string => `kv ${id.at(-1)} ${id.slice(0, 4)}`;
