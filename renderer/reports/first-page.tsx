import type { IndicatorId } from '../../domain/reports/indicator.ts';
import type { ShownDocument } from '../../domain/reports/reports.ts';
import paper from '../paper/paper.module.css';
import { usePhrases } from '../text/phrases.ts';
import { useT } from '../text/t.ts';
import { ReportedBefore } from './carried.tsx';
import { KeyFigures } from './key-figures.tsx';
import { periodDays, periodName, windowOf } from './report.ts';
import css from './report-paper.module.css';
import { GroupedShareTable } from './share-table.tsx';

interface Props {
  readonly document: ShownDocument;
  readonly isPrinted: boolean;
}

/** In short: what the period was, in eight figures and the coordinator's words, and the four factors of success. */
export function FirstPage({ document, isPrinted }: Props) {
  const t = useT();
  const { joinWords } = usePhrases();
  const { parties, sentences } = document;
  return (
    <>
      <h1 id={isPrinted ? 'printed-title' : 'paper-title'}>
        {t('reports.paper.title', { period: periodName(t, document.periodId) })}
      </h1>
      <p className={css.sub}>
        {t('reports.paper.parties', { days: periodDays(t, windowOf(document)), parties: joinWords(parties) })}
      </p>
      <ReportedBefore document={document} />
      {sentences.length === 0 ? null : (
        <ul className={css.sentences}>
          {sentences.map((sentence, place) => (
            <li key={place}>{sentence}</li>
          ))}
        </ul>
      )}
      <KeyFigures document={document} />
      <Factors document={document} />
      <p className={css.marks}>{t('reports.paper.marks')}</p>
    </>
  );
}

/** The four that Klippan names, with what says whether they hold. */
const factors: readonly (readonly [
  'passedAround' | 'whoDoesWhat' | 'fixedTime' | 'steering',
  readonly IndicatorId[],
])[] = [
  ['passedAround', ['B2', 'B4']],
  ['whoDoesWhat', ['C1', 'C2']],
  ['fixedTime', ['D1', 'D2']],
  ['steering', ['D5']],
];

function Factors({ document }: { readonly document: ShownDocument }) {
  const t = useT();
  return (
    <section className={paper.together}>
      <h2>{t('reports.factors')}</h2>
      <GroupedShareTable
        head={t('reports.factor')}
        document={document}
        groups={factors.map(([factor, ids]) => ({ name: t(`reports.factor.${factor}`), ids }))}
      />
    </section>
  );
}
