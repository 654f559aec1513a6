import { indicatorIds } from '../../domain/reports/indicator.ts';
import { ALL } from '../../domain/reports/breakdown.ts';
import type { ShownDocument } from '../../domain/reports/reports.ts';
import type { TextKey } from '../../domain/text/text.ts';
import { phrasesIn } from '../text/phrases.ts';
import type { Translate } from '../text/t.ts';
import { countsLiftedChildren, isBeside, shareName } from './report.ts';

const age = (key: string): TextKey => `reports.age.${key as '6-9'}`;
const outcome = (key: string): TextKey => `reports.column.${key as 'within'}`;

interface Wording {
  /** By the report, where an older one counts something else. */
  readonly title: TextKey | ((document: ShownDocument) => TextKey);
  readonly row?: (key: string) => TextKey;
  readonly column?: (key: string) => TextKey;
}

/** Of what is read with an indicator, and of tables, as they stand on the pages. */
const wordings: Readonly<Record<string, Wording>> = {
  'A5.days': { title: 'reports.days.meeting' },
  'B2.open': { title: 'reports.beside.open' },
  'B4.days': { title: 'reports.days.contact' },
  'B4.waiting': { title: 'reports.beside.uncontacted' },
  'B5.days': { title: 'reports.days.start' },
  'B5.waiting': { title: 'reports.beside.waiting' },
  'C2.moved': { title: 'reports.beside.moved' },
  'C2.overtaken': { title: 'reports.beside.overtaken' },
  'D2.months': { title: 'reports.presence' },
  'D3.untimed': { title: 'reports.beside.untimed' },
  'E3.levels': { title: 'reports.goals', column: (key) => `reports.level.${key as '0'}` },
  'E4.pairs': {
    title: 'reports.pairs',
    row: (key) => `reports.respondent.${key as 'child'}`,
    column: outcome,
  },
  'F1.states': { title: 'reports.voiceText', column: (key) => `reports.view.${key as 'unknown'}` },
  'H1.A1': { title: 'reports.equality.A1', column: age },
  'H1.B5': { title: 'reports.equality.B5', row: age, column: outcome },
  'H1.E3': { title: 'reports.equality.E3', row: age, column: outcome },
  interventions: { title: 'reports.interventions' },
  'interventions.types': { title: 'reports.interventionTypes' },
  'interventions.units': { title: 'reports.givenBy' },
  lifted: {
    title: (document) => (countsLiftedChildren(document) ? 'reports.liftedChildren' : 'reports.lifted'),
  },
  thread: { title: 'reports.chart.thread', column: (key) => `reports.step.${key as 'raised'}` },
};

const MONTH = /^\d{4}-\d{2}$/;

/**
 * What a figure is called, in the words of the pages: its indicator and, in a table, what its row and column stand for.
 * @param name as in `countName`, with the row and the column after the id
 */
export function figureName(
  t: Translate,
  document: ShownDocument,
  name: string,
): { readonly indicator: string; readonly row: string; readonly column: string } {
  const [id = '', row = ALL, column = ALL] = name.split('/');
  const words = wordings[id];
  const keyName = (key: string, worded: ((key: string) => TextKey) | undefined): string => {
    if (key === ALL) return '';
    if (MONTH.test(key)) return `${phrasesIn(t).monthName(`${key}-01`)} ${key.slice(0, 4)}`;
    return document.names[key] ?? t(worded?.(key) ?? 'reports.unknown');
  };
  return {
    indicator: words === undefined ? indicatorName(t, document, id) : t(titleOf(words, document)),
    row: keyName(row, words?.row),
    column: keyName(column, words?.column),
  };
}

const titleOf = ({ title }: Wording, document: ShownDocument): TextKey =>
  typeof title === 'function' ? title(document) : title;

function indicatorName(t: Translate, document: ShownDocument, id: string): string {
  const known = indicatorIds.find((one) => one === id) ?? (isBeside(id) ? id : undefined);
  return known === undefined ? id : `${id.split('.')[0] ?? id} ${shareName(t, document, known)}`;
}
