import { caseLabel } from '../protection/case-label.ts';
import { useT } from '../text/t.ts';
import { RecuseDialog } from '../recusals/recuse-dialog.tsx';
import { AttendanceDialog } from './attendance-dialog.tsx';
import { DeferDialog } from './defer-dialog.tsx';
import type { AgendaRow, LiveCase, LiveView } from './views.ts';

export type Asking = 'attendance' | 'defer' | 'recuse' | null;

interface LiveDialogsProps {
  readonly asking: Asking;
  readonly live: LiveView;
  readonly row: AgendaRow | null;
  readonly item: LiveCase | null;
  readonly onClose: () => void;
  readonly onDeferred: (caseId: string, deferralId: string) => void;
}

/** What the meeting is asked about, one thing at a time. */
export function LiveDialogs({ asking, live, row, item, onClose, onDeferred }: LiveDialogsProps) {
  const t = useT();
  const meetingId = live.meeting.id;
  return (
    <>
      <AttendanceDialog
        meetingId={meetingId}
        seats={live.seats}
        isOpen={asking === 'attendance'}
        onClose={onClose}
      />
      {asking === 'defer' && row !== null && (
        <DeferDialog
          meetingId={meetingId}
          caseId={row.caseId}
          number={caseLabel(t, row.number)}
          onClose={onClose}
          onDone={(deferralId) => {
            onDeferred(row.caseId, deferralId);
          }}
        />
      )}
      {asking === 'recuse' && item !== null && (
        <RecuseDialog meetingId={meetingId} item={item} seats={live.seats} onClose={onClose} />
      )}
    </>
  );
}
