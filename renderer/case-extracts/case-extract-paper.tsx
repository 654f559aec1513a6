import type { ReactNode } from 'react';
import type { ExtractReceiver } from '../../domain/case-extracts/case-extracts-contract.ts';
import { dayOfInstant } from '../../domain/kernel/plain-date.ts';
import type { LegalKey } from '../../domain/law/law.ts';
import type { ApiOutput } from '../api/call.ts';
import { entriesOf, entryText } from '../cases/history-words.ts';
import { useRecordNames } from '../cases/use-record-names.ts';
import { LegalReference } from '../law/legal-reference.tsx';
import { onPaper } from '../paper/on-paper.tsx';
import { PaperDocument } from '../paper/paper-document.tsx';
import css from '../paper/paper.module.css';
import { clock } from '../text/dates.ts';
import { usePhrases } from '../text/phrases.ts';
import { useT } from '../text/t.ts';
import { CaseNumbers } from '../ui/case-numbers.tsx';
import { extractLines } from './extract-lines.ts';
import { placesOf } from './extract-places.ts';

export type CaseExtract = ApiOutput<'caseExtracts.get'>;

interface Props {
  readonly extract: CaseExtract;
  readonly ground: LegalKey;
  readonly to: ExtractReceiver;
  readonly foot?: ReactNode;
  readonly isPrinted?: boolean;
}

/** Every entry once, as it was written, and how many there are. */
export const CaseExtractPaper = onPaper(function CaseExtractPaper({
  extract,
  ground,
  to,
  foot,
  isPrinted = false,
}: Props) {
  const t = useT();
  const { fullDay, joinWords } = usePhrases();
  const recordName = useRecordNames();
  const userNames = new Map(extract.users.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string | undefined => recordName(id) ?? userNames.get(id);
  const entries = entriesOf(extract.rows);
  const placeOf = placesOf(entries, (entry) => entryText(entry, t, nameOf).what);
  return (
    <PaperDocument
      head={[extract.team, t('caseExtracts.secrecy')]}
      title={t('caseExtracts.for', { name: extract.name })}
      colophon={<p>{t('caseExtracts.count', { count: entries.length })}</p>}
      foot={foot}
      isPrinted={isPrinted}
    >
      <p>
        <CaseNumbers>{t('caseExtracts.case', { number: extract.number })}</CaseNumbers>
      </p>
      <p className={css.lede}>{t('caseExtracts.lead')}</p>
      <p>
        {t('caseExtracts.onGround')} <LegalReference law={ground} />. {t('caseExtracts.isFor')}{' '}
        {t(`consents.receiver.${to}`)}.
      </p>
      <p>{t('caseExtracts.scope')}</p>
      {extract.otherCases.length > 0 && (
        <p>
          <CaseNumbers>
            {t('caseExtracts.otherCases', { numbers: joinWords(extract.otherCases) })}
          </CaseNumbers>
        </p>
      )}
      {extract.heldBack > 0 && <p>{t('caseExtracts.heldBack', { count: extract.heldBack })}</p>}
      {extract.leftOut > 0 && <p>{t('caseExtracts.leftOut', { count: extract.leftOut })}</p>}
      <table className={css.flowing}>
        <caption className="sr">{t('caseExtracts.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('caseExtracts.column.number')}</th>
            <th scope="col">{t('caseExtracts.column.day')}</th>
            <th scope="col">{t('caseExtracts.column.what')}</th>
            <th scope="col">{t('caseExtracts.column.who')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, index) => {
            const { what } = entryText(entry, t, nameOf);
            const lines = extractLines(entry, t, nameOf, placeOf);
            const { at, user } = entry.first;
            return (
              <tr key={entry.id}>
                <td>{index + 1}</td>
                <td>
                  {fullDay(dayOfInstant(at))} {clock(at)}
                </td>
                <td>
                  <strong>{what}</strong>
                  {lines.map((line, place) => (
                    // oxlint-disable-next-line react/no-array-index-key -- two lines of an entry may say the same
                    <p key={place}>
                      <CaseNumbers>{line}</CaseNumbers>
                    </p>
                  ))}
                </td>
                <td>{user}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </PaperDocument>
  );
});
