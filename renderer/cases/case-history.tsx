import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { dayOf } from '../../domain/kernel/plain-date.ts';
import { useErrorText } from '../api/error-text.ts';
import { useApi } from '../api/use-api.ts';
import { clock, withYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Tag } from '../ui/tag.tsx';
import { changeText } from './history-words.ts';
import styles from './case-history.module.css';

/** Every change of the case, who made it and when. Fetched first when somebody asks to see it. */
export function CaseHistory({ caseId }: { readonly caseId: string }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={styles.history} aria-labelledby="history">
      <h2 id="history">{t('cases.history.title')}</h2>
      <Button
        size="compact"
        variant="quiet"
        icon={isOpen ? ChevronDown : ChevronRight}
        isExpanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        {t(isOpen ? 'cases.history.hide' : 'cases.history.show')}
      </Button>
      {isOpen && <Changes caseId={caseId} />}
    </section>
  );
}

function Changes({ caseId }: { readonly caseId: string }) {
  const t = useT();
  const errorText = useErrorText();
  const history = useApi('cases.history', { caseId });
  const { data: settings } = useApi('settings.get', null);
  if (history.error !== null) return <p role="alert">{errorText(history.error)}</p>;
  if (history.data === undefined) return <Skeleton rows={4} />;
  const named = [...(settings?.units ?? []), ...(settings?.people ?? []), ...(settings?.concerns ?? [])];
  const nameOf = (id: string): string | undefined => named.find((one) => one.id === id)?.name;
  return (
    <ol className={styles.changes}>
      {history.data.map((row) => {
        const { what, value } = changeText(row, t, nameOf);
        return (
          <li key={row.hlc}>
            <time dateTime={row.at}>
              {withYear(dayOf(Date.parse(row.at)))} {clock(row.at)}
            </time>
            <span>
              {what}
              {value !== '' && <span className={styles.value}>{value}</span>}
              {row.conflict && <Tag tone="soon">{t('cases.history.conflict')}</Tag>}
            </span>
            <span className={styles.who}>
              {t('cases.history.by', { user: row.user, device: row.device })}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
