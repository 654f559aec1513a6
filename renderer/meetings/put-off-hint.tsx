import { pace } from '../../domain/meetings/forecast.ts';
import type { Forecast } from '../../domain/meetings/forecast.ts';
import { putOffFirst } from '../../domain/meetings/put-off-rules.ts';
import { caseLabel } from '../protection/case-label.ts';
import { joinWords } from '../text/join-words.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import type { LiveView } from './views.ts';
import styles from './live-agenda.module.css';
import { CaseNumbers } from '../ui/case-numbers.tsx';

/** When the meeting does not reach everything: what can wait best, and the way to put the first of it off. */
export function PutOffHint({
  live,
  currentId,
  forecast,
  onPutOff,
}: {
  readonly live: LiveView;
  readonly currentId: string | null;
  readonly forecast: Forecast;
  readonly onPutOff: (caseId: string) => void;
}) {
  const t = useT();
  const rate = pace(live.items);
  const ahead = live.items.filter((row) => row.outcome === 'none' && row.caseId !== currentId);
  const chosen = putOffFirst(
    ahead.map((row) => ({ ...row, minutes: row.minutes * rate })),
    -forecast.marginMinutes,
  );
  const [first] = chosen;
  if (first === undefined) return null;
  return (
    <p className={styles['putOff']}>
      <CaseNumbers>
        {t('meetings.live.putOffFirst', { cases: joinWords(chosen.map((row) => caseLabel(t, row.number))) })}
      </CaseNumbers>{' '}
      <span className={styles['putOffFirst']}>
        <Button variant="quiet" size="compact" onPress={() => onPutOff(first.caseId)}>
          {t('meetings.live.putOff', { number: caseLabel(t, first.number) })}
        </Button>
      </span>
    </p>
  );
}
