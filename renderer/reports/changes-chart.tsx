import { nowRespondents } from '../../domain/reports/effect.ts';
import type { Figure } from '../../domain/reports/report-table.ts';
import type { ShownDocument } from '../../domain/reports/reports.ts';
import { useT } from '../text/t.ts';
import { Drawing } from './drawing.tsx';
import { figureText, lengthOf, tableOf } from './report.ts';
import css from './report-paper.module.css';

const HEAD = 18;
const ROW = 22;
const NAMES = 210;
/** Where bars begin, and how far they may go: worse to the left of the middle, better to the right, alike for itself. */
const MIDDLE = 362;
const ALIKE = 530;
const LONGEST = 96;

const outcomes = ['worse', 'better', 'same'] as const;

/**
 * How ratings from 0 to 10 have changed, by who rated. Every bar has a beginning of its own, so that none says anything
 * of what is withheld beside it.
 */
export function ChangesChart({ document }: { readonly document: ShownDocument }) {
  const t = useT();
  const table = tableOf(document, 'E4.pairs');
  if (table === undefined) return <p>{t('reports.nothing')}</p>;
  const rows = nowRespondents.map((respondent) => {
    const row = table.rows.keys.indexOf(respondent);
    const figureOf = (outcome: string): Figure =>
      table.cells[row]?.[table.columns.keys.indexOf(outcome)] ?? '–';
    return {
      respondent,
      name: t(`reports.respondent.${respondent}`),
      figures: outcomes.map(figureOf),
      all: table.rowTotals?.[row] ?? '–',
    };
  });
  const most = Math.max(1, ...rows.flatMap(({ figures }) => figures.map(lengthOf)));
  const heads = outcomes.map((outcome) => t(`reports.column.${outcome}`));
  const floor = HEAD + rows.length * ROW;
  return (
    <Drawing
      chart="changes"
      note={t('reports.pairs')}
      label={rows
        .map(
          ({ name, figures }) =>
            `${name}: ${figures.map((figure, place) => `${heads[place]} ${figureText(figure)}`).join(', ')}`,
        )
        .join('; ')}
      height={floor}
      numbers={{
        caption: t('reports.pairs'),
        heads: [t('reports.respondent'), ...heads, t('reports.all')],
        rows: rows.map(({ name, figures, all }) => [name, ...figures.map(figureText), figureText(all)]),
      }}
    >
      <text className={css.label} x={MIDDLE - 8} y={13} textAnchor="end">
        {heads[0]}
      </text>
      <text className={css.label} x={MIDDLE + 8} y={13}>
        {heads[1]}
      </text>
      <text className={css.label} x={ALIKE} y={13}>
        {heads[2]}
      </text>
      {rows.map(({ respondent, name, figures: [worse = '–', better = '–', same = '–'], all }, place) => {
        const y = HEAD + place * ROW + ROW / 2;
        return (
          <g key={respondent}>
            <text className={css.name} x={0} y={y + 5}>
              {name}
            </text>
            <text className={css.label} x={NAMES - 14} y={y + 5} textAnchor="end">
              {t('reports.n', { count: figureText(all) })}
            </text>
            <Bar figure={worse} from={MIDDLE} y={y} most={most} looks={css.short} isLeftwards />
            <Bar figure={better} from={MIDDLE} y={y} most={most} looks={css.fill} />
            <Bar figure={same} from={ALIKE} y={y} most={most} looks={css.half} />
          </g>
        );
      })}
      <line className={css.axis} x1={MIDDLE} x2={MIDDLE} y1={HEAD} y2={floor} />
    </Drawing>
  );
}

interface BarProps {
  readonly figure: Figure;
  readonly from: number;
  readonly y: number;
  readonly most: number;
  readonly looks: string | undefined;
  readonly isLeftwards?: boolean;
}

function Bar({ figure, from, y, most, looks, isLeftwards = false }: BarProps) {
  const length = (lengthOf(figure) / most) * LONGEST;
  const sign = isLeftwards ? -1 : 1;
  return (
    <>
      {length === 0 ? null : (
        <rect className={looks} x={isLeftwards ? from - length : from} y={y - 7} width={length} height={14} />
      )}
      <text
        className={css.strong}
        x={from + sign * (length + 8)}
        y={y + 5}
        textAnchor={isLeftwards ? 'end' : 'start'}
      >
        {figureText(figure)}
      </text>
    </>
  );
}
