import type { Forecast } from '../../domain/meetings/forecast.ts';
import type { Consultation } from '../consultations/consultation.ts';
import { LiveConsultations } from '../consultations/live-consultations.tsx';
import { LiveObstacles } from '../obstacles/live-obstacles.tsx';
import { useT } from '../text/t.ts';
import { LiveAgenda } from './live-agenda.tsx';
import type { Asking } from './live-dialogs.tsx';
import type { LiveView } from './views.ts';
import styles from './live.module.css';

interface Props {
  readonly live: LiveView;
  readonly consultations: readonly Consultation[];
  /** What is up. */
  readonly current: { readonly caseId: string | null; readonly consultationId: string | null };
  readonly time: { readonly seconds: number; readonly forecast: Forecast; readonly isPaused: boolean };
  readonly onOpenCase: (caseId: string) => void;
  readonly onOpenConsultation: (consultationId: string) => void;
  readonly onAsk: (asking: Asking) => void;
}

/** The thread of the meeting, and what belongs to no child below it. */
export function LiveSide(props: Props) {
  const t = useT();
  const { live, consultations, current, time, onOpenCase, onOpenConsultation, onAsk } = props;
  return (
    <div className={styles['agenda']}>
      <div className={styles['thread']}>
        <section aria-label={t('meetings.region.agenda')}>
          <LiveAgenda
            live={live}
            currentId={current.caseId}
            {...time}
            onOpen={onOpenCase}
            onPutOff={(id) => onAsk({ defer: id })}
            onAddCase={() => onAsk('addCase')}
          />
        </section>
        <LiveConsultations
          consultations={consultations}
          currentId={current.consultationId}
          onOpen={onOpenConsultation}
        />
      </div>
      <LiveObstacles meetingId={live.meeting.id} onRaise={() => onAsk('obstacle')} />
    </div>
  );
}
