import { dayOfInstant } from '../../domain/kernel/plain-date.ts';
import type { ApiOutput } from '../api/call.ts';
import { onPaper } from '../paper/on-paper.tsx';
import { PaperDocument } from '../paper/paper-document.tsx';
import paper from '../paper/paper.module.css';
import { clock } from '../text/dates.ts';
import { usePhrases } from '../text/phrases.ts';
import { type Translate, useT } from '../text/t.ts';
import { detailWords } from './access-words.ts';
import { CaseNumbers } from '../ui/case-numbers.tsx';

type Extract = ApiOutput<'accessLog.extract'>;
type ExtractRow = Extract['rows'][number];

/** The extract as a paper, the same on screen and off: always light, without a name. */
export const ExtractPaper = onPaper(function ExtractPaper({
  extract,
  isPrinted = false,
}: {
  readonly extract: Extract;
  readonly isPrinted?: boolean;
}) {
  const t = useT();
  const { fullDay } = usePhrases();
  const { number, team, madeAt, rows } = extract;
  return (
    <PaperDocument
      head={[team, t('accessLog.extract.secrecy')]}
      title={t('accessLog.extract.title')}
      colophon={
        <p>
          {t('accessLog.extract.count', { count: rows.length })}{' '}
          {t('accessLog.extract.made', { day: fullDay(dayOfInstant(madeAt)), time: clock(madeAt) })}
        </p>
      }
      isPrinted={isPrinted}
    >
      <p>
        <CaseNumbers>{t('accessLog.extract.case', { number })}</CaseNumbers>
      </p>
      <p className={paper.lede}>{t('accessLog.extract.lead')}</p>
      {rows.length === 0 ? (
        <p>{t('accessLog.extract.empty')}</p>
      ) : (
        <table>
          <caption className="sr">{t('accessLog.extract.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('accessLog.extract.column.day')}</th>
              <th scope="col">{t('accessLog.extract.column.time')}</th>
              <th scope="col">{t('accessLog.extract.column.unit')}</th>
              <th scope="col">{t('accessLog.extract.column.what')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.seq}>
                <td className={paper.day}>{fullDay(dayOfInstant(row.at))}</td>
                <td>{clock(row.at)}</td>
                <td>{row.unit === '' ? t('accessLog.extract.noUnit') : row.unit}</td>
                <td>{whatWords(t, row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </PaperDocument>
  );
});

function whatWords(t: Translate, row: ExtractRow): string {
  const shownTo =
    row.recipients.length === 0 ? '' : t('accessLog.extract.shownTo', { units: row.recipients.join(', ') });
  return [t(`accessLog.action.${row.action}`), detailWords(t, row), shownTo]
    .filter((part) => part !== '')
    .join(', ');
}
