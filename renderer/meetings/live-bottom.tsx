import { ArrowLeft } from 'lucide-react';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { hintOf } from './live-keys.ts';
import { LiveTimer } from './live-timer.tsx';
import type { LiveStep } from './use-live-stage.ts';
import type { AgendaRow } from './views.ts';
import styles from './live.module.css';
import { CaseNumbers } from '../ui/case-numbers.tsx';

interface LiveBottomProps {
  readonly meetingId: string;
  readonly row: AgendaRow | null;
  readonly previous: LiveStep | null;
  readonly next: LiveStep | null;
  readonly timer: { readonly seconds: number; readonly isRunning: boolean; readonly toggle: () => void };
  readonly isStopped: boolean;
  readonly onStep: (step: () => void) => void;
  readonly onLater: () => void;
  readonly onRecuse: () => void;
}

const MORE_MINUTES = 2;

export function LiveBottom({
  meetingId,
  row,
  previous,
  next,
  timer,
  isStopped,
  onStep,
  onLater,
  onRecuse,
}: LiveBottomProps) {
  const t = useT();
  const setMinutes = useCommand('meetings.setMinutes').mutate;
  return (
    <footer className={styles['bottom']}>
      {row === null ? (
        <span />
      ) : (
        <LiveTimer
          seconds={timer.seconds}
          minutes={row.minutes}
          isRunning={timer.isRunning}
          onToggle={timer.toggle}
          onMore={() =>
            setMinutes({ meetingId, caseId: row.caseId, minutes: Math.min(120, row.minutes + MORE_MINUTES) })
          }
        />
      )}
      <div className={styles['middle']}>
        <Button
          icon={ArrowLeft}
          shortcut={hintOf('previous')}
          disabledReason={previous === null ? t('meetings.live.isFirst') : null}
          onPress={() => {
            if (previous !== null) onStep(previous.open);
          }}
        >
          {t('meetings.live.previous')}
        </Button>
        {/* While the guard asks, the choice stands there and nowhere else. */}
        {!isStopped && (
          <Button shortcut={hintOf('later')} isDisabled={row === null} onPress={onLater}>
            {t('meetings.live.later')}
          </Button>
        )}
        <Button shortcut={hintOf('recuse')} isDisabled={row === null} onPress={onRecuse}>
          {t('recusals.ask')}
        </Button>
      </div>
      <div className={styles['next']}>
        <Button
          variant="primary"
          size="large"
          shortcut={hintOf('next')}
          disabledReason={next === null ? t('meetings.live.isLast') : null}
          onPress={() => {
            if (next !== null) onStep(next.open);
          }}
        >
          <span className={styles['two']}>
            <span>{next?.title ?? t('meetings.live.next')}</span>{' '}
            <small>
              <CaseNumbers>{next?.detail ?? t('meetings.live.isLast')}</CaseNumbers>
            </small>
          </span>
        </Button>
      </div>
    </footer>
  );
}
