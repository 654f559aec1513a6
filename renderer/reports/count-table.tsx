import type { ReleasedTable } from '../../domain/reports/report-table.ts';
import { useT } from '../text/t.ts';
import { classes } from '../ui/classes.ts';
import { figureText } from './report.ts';
import css from './report-paper.module.css';

interface Props {
  readonly caption: string;
  readonly head: string;
  readonly table: ReleasedTable | undefined;
  readonly rowName: (key: string) => string;
  readonly columnName: (key: string) => string;
  /** What the last row comes to, where it is not the sum of the others. */
  readonly totalName?: string;
  /** Heads stand on end, so that many columns have room. */
  readonly isUpright?: boolean;
}

/** Rows and columns of counts, with what each comes to. */
export function CountTable({
  caption,
  head,
  table,
  rowName,
  columnName,
  totalName,
  isUpright = false,
}: Props) {
  const t = useT();
  if (table === undefined) return <p>{t('reports.nothing')}</p>;
  const { rows, columns, cells, rowTotals, columnTotals, total } = table;
  return (
    <table className={classes(css.counts, isUpright && css.upright)}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {columns.keys.map((key) => (
            <th key={key} scope="col" className={css.number}>
              <span>{columnName(key)}</span>
            </th>
          ))}
          {rowTotals !== null ? (
            <th scope="col" className={css.number}>
              {t('reports.all')}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.keys.map((key, row) => (
          <tr key={key}>
            <th scope="row">{rowName(key)}</th>
            {columns.keys.map((other, column) => (
              <td key={other} className={css.number}>
                {figureText(cells[row]?.[column] ?? '–')}
              </td>
            ))}
            {rowTotals !== null ? <td className={css.number}>{figureText(rowTotals[row] ?? '–')}</td> : null}
          </tr>
        ))}
      </tbody>
      {columnTotals === null ? null : (
        <tfoot>
          <tr>
            <th scope="row">{totalName ?? t('reports.all')}</th>
            {columns.keys.map((key, column) => (
              <td key={key} className={css.number}>
                {figureText(columnTotals[column] ?? '–')}
              </td>
            ))}
            {rowTotals === null ? null : <td className={css.number}>{figureText(total ?? '–')}</td>}
          </tr>
        </tfoot>
      )}
    </table>
  );
}
