import { Pause, Play } from 'lucide-react';
import { stopwatch } from '../text/stopwatch.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { hintOf } from './live-keys.ts';
import styles from './live.module.css';

interface LiveTimerProps {
  readonly seconds: number;
  readonly minutes: number;
  readonly isRunning: boolean;
  readonly onToggle: () => void;
  readonly onMore: () => void;
}

/** Going over time is said in words, never flashed. */
export function LiveTimer({ seconds, minutes, isRunning, onToggle, onMore }: LiveTimerProps) {
  const t = useT();
  const part = Math.min(100, Math.round((seconds / 60 / minutes) * 100));
  const isOver = seconds > minutes * 60;
  return (
    <div className={styles['timer']}>
      <span className={styles['big']} role="timer" aria-label={t('meetings.timer.label')}>
        {stopwatch(seconds)}
      </span>
      <span className={styles['bar']} data-over={isOver ? '' : undefined} aria-hidden>
        <i style={{ width: `${part}%` }} />
      </span>
      <span className={styles['of']}>
        {isOver
          ? t('meetings.timer.over', { spent: Math.floor(seconds / 60), planned: minutes })
          : t('meetings.timer.of', { minutes })}
        {isRunning ? '' : `, ${t('meetings.timer.paused')}`}
      </span>
      <IconButton
        label={t(isRunning ? 'meetings.timer.pause' : 'meetings.timer.resume')}
        icon={isRunning ? Pause : Play}
        shortcut={hintOf('pause')}
        onPress={onToggle}
      />
      <Button size="compact" onPress={onMore}>
        {t('meetings.timer.more')}
      </Button>
    </div>
  );
}
