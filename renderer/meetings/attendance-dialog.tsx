import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SeatList } from './seat-list.tsx';
import type { Seat } from './views.ts';

interface AttendanceDialogProps {
  readonly meetingId: string;
  readonly seats: readonly Seat[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function AttendanceDialog({ meetingId, seats, isOpen, onClose }: AttendanceDialogProps) {
  const t = useT();
  return (
    <Dialog
      title={t('meetings.attendance.title')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose}>
          {t('meetings.done')}
        </Button>
      }
    >
      <p>{t('meetings.attendance.hint')}</p>
      <SeatList meetingId={meetingId} seats={seats} isLive />
    </Dialog>
  );
}
