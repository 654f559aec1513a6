import { putOffFirst } from '../../domain/meetings/put-off-rules.ts';
import { caseLabel } from '../protection/case-label.ts';
import { joinWords } from '../text/join-words.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import type { AgendaEdits } from './use-agenda-edits.ts';
import styles from './prepare.module.css';
import { CaseNumbers } from '../ui/case-numbers.tsx';

/** When the agenda is too long: which items can wait best, and one key to park them. */
export function ParkFirst({
  over,
  edits,
  isFixed,
}: {
  readonly over: number;
  readonly edits: AgendaEdits;
  readonly isFixed: boolean;
}) {
  const t = useT();
  const chosen = putOffFirst(edits.rows, over);
  if (isFixed || chosen.length === 0) return null;
  return (
    <>
      <CaseNumbers>
        {t('meetings.fit.parkFirst', { cases: joinWords(chosen.map((row) => caseLabel(t, row.number))) })}
      </CaseNumbers>
      <span className={styles['inText']}>
        <Button variant="quiet" size="compact" onPress={() => edits.parkAll(chosen)}>
          {t('meetings.fit.parkThem', { count: chosen.length })}
        </Button>
      </span>
    </>
  );
}
