import { useT } from '../text/t.ts';
import type { Translate } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { usualFor } from './use-agenda-edits.ts';
import type { AgendaEdits } from './use-agenda-edits.ts';
import type { AgendaView } from './views.ts';
import styles from './prepare.module.css';

/** What the last quarter has taught, offered and never forced. */
export function UsualMinutesOffer({
  usual,
  edits,
  isFixed,
}: {
  readonly usual: AgendaView['usual'];
  readonly edits: AgendaEdits;
  readonly isFixed: boolean;
}) {
  const t = useT();
  const text = usualText(t, usual);
  if (text === '') return null;
  const isOffered = edits.rows.some((row) => {
    const minutes = usualFor(row, usual);
    return minutes !== null && minutes !== row.minutes;
  });
  return (
    <p className={styles['usual']}>
      {text}
      {!isFixed && isOffered && (
        <span className={styles['inText']}>
          <Button variant="quiet" size="compact" onPress={() => edits.takeUsual(usual)}>
            {t('meetings.usual.use')}
          </Button>
        </span>
      )}
    </p>
  );
}

function usualText(t: Translate, { newCase, followUp }: AgendaView['usual']): string {
  if (newCase !== null && followUp !== null) return t('meetings.usual.both', { newCase, followUp });
  if (newCase !== null) return t('meetings.usual.newCase', { minutes: newCase });
  return followUp === null ? '' : t('meetings.usual.followUp', { minutes: followUp });
}
