import { caseLabel } from '../protection/case-label.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { WaitsFor } from './absence-notice.tsx';
import { jumpTo } from './jump-to.ts';
import { lacksSomebody } from './missing-parts.ts';
import { NamedCase } from './named-case.tsx';
import type { AgendaEdits } from './use-agenda-edits.ts';
import styles from './prepare.module.css';

/** Items that somebody who is away would be needed for, and what can be done: another sits in, or the item waits. */
export function AbsentNeeded({ edits }: { readonly edits: AgendaEdits }) {
  const t = useT();
  const rows = edits.rows.filter(lacksSomebody);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="side-absent">
      <SectionHead id="side-absent" title={t('meetings.side.absent')} count={rows.length} />
      <p className={styles['hint']}>{t('meetings.side.absentHint')}</p>
      <ul className={styles['parked']}>
        {rows.map((row) => (
          <li key={row.caseId}>
            <p>
              <NamedCase number={row.number} name={row.name} />
            </p>
            <WaitsFor row={row} />
            <span className={styles['parkedTools']}>
              <Button
                size="compact"
                ariaLabel={t('meetings.side.deputy.label', { number: caseLabel(t, row.number) })}
                onPress={() => {
                  jumpTo('side-seats');
                }}
              >
                {t('meetings.side.deputy')}
              </Button>
              <Button
                size="compact"
                ariaLabel={t('meetings.agenda.park.label', { number: caseLabel(t, row.number) })}
                onPress={() => {
                  edits.park(row);
                }}
              >
                {t('meetings.agenda.park')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
