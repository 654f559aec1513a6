import { placedFigures } from '../../domain/reports/placed-figures.ts';
import type { PlacedFigure } from '../../domain/reports/placed-figures.ts';
import type { ShownDocument } from '../../domain/reports/reports.ts';
import type { TextKey } from '../../domain/text/text.ts';
import type { Translate } from '../text/t.ts';
import { figureName } from './figure-name.ts';
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

/** What each kind of figure is called. */
export const kindNames: Readonly<Record<PlacedFigure['kind'], TextKey>> = {
  count: 'reports.count',
  all: 'reports.all',
  numerator: 'reports.numerator',
  denominator: 'reports.denominator',
  percent: 'reports.as.percent',
  mean: 'reports.as.mean',
  perThousand: 'reports.as.perThousand',
  n: 'reports.count',
  median: 'reports.median',
  first: 'reports.quartile.first',
  third: 'reports.quartile.third',
};

/** Every released number of a report, a line each: the decimals with a comma, the marks as they stand in print. */
export const csvRows = (t: Translate, document: ShownDocument): string[][] =>
  placedFigures(document.released).map(({ name, window, kind, figure }) => {
    const { indicator, row, column } = figureName(t, document, name);
    return [indicator, window.from, window.to, row, column, t(kindNames[kind]), figureText(figure)];
  });
