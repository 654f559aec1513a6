import { threadSteps } from '../../domain/reports/breakdowns.ts';
import type { ShownDocument } from '../../domain/reports/reports.ts';
import { useT } from '../text/t.ts';
import { Drawing, WIDTH } from './drawing.tsx';
import { figureText, lengthOf, tableOf } from './report.ts';
import css from './report-paper.module.css';

const MIDDLE = 68;
const THICKEST = 26;
const THINNEST = 3;

/** How far the cases of the period have come: the red thread, thinner where fewer have come on, dashed where it is withheld. */
export function ThreadChart({ document }: { readonly document: ShownDocument }) {
  const t = useT();
  const table = tableOf(document, 'thread');
  if (table === undefined) return <p>{t('reports.nothing')}</p>;
  const figures = threadSteps.map((step) => table.cells[0]?.[table.columns.keys.indexOf(step)] ?? '–');
  const most = Math.max(1, ...figures.map(lengthOf));
  const half = (figure: (typeof figures)[number]): number =>
    Math.max(THINNEST, (lengthOf(figure) / most) * THICKEST) / 2;
  const x = (place: number): number => 46 + (place * (WIDTH - 92)) / (threadSteps.length - 1);
  const label = threadSteps.map(
    (step, place) => `${t(`reports.step.${step}`)}: ${figureText(figures[place] ?? '–')}`,
  );
  return (
    <Drawing
      chart="thread"
      note={t('reports.routeText')}
      label={label.join(', ')}
      height={92}
      numbers={{
        caption: t('reports.chart.thread'),
        heads: [t('reports.chart.step'), t('reports.cases')],
        rows: threadSteps.map((step, place) => [
          t(`reports.step.${step}`),
          figureText(figures[place] ?? '–'),
        ]),
      }}
    >
      {figures.slice(1).map((figure, place) => {
        const [from, to] = [half(figures[place] ?? 0), half(figure)];
        return (
          <path
            key={threadSteps[place]}
            className={css.thread}
            d={`M${x(place)} ${MIDDLE - from} L${x(place + 1)} ${MIDDLE - to} V${MIDDLE + to} L${x(place)} ${MIDDLE + from} Z`}
          />
        );
      })}
      {figures.map((figure, place) => (
        <g key={threadSteps[place]}>
          <circle
            className={typeof figure === 'number' ? css.knot : css.knotUnknown}
            cx={x(place)}
            cy={MIDDLE}
            r={half(figure) + 4}
          />
          <text className={css.big} x={x(place)} y={20} textAnchor="middle">
            {figureText(figure)}
          </text>
          <text className={css.label} x={x(place)} y={38} textAnchor="middle">
            {t(`reports.step.${threadSteps[place] ?? 'raised'}`)}
          </text>
        </g>
      ))}
    </Drawing>
  );
}
