import { ArrowLeft } from 'lucide-react';
import { caseLabel } from '../protection/case-label.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { kindText } from './live-agenda.tsx';
import { LiveTimer } from './live-timer.tsx';
import type { AgendaRow } from './views.ts';
import styles from './live.module.css';

interface LiveBottomProps {
  readonly row: AgendaRow | null;
  readonly previous: AgendaRow | null;
  readonly next: AgendaRow | null;
  readonly timer: { readonly seconds: number; readonly isRunning: boolean; readonly toggle: () => void };
  readonly isStopped: boolean;
  readonly onOpen: (caseId: string) => void;
  readonly onLater: () => void;
  readonly onMore: () => void;
}

export function LiveBottom({
  row,
  previous,
  next,
  timer,
  isStopped,
  onOpen,
  onLater,
  onMore,
}: LiveBottomProps) {
  const t = useT();
  return (
    <footer className={styles['bottom']}>
      <LiveTimer
        seconds={timer.seconds}
        minutes={row?.minutes ?? 1}
        isRunning={timer.isRunning}
        onToggle={timer.toggle}
        onMore={onMore}
      />
      <div className={styles['middle']}>
        <Button
          icon={ArrowLeft}
          shortcut="←"
          disabledReason={previous === null ? t('meetings.live.isFirst') : null}
          onPress={() => {
            if (previous !== null) onOpen(previous.caseId);
          }}
        >
          {t('meetings.live.previous')}
        </Button>
        {/* While the guard asks, the choice stands there and nowhere else. */}
        {!isStopped && (
          <Button shortcut="S" isDisabled={row === null} onPress={onLater}>
            {t('meetings.live.later')}
          </Button>
        )}
      </div>
      <div className={styles['next']}>
        <Button
          variant="primary"
          size="large"
          shortcut="→"
          disabledReason={next === null ? t('meetings.live.isLast') : null}
          onPress={() => {
            if (next !== null) onOpen(next.caseId);
          }}
        >
          <span className={styles['two']}>
            <span>{t('meetings.live.next')}</span>{' '}
            <small>
              {next === null
                ? t('meetings.live.isLast')
                : `${caseLabel(t, next.number)}, ${kindText(t, next).toLowerCase()}`}
            </small>
          </span>
        </Button>
      </div>
    </footer>
  );
}
