import { RecusalStrip } from '../recusals/recusal-strip.tsx';
import { AbsenceStrip } from './absence-notice.tsx';
import { HeldStrip } from './held-strip.tsx';
import { ConfidentialityStrip } from './confidentiality-strip.tsx';
import { ConsentGuard } from './consent-guard.tsx';
import type { AgendaRow, LiveCase, LiveView } from './views.ts';
import styles from './live.module.css';

interface LiveStripsProps {
  readonly live: LiveView;
  readonly item: LiveCase | null;
  readonly row: AgendaRow | null;
  readonly onLeft: () => void;
  readonly onLater: () => void;
}

/**
 * What the room must know before it goes on: who has to leave, who is outside, what has not been read out, who is
 * missed.
 */
export function LiveStrips({ live, item, row, onLeft, onLater }: LiveStripsProps) {
  const meetingId = live.meeting.id;
  return (
    <div className={styles['strips']}>
      <HeldStrip live={live} />
      {item !== null && <RecusalStrip meetingId={meetingId} item={item} onLater={onLater} />}
      {item !== null && item.withheld === null && (
        <ConsentGuard
          meetingId={meetingId}
          item={item}
          seats={live.seats}
          onLeft={onLeft}
          onLater={onLater}
          hasOutcome={row?.outcome !== 'none'}
        />
      )}
      {live.confidentialityReadAt === null && <ConfidentialityStrip meetingId={meetingId} />}
      {item !== null && row !== null && <AbsenceStrip row={{ ...row, waitsFor: item.waitsFor }} />}
    </div>
  );
}
