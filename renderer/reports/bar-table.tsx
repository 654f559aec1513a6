import type { Figure, ReleasedTable } from '../../domain/reports/report-table.ts';
import { useT } from '../text/t.ts';
import type { ChartId } from './charts.ts';
import { figureText, lengthOf } from './report.ts';
import css from './report-paper.module.css';

interface Props {
  readonly chart: ChartId;
  readonly caption: string;
  readonly head: string;
  readonly counted: string;
  readonly table: ReleasedTable | undefined;
  readonly nameOf: (key: string) => string;
  /** What the last row comes to, where it is neither the sum of the others nor all cases. */
  readonly totalName?: string;
  /** Keys in their own order; otherwise the most first. */
  readonly isOrdered?: boolean;
  /** No row for what is nought. */
  readonly hidesNought?: boolean;
}

const LONGEST = 300;
/** Where withheld numbers stand when the most comes first: they are small or would give small ones away. */
const order = (figure: Figure): number => (typeof figure === 'number' ? figure : 4.5);

/** Numbers of one row as a table with a bar beside each. A number that is withheld has no bar. */
export function BarTable({
  chart,
  caption,
  head,
  counted,
  table,
  nameOf,
  totalName,
  isOrdered = false,
  hidesNought = false,
}: Props) {
  const t = useT();
  if (table === undefined) return <p>{t('reports.nothing')}</p>;
  const rows = table.columns.keys
    .map((key, place) => ({ key, figure: table.cells[0]?.[place] ?? '–' }))
    .filter(({ figure }) => !hidesNought || figure !== 0);
  const most = Math.max(1, ...rows.map(({ figure }) => lengthOf(figure)));
  const sorted = isOrdered ? rows : rows.toSorted((left, right) => order(right.figure) - order(left.figure));
  return (
    <table className={css.bars} data-chart={chart}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className={css.number}>
            {counted}
          </th>
          <td className={css.barHead} />
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ key, figure }) => (
          <tr key={key}>
            <th scope="row">{nameOf(key)}</th>
            <td className={css.number}>{figureText(figure)}</td>
            <td className={css.bar}>
              <svg viewBox={`0 0 ${LONGEST} 1`} preserveAspectRatio="none" aria-hidden="true">
                <rect className={css.fill} width={(lengthOf(figure) / most) * LONGEST} height={1} />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
      {table.total === null ? null : (
        <tfoot>
          <tr>
            <th scope="row">
              {totalName ?? t(table.columns.isExclusive ? 'reports.all' : 'reports.allOverlapping')}
            </th>
            <td className={css.number}>{figureText(table.total)}</td>
            <td />
          </tr>
        </tfoot>
      )}
    </table>
  );
}
