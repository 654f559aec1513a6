import type { ShownDocument } from '../../domain/reports/reports.ts';
import { useT } from '../text/t.ts';
import { Drawing, WIDTH } from './drawing.tsx';
import { figureText, lengthOf, tableOf } from './report.ts';
import css from './report-paper.module.css';

const FLOOR = 92;
const TALLEST = 68;
const levels = ['-2', '-1', '0', '1', '2'] as const;

/** How far goals have been reached. What fell short is hollow and dashed, so that it shows in black and white. */
export function LevelChart({ document }: { readonly document: ShownDocument }) {
  const t = useT();
  const table = tableOf(document, 'E3.levels');
  if (table === undefined) return <p>{t('reports.nothing')}</p>;
  const bars = levels.map((level) => ({
    level,
    figure: table.cells[0]?.[table.columns.keys.indexOf(level)] ?? '–',
  }));
  const most = Math.max(1, ...bars.map(({ figure }) => lengthOf(figure)));
  const label = bars.map(({ level, figure }) => `${t(`reports.level.${level}`)}: ${figureText(figure)}`);
  return (
    <Drawing
      chart="levels"
      label={label.join(', ')}
      height={132}
      numbers={{
        caption: t('reports.goals'),
        heads: [t('reports.chart.level'), t('reports.count')],
        rows: bars.map(({ level, figure }) => [t(`reports.level.${level}`), figureText(figure)]),
      }}
    >
      {bars.map(({ level, figure }, place) => {
        const height = (lengthOf(figure) / most) * TALLEST;
        const middle = 69 + place * 130;
        return (
          <g key={level}>
            <rect
              className={Number(level) < 0 ? css.short : css.fill}
              x={middle - 37}
              y={FLOOR - height}
              width={74}
              height={height}
            />
            <text className={css.strong} x={middle} y={FLOOR - height - 7} textAnchor="middle">
              {figureText(figure)}
            </text>
            <text className={css.strong} x={middle} y={FLOOR + 19} textAnchor="middle">
              {level.replace('-', '−').replace(/^([12])$/, '+$1')}
            </text>
            <text className={css.label} x={middle} y={FLOOR + 36} textAnchor="middle">
              {t(`reports.level.${level}`)}
            </text>
          </g>
        );
      })}
      <line className={css.axis} x1={0} x2={WIDTH} y1={FLOOR} y2={FLOOR} />
    </Drawing>
  );
}
