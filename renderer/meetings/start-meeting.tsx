import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { useCommand } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { dayAndWeek } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import type { MeetingDay } from './views.ts';

interface StartMeetingProps {
  readonly meeting: MeetingDay;
  readonly today: PlainDate;
  readonly onError: (error: unknown) => void;
}

/** Starts, goes on with or closes the meeting; on another day than planned it asks first. */
export function StartMeeting({ meeting, today, onError }: StartMeetingProps) {
  const t = useT();
  const navigate = useNavigate();
  const start = useCommand('meetings.start');
  const [isAsking, setAsking] = useState(false);
  const begin = (): void => {
    setAsking(false);
    start.mutate(
      { meetingId: meeting.id },
      {
        onSuccess: () => void navigate(paths.live(meeting.id)),
        onError,
      },
    );
  };
  if (meeting.state === 'live' || meeting.state === 'toSeal') {
    return (
      <Button variant="primary" onPress={() => void navigate(paths.live(meeting.id))}>
        {t('meetings.resume')}
      </Button>
    );
  }
  if (meeting.state === 'sealed') {
    return (
      <Button onPress={() => void navigate(paths.minutesOf(meeting.id))}>{t('meetings.openMinutes')}</Button>
    );
  }
  if (meeting.state === 'cancelled' || meeting.state === 'noMeeting') return null;
  return (
    <>
      <Button
        variant="primary"
        isPending={start.isPending}
        onPress={() => {
          if (meeting.id === today) begin();
          else setAsking(true);
        }}
      >
        {t('meetings.start')}
      </Button>
      <ConfirmDialog
        title={t('meetings.startOtherDay.title')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        description={t('meetings.startOtherDay.text', {
          planned: dayAndWeek(meeting.id),
          today: dayAndWeek(today),
        })}
        confirm={t('meetings.startOtherDay.confirm')}
        onConfirm={begin}
      />
    </>
  );
}
