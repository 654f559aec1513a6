import { ALL } from '../../domain/reports/breakdown.ts';
import type { Days } from '../../domain/reports/periods.ts';
import { countName } from '../../domain/reports/report-table.ts';
import type { Figure } from '../../domain/reports/report-table.ts';
import type { ShownDocument } from '../../domain/reports/reports.ts';
import type { Translate } from '../text/t.ts';
import { figureName } from './figure-name.ts';
import { figureText, isSingle } from './report.ts';

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
export function csvRows(t: Translate, document: ShownDocument): string[][] {
  const { tables, shares, medians } = document.released;
  const line = (
    { id, window }: { readonly id: string; readonly window: Days },
    what: string,
    figure: Figure,
    path: readonly string[] = [],
  ): string[] => {
    const { indicator, row, column } = figureName(t, document, countName(id, ...path));
    return [indicator, window.from, window.to, row, column, what, figureText(figure)];
  };
  return [
    ...tables.flatMap((table) => [
      ...(isSingle(table.cells)
        ? []
        : table.rows.keys.flatMap((row, place) =>
            table.columns.keys.map((column, other) =>
              line(table, t('reports.count'), table.cells[place]?.[other] ?? '–', [row, column]),
            ),
          )),
      ...(table.rowTotals ?? []).map((figure, place) =>
        line(table, t('reports.all'), figure, [table.rows.keys[place] ?? '', ALL]),
      ),
      ...(table.columnTotals ?? []).map((figure, place) =>
        line(table, t('reports.all'), figure, [ALL, table.columns.keys[place] ?? '']),
      ),
      ...(table.total === null
        ? []
        : [line(table, t(isSingle(table.cells) ? 'reports.count' : 'reports.all'), table.total)]),
    ]),
    ...shares.flatMap((share) => [
      line(share, t('reports.numerator'), share.numerator),
      line(share, t('reports.denominator'), share.denominator),
      line(share, t(`reports.as.${share.as}`), share.value),
    ]),
    ...medians.flatMap((median) => [
      line(median, t('reports.count'), median.n),
      line(median, t('reports.median'), median.median),
      line(median, t('reports.quartile.first'), median.quartiles?.[0] ?? '–'),
      line(median, t('reports.quartile.third'), median.quartiles?.[1] ?? '–'),
    ]),
  ];
}
