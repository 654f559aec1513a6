import type { Figure } from '../../domain/reports/report-table.ts';
import type { ReportDocument } from '../../domain/reports/reports.ts';
import type { Translate } from '../text/t.ts';
import { figureText } from './report.ts';

export const csvHeads = (t: Translate): string[] => [
  t('reports.indicator'),
  t('reports.csv.from'),
  t('reports.csv.to'),
  t('reports.csv.row'),
  t('reports.csv.column'),
  t('reports.csv.what'),
  t('reports.csv.figure'),
];

/** Every released number of a report, a line each: the decimals with a comma, the marks as they stand in print. */
export function csvRows(t: Translate, { released, names }: ReportDocument): string[][] {
  const nameOf = (key: string): string => (key === 'all' ? '' : (names[key] ?? key));
  const line = (
    part: { readonly id: string; readonly window: { readonly from: string; readonly to: string } },
    what: string,
    figure: Figure,
    row = '',
    column = '',
  ): string[] => [part.id, part.window.from, part.window.to, row, column, what, figureText(figure)];
  return [
    ...released.tables.flatMap((table) => [
      ...table.rows.keys.flatMap((row, place) =>
        table.columns.keys.map((column, other) =>
          line(table, t('reports.count'), table.cells[place]?.[other] ?? '–', nameOf(row), nameOf(column)),
        ),
      ),
      ...(table.total === null ? [] : [line(table, t('reports.all'), table.total)]),
    ]),
    ...released.shares.flatMap((share) => [
      line(share, t('reports.numerator'), share.numerator),
      line(share, t('reports.denominator'), share.denominator),
      line(share, t(`reports.as.${share.as}`), share.value),
    ]),
    ...released.medians.flatMap((median) => [
      line(median, t('reports.count'), median.n),
      line(median, t('reports.median'), median.median),
    ]),
  ];
}
