import type { ReportDocument } from '../../domain/reports/reports.ts';
import { useT } from '../text/t.ts';
import { figureText, lengthOf, tableOf } from './report.ts';
import css from './report-paper.module.css';

const WIDTH = 658;
const MIDDLE = 68;
const THICKEST = 26;
const THINNEST = 3;

const steps = ['raised', 'consent', 'meeting', 'started', 'followedUp', 'closed'] as const;

/** How far the cases of the period have come: the red thread, thinner where fewer have come on. */
export function ThreadChart({ document }: { readonly document: ReportDocument }) {
  const t = useT();
  const table = tableOf(document, 'thread');
  if (table === undefined) return <p>{t('reports.nothing')}</p>;
  const figures = steps.map((step) => table.cells[0]?.[table.columns.keys.indexOf(step)] ?? '–');
  const most = Math.max(1, ...figures.map(lengthOf));
  const half = (figure: (typeof figures)[number]): number =>
    Math.max(THINNEST, (lengthOf(figure) / most) * THICKEST) / 2;
  const x = (place: number): number => 46 + (place * (WIDTH - 92)) / (steps.length - 1);
  const label = steps.map(
    (step, place) => `${t(`reports.step.${step}`)}: ${figureText(figures[place] ?? '–')}`,
  );
  return (
    <svg
      className={css.chart}
      data-chart="thread"
      viewBox={`0 0 ${WIDTH} 92`}
      role="img"
      aria-label={label.join(', ')}
    >
      {figures.slice(1).map((figure, place) => {
        const [from, to] = [half(figures[place] ?? 0), half(figure)];
        return (
          <path
            key={steps[place]}
            className={css.thread}
            d={`M${x(place)} ${MIDDLE - from} L${x(place + 1)} ${MIDDLE - to} V${MIDDLE + to} L${x(place)} ${MIDDLE + from} Z`}
          />
        );
      })}
      {figures.map((figure, place) => (
        <g key={steps[place]}>
          <circle className={css.knot} cx={x(place)} cy={MIDDLE} r={half(figure) + 4} />
          <text className={css.big} x={x(place)} y={20} textAnchor="middle">
            {figureText(figure)}
          </text>
          <text className={css.label} x={x(place)} y={38} textAnchor="middle">
            {t(`reports.step.${steps[place] ?? 'raised'}`)}
          </text>
        </g>
      ))}
    </svg>
  );
}
