import type { ShownDocument } from '../../domain/reports/reports.ts';
import { usePhrases } from '../text/phrases.ts';
import { useT } from '../text/t.ts';
import { ReportedBefore } from './carried.tsx';
import { CountTable } from './count-table.tsx';
import { countOf, figureText, keyName, periodName, tableOf } from './report.ts';
import css from './report-paper.module.css';
import { ShareTable } from './share-table.tsx';

interface Props {
  readonly document: ShownDocument;
  readonly isPrinted: boolean;
}

/** Below twenty new cases only what says nothing of single children, and that a longer period says more. */
export function SmallPage({ document, isPrinted }: Props) {
  const t = useT();
  const { monthName } = usePhrases();
  return (
    <>
      <h1 id={isPrinted ? 'printed-title' : 'paper-title'}>
        {t('reports.paper.title', { period: periodName(t, document.periodId) })}
      </h1>
      <p className={css.sub}>{t('reports.small.text')}</p>
      <ReportedBefore document={document} />
      {document.sentences.length === 0 ? null : (
        <ul className={css.sentences}>
          {document.sentences.map((sentence, place) => (
            <li key={place}>{sentence}</li>
          ))}
        </ul>
      )}
      <h2>{t('reports.small.title')}</h2>
      <p className={css.value}>{t('reports.small.cases', { count: figureText(countOf(document, 'A1')) })}</p>
      <ShareTable
        caption={t('reports.small.shares')}
        document={document}
        ids={['C1', 'D1', 'D2', 'E1', 'F1']}
      />
      <CountTable
        caption={t('reports.presence')}
        head={t('reports.unit')}
        table={tableOf(document, 'D2.months')}
        rowName={(key) => keyName(document, key, () => t('reports.unknown'))}
        columnName={(key) => monthName(`${key}-01`).slice(0, 3)}
        totalName={t('reports.heldMeetings')}
      />
      <p className={css.marks}>{t('reports.paper.marks')}</p>
    </>
  );
}
