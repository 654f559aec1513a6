import { type ReactNode, useState } from 'react';
import { dayOfInstant } from '../../domain/kernel/plain-date.ts';
import { useApi } from '../api/use-api.ts';
import { clock, withYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { CaseCopies } from '../exchange/case-copies.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Tag } from '../ui/tag.tsx';
import { entriesOf, entryText } from './history-words.ts';
import { useRecordNames } from './use-record-names.ts';
import styles from './case-history.module.css';
import { CaseNumbers } from '../ui/case-numbers.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { FoldButton } from '../ui/fold-button.tsx';

/** Every change of the case, who made it and when. Fetched first when somebody asks to see it. */
export function CaseHistory({ caseId, action }: { readonly caseId: string; readonly action?: ReactNode }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={styles.history} aria-labelledby="history">
      <h2 id="history">{t('cases.history.title')}</h2>
      <FoldButton isOpen={isOpen} onChange={setOpen}>
        {t(isOpen ? 'cases.history.hide' : 'cases.history.show')}
      </FoldButton>
      <span className={styles.action}>{action}</span>
      <CaseCopies caseId={caseId} className={styles.copies} />
      {isOpen && <Changes caseId={caseId} />}
    </section>
  );
}

function Changes({ caseId }: { readonly caseId: string }) {
  const t = useT();
  const history = useApi('cases.history', { caseId });
  const nameOf = useRecordNames();
  if (history.error !== null) return <ErrorLine error={history.error} />;
  if (history.data === undefined) return <Skeleton rows={4} />;
  return (
    <ol className={styles.changes}>
      {entriesOf(history.data).map((entry) => {
        const { what, lines } = entryText(entry, t, nameOf);
        const { at, user, device } = entry.first;
        return (
          <li key={entry.id}>
            <time dateTime={at}>
              {withYear(dayOfInstant(at))} {clock(at)}
            </time>
            <span>
              {what}
              {lines.map((line) => (
                <span key={line} className={styles.value}>
                  <CaseNumbers>{line}</CaseNumbers>
                </span>
              ))}
              {entry.rows.some((row) => row.conflict) && <Tag tone="soon">{t('cases.history.conflict')}</Tag>}
            </span>
            <span className={styles.who}>{t('cases.history.by', { user, device })}</span>
          </li>
        );
      })}
    </ol>
  );
}
