import { CalendarCheck, CircleCheck, TriangleAlert } from 'lucide-react';
import { CourseLine } from '../interventions/course-line.tsx';
import { shortDay } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Status } from '../ui/status.tsx';
import type { CaseDecision } from './case-view.ts';
import styles from './red-thread.module.css';

/** One agreement as it was made: what, who, why, and when it is followed up. */
export function DecisionLine({ decision }: { readonly decision: CaseDecision }) {
  const t = useT();
  const what = decision.what === '' ? t(`cases.decision.${decision.type}`) : decision.what;
  const who = [decision.person, decision.unit].filter((part) => part !== '').join(', ');
  return (
    <li>
      <span>
        <b>{what.replace(/\.$/, '')}.</b> {who}
        {decision.text !== '' && <span className={styles.line}>{decision.text}</span>}
        {decision.course !== null && <CourseLine decision={decision} />}
        {decision.because !== '' && (
          <span className={styles.line}>{t('cases.decision.because', { because: decision.because })}</span>
        )}
        {decision.childWords !== '' && (
          <span className={styles.line}>{t('cases.voice.quote', { words: decision.childWords })}</span>
        )}
      </span>
      {decision.followUpOn !== null && <FollowUp state={decision.state} on={decision.followUpOn} />}
    </li>
  );
}

function FollowUp({ state, on }: { readonly state: CaseDecision['state']; readonly on: string }) {
  const t = useT();
  const day = shortDay(on);
  if (state === 'overdue')
    return (
      <Status tone="late" icon={TriangleAlert}>
        {t('cases.decision.overdue', { day })}
      </Status>
    );
  if (state === 'open')
    return (
      <Status tone="accent" icon={CalendarCheck}>
        {t('cases.decision.followUp', { day })}
      </Status>
    );
  return (
    <Status tone="idle" icon={CircleCheck}>
      {t('cases.decision.followedUp')}
    </Status>
  );
}
