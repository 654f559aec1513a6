import { useCommand } from '../api/use-api.ts';
import { ObstacleDialog } from '../obstacles/obstacle-dialog.tsx';
import { RecuseDialog } from '../recusals/recuse-dialog.tsx';
import { AddCaseDialog } from './add-case-dialog.tsx';
import { AttendanceDialog } from './attendance-dialog.tsx';
import { DeferDialog } from './defer-dialog.tsx';
import { namedInRoom } from './named-in-room.ts';
import type { LiveCase, LiveView } from './views.ts';

export type Asking = 'attendance' | 'recuse' | 'addCase' | 'obstacle' | { readonly defer: string } | null;

interface LiveDialogsProps {
  readonly asking: Asking;
  readonly live: LiveView;
  readonly item: LiveCase | null;
  readonly onClose: () => void;
  readonly onDecide: (caseId: string, way: 'decide' | 'close') => void;
  readonly onDeferred: (caseId: string) => void;
}

/** What the meeting is asked about, one thing at a time: who is here, one more case, why something is put off. */
export function LiveDialogs({ asking, live, item, onClose, onDecide, onDeferred }: LiveDialogsProps) {
  const meetingId = live.meeting.id;
  const addCase = useCommand('meetings.addCase').mutate;
  const deferId = typeof asking === 'object' ? asking?.defer : undefined;
  const row = live.items.find((candidate) => candidate.caseId === deferId);
  return (
    <>
      <AttendanceDialog
        meetingId={meetingId}
        seats={live.seats}
        isOpen={asking === 'attendance'}
        onClose={onClose}
      />
      {asking === 'recuse' && item !== null && (
        <RecuseDialog meetingId={meetingId} item={item} seats={live.seats} onClose={onClose} />
      )}
      {asking === 'addCase' && (
        <AddCaseDialog
          rows={live.items}
          isNamed={namedInRoom(live.seats)}
          onClose={onClose}
          onAdd={({ caseId }) => {
            addCase({ meetingId, caseId });
            onClose();
          }}
        />
      )}
      {asking === 'obstacle' && <ObstacleDialog obstacle={null} meetingId={meetingId} onClose={onClose} />}
      {row !== undefined && (
        <DeferDialog
          meetingId={meetingId}
          row={row}
          onClose={onClose}
          onDecide={(way) => onDecide(row.caseId, way)}
          onDone={() => onDeferred(row.caseId)}
        />
      )}
    </>
  );
}
