import { useEffect, useState } from 'react';
import { clockAt } from '../../domain/projector/projector-rules.ts';
import { stopwatch } from '../text/stopwatch.ts';
import { useT } from '../text/t.ts';
import type { ShownCase } from './views.ts';
import css from './wall.module.css';

interface Props {
  readonly clock: NonNullable<ShownCase['clock']>;
  /** When the core said so. */
  readonly at: number;
}

/** The item's clock, a second at a time. */
export function WallClock({ clock, at }: Props) {
  const t = useT();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!clock.isRunning) return;
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [clock.isRunning]);
  return (
    <p className={css.clock} role="timer" aria-label={t('meetings.timer.label')}>
      <b>{stopwatch(clockAt(clock, at, Math.max(at, now)).seconds)}</b>
      <span>{t('meetings.timer.of', { minutes: clock.minutes })}</span>
    </p>
  );
}
