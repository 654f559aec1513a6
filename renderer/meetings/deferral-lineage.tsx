import { useId, useState } from 'react';
import { shortDay, withYear } from '../text/dates.ts';
import { caseLabel } from '../protection/case-label.ts';
import { useT } from '../text/t.ts';
import { FoldButton } from '../ui/fold-button.tsx';
import type { AgendaRow } from './views.ts';
import styles from './deferral-lineage.module.css';

/** When an item was put off and why, to read for whoever wants to. */
export function DeferralLineage({ row }: { readonly row: Pick<AgendaRow, 'number' | 'deferrals'> }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  if (row.deferrals.length === 0) return null;
  return (
    <div className={styles['lineage']}>
      <FoldButton
        isOpen={isOpen}
        onChange={setOpen}
        ariaLabel={t(isOpen ? 'meetings.lineage.hideLabel' : 'meetings.lineage.showLabel', {
          number: caseLabel(t, row.number),
        })}
      >
        {t(isOpen ? 'meetings.lineage.hide' : 'meetings.lineage.show')}
      </FoldButton>
      {isOpen && <DeferralList id={listId} deferrals={row.deferrals} />}
    </div>
  );
}

export function DeferralList({
  deferrals,
  id,
}: {
  readonly deferrals: AgendaRow['deferrals'];
  readonly id?: string;
}) {
  const t = useT();
  return (
    <ol className={styles['list']} id={id}>
      {deferrals.map(({ on, reason, escalated }) => (
        <li key={on}>
          <time dateTime={on} title={withYear(on)}>
            {shortDay(on)}
          </time>
          <span>
            {escalated && <b>{t('meetings.lineage.escalated')} </b>}
            {reason === '' ? t('meetings.lineage.hidden') : reason}
          </span>
        </li>
      ))}
    </ol>
  );
}
