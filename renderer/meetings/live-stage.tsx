import type { Consultation } from '../consultations/consultation.ts';
import { LiveConsultation } from '../consultations/live-consultation.tsx';
import { caseLabel } from '../protection/case-label.ts';
import { useT } from '../text/t.ts';
import { LiveCasePanel } from './live-case-panel.tsx';
import type { CurrentItem } from './use-current-item.ts';
import type { LiveCase, LiveView } from './views.ts';
import styles from './live.module.css';

interface LiveStageProps {
  readonly live: LiveView;
  readonly current: CurrentItem;
  readonly item: LiveCase | null;
  readonly consultation: Consultation | null;
  readonly onPark: (() => void) | null;
}

/** The case that is up, in the middle of the window; a change of case is also said. */
export function LiveStage({ live, current, item, consultation, onPark }: LiveStageProps) {
  const t = useT();
  const row = live.items[current.index];
  const place = current.index + 1;
  const of = live.items.length;
  return (
    <main
      id="main"
      className={styles['main']}
      tabIndex={-1}
      aria-busy={item === null && consultation === null}
    >
      <p className="sr" role="status">
        {consultation?.number ??
          (row === undefined ? '' : t('meetings.live.said', { number: caseLabel(t, row.number), place, of }))}
      </p>
      <section className={styles['stage']} aria-label={t('meetings.region.case')}>
        {item !== null && (
          <LiveCasePanel
            key={item.caseId}
            meetingId={live.meeting.id}
            heldOn={live.meeting.heldOn ?? live.meeting.id}
            item={item}
            place={place}
            of={of}
            onPark={onPark}
          />
        )}
        {consultation !== null && <LiveConsultation consultation={consultation} />}
        {current.id === null && consultation === null && <p>{t('meetings.live.noItems')}</p>}
      </section>
    </main>
  );
}
