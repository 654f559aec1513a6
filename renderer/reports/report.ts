import { countedSince } from '../../domain/reports/definitions.ts';
import type { IndicatorId } from '../../domain/reports/indicator.ts';
import type { headlines } from '../../domain/reports/indicators.ts';
import { periodBefore, periodOf } from '../../domain/reports/periods.ts';
import type { Days, Period, PeriodId } from '../../domain/reports/periods.ts';
import type {
  Figure,
  ReleasedMedian,
  ReleasedShare,
  ReleasedTable,
} from '../../domain/reports/report-table.ts';
import type { ShownDocument } from '../../domain/reports/reports.ts';
import { besideNames } from '../../domain/reports/wording.ts';
import type { ApiOutput } from '../api/call.ts';
import { phrasesIn } from '../text/phrases.ts';
import { languageOf } from '../text/t.ts';
import type { Translate } from '../text/t.ts';

export type Headline = (typeof headlines)[number];
export type Frozen = ApiOutput<'reports.list'>['frozen'][number];

/** What stands on the paper beside the document: none of it while the report is only a draft. */
export type Seal = Pick<Frozen, 'frozenAt' | 'frozenBy' | 'contentHash' | 'state'> | null;

const isOf = (part: { readonly id: string; readonly window: Days }, id: string, window?: Days): boolean =>
  part.id === id &&
  (window === undefined || (part.window.from === window.from && part.window.to === window.to));

export const windowOf = ({ periodId }: ShownDocument): Period => periodOf(periodId);

/** Of the period itself; some are of other days and stand alone under their name. */
export function shareOf({ released, periodId }: ShownDocument, id: string): ReleasedShare | undefined {
  const { shares } = released;
  return shares.find((one) => isOf(one, id, periodOf(periodId))) ?? shares.find((one) => isOf(one, id));
}
export const medianOf = ({ released, periodId }: ShownDocument, id: string): ReleasedMedian | undefined =>
  released.medians.find((one) => isOf(one, id, periodOf(periodId)));

export const tableOf = (
  { released, periodId }: ShownDocument,
  id: string,
  window: Days = periodOf(periodId),
): ReleasedTable | undefined => released.tables.find((one) => isOf(one, id, window));

/** Whether what was lifted is counted in children; before, it was in tasks. */
export const countsLiftedChildren = ({ definitions }: Pick<ShownDocument, 'definitions'>): boolean =>
  definitions >= countedSince('lifted');

/** A single number: a table of one cell. */
export const countOf = (document: ShownDocument, id: string, window?: Days): Figure =>
  tableOf(document, id, window)?.total ?? '–';

/** A headline of the period before. */
export function valueBefore(document: ShownDocument, id: Headline): Figure {
  const before = periodBefore(periodOf(document.periodId));
  if (id === 'A1') return countOf(document, id, before);
  return document.released.shares.find((one) => isOf(one, id, before))?.value ?? '–';
}
export const valueOf = (document: ShownDocument, id: Headline): Figure =>
  id === 'A1' ? countOf(document, id) : (shareOf(document, id)?.value ?? '–');

/** A figure as Swedish writes numbers. A mark that withholds it is never a number. */
export const figureText = (figure: Figure): string =>
  typeof figure === 'number' ? String(figure).replace('.', ',').replace('-', '−') : figure;
export const percentText = (figure: Figure): string =>
  typeof figure === 'number' ? `${figureText(figure)} %` : figure;

export const isBeside = (id: string): id is keyof typeof besideNames => id in besideNames;
/** An indicator, or a share that is read with one. */
export type ShareId = IndicatorId | keyof typeof besideNames;

/** As it was called when the report was counted; on an English screen, as it is called today. */
export function shareName(t: Translate, { wording }: Pick<ShownDocument, 'wording'>, id: ShareId): string {
  const kept = languageOf(t) === 'sv' ? wording?.measures[id]?.name : undefined;
  return kept ?? t(isBeside(id) ? besideNames[id] : `indicators.${id}.name`);
}

/** How long a bar is; nothing for what is withheld, so that no length gives it away. */
export const lengthOf = (figure: Figure): number => (typeof figure === 'number' ? figure : 0);

/** What a key of a table is called: a unit or the like by the name it had, the rest by its text. */
export const keyName = (document: ShownDocument, key: string, named: (key: string) => string): string =>
  document.names[key] ?? named(key);

/** A number of its own; its cell is its total. */
const isSingle = (cells: ReleasedTable['cells']): boolean => cells.flat().length === 1;

/** How many figures of the report are withheld, of how many; what stands in two places is one. */
export function withheldIn({ released }: ShownDocument): { readonly hidden: number; readonly all: number } {
  const figures = [
    ...released.tables.flatMap(({ cells, rowTotals, columnTotals, total }) => [
      ...(isSingle(cells) ? [] : cells.flat()),
      ...(rowTotals ?? []),
      ...(columnTotals ?? []),
      ...(total === null ? [] : [total]),
    ]),
    ...released.shares.flatMap(({ numerator, denominator, value }) => [numerator, denominator, value]),
    ...released.medians.flatMap(({ n, median, quartiles }) => [n, median, ...(quartiles ?? [])]),
  ];
  return { hidden: figures.filter((one) => one === '<5' || one === '..').length, all: figures.length };
}

/** “kvartal 3 2026”, “läsåret 2025/26”. */
export function periodName(t: Translate, id: PeriodId): string {
  const { kind } = periodOf(id);
  const year = id.slice(0, 4);
  const next = String((Number(year) + 1) % 100).padStart(2, '0');
  return t(
    kind === 'half'
      ? id.endsWith('1')
        ? 'reports.period.half1'
        : 'reports.period.half2'
      : `reports.period.${kind}`,
    {
      year,
      next,
      part: id.at(-1) ?? '',
    },
  );
}

export function periodDays(t: Translate, { from, to }: Days): string {
  const { fullDay } = phrasesIn(t);
  return `${fullDay(from)} – ${fullDay(to)}`;
}
