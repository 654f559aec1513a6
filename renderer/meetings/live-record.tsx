import type { ReactNode } from 'react';
import { useT } from '../text/t.ts';
import styles from './live.module.css';

/** Where what the meeting comes to is written: a case's decision, or the advice on a question without a child. */
export function LiveRecord({
  isStopped,
  isAdvice,
  children,
}: {
  readonly isStopped: boolean;
  readonly isAdvice: boolean;
  readonly children: ReactNode;
}) {
  const t = useT();
  return (
    <section
      className={`${styles['rec'] ?? ''} ${isStopped ? (styles['recHidden'] ?? '') : ''}`}
      aria-label={t(isAdvice ? 'consultations.adviceLabel' : 'meetings.region.decision')}
    >
      {children}
    </section>
  );
}
