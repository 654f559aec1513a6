import { dayOfInstant } from '../../domain/kernel/plain-date.ts';
import type { Instant } from '../../domain/kernel/plain-date.ts';
import type { ShownDocument } from '../../domain/reports/reports.ts';
import { clock } from '../text/dates.ts';
import { phrasesIn } from '../text/phrases.ts';
import type { Translate } from '../text/t.ts';
import { carriedName } from './carried.tsx';
import { figureName } from './figure-name.ts';
import { obstaclesByKind } from './obstacles-by-kind.ts';
import { periodName, windowOf } from './report.ts';
import type { Seal } from './report.ts';

/**
 * What the paper says beside the figures, in lines of the table's seven columns, after the figures: whose report it is, of
 * when, what it can be told by, what its marks mean, and what the steering group has decided.
 */
export function csvAbout(t: Translate, document: ShownDocument, seal: NonNullable<Seal>): string[][] {
  const { from, to } = windowOf(document);
  const moment = (at: Instant): string => `${phrasesIn(t).fullDay(dayOfInstant(at))} ${clock(at)}`;
  const { carriedFrom = [], recounted = [] } = document;
  const about: readonly (readonly [what: string, said: string])[] = [
    [t('reports.csv.team'), document.team],
    [t('reports.period'), periodName(t, document.periodId)],
    [t('reports.csv.asOf'), moment(document.asOf)],
    [t('reports.csv.definitions'), String(document.definitions)],
    [t('reports.frozen'), `${moment(seal.frozenAt)}, ${seal.frozenBy}`],
    [t('reports.csv.hash'), seal.contentHash],
    ...carriedFrom.map((one) => [t('reports.csv.carried'), carriedName(t, one)] as const),
    ...recounted.map((id) => [t('reports.csv.recounted'), figureName(t, document, id).indicator] as const),
    ['<5', t('reports.csv.small')],
    ['..', t('reports.csv.withheld')],
    ['–', t('reports.unknown')],
    ['.', t('reports.csv.notApplicable')],
    ...document.sentences.map(
      (sentence, place) => [t('reports.sentence', { place: place + 1 }), sentence] as const,
    ),
  ];
  return [
    ...about.map(([what, said]) => [t('reports.side'), from, to, '', '', what, said]),
    ...obstaclesByKind(document).map(({ kind, count, since, owners }) => [
      t('reports.obstacles'),
      since,
      '',
      t(`obstacles.kind.${kind}`),
      owners,
      t('reports.count'),
      String(count),
    ]),
    ...document.actions.map(({ number, decided, who, on, by, doneOn }) => [
      t('reports.actions'),
      on,
      by ?? '',
      `${number}: ${decided}`,
      who,
      t('reports.done'),
      doneOn ?? t('reports.notDone'),
    ]),
  ];
}
