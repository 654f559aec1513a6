import { CalendarPlus, CalendarSync, CalendarX } from 'lucide-react';
import { useState } from 'react';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { clockTime } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { DayChooser } from './day-chooser.tsx';
import { AddDayDialog } from './add-day-dialog.tsx';
import { CancelDialog } from './cancel-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { StartMeeting } from './start-meeting.tsx';
import type { MeetingDay } from './views.ts';

interface Props {
  readonly meeting: MeetingDay;
  readonly days: readonly MeetingDay[];
  readonly today: PlainDate;
  readonly canRun: boolean;
  /** No meeting is held that day. */
  readonly isOff: boolean;
  readonly onError: (error: unknown) => void;
}

/** Which meeting day it is, and what can be done with the day as a whole. */
export function PrepareHead({ meeting, days, today, canRun, isOff, onError }: Props) {
  const t = useT();
  const [asking, setAsking] = useState<'cancel' | 'move' | 'addDay' | null>(null);
  const close = (): void => setAsking(null);
  return (
    <>
      <PageHead
        title={t('meetings.title')}
        detail={
          <>
            <DayChooser days={days} meetingId={meeting.id} />
            {!isOff &&
              [`${clockTime(meeting.startsAt)}–${clockTime(meeting.endsAt)}`, meeting.place]
                .filter((part) => part !== '')
                .join(', ')}
          </>
        }
        actions={
          canRun && (
            <>
              {meeting.state === 'planned' && (
                <>
                  <Button variant="quiet" size="compact" icon={CalendarX} onPress={() => setAsking('cancel')}>
                    {t('meetings.cancelDay')}
                  </Button>
                  <Button
                    variant="quiet"
                    size="compact"
                    icon={CalendarSync}
                    onPress={() => setAsking('move')}
                  >
                    {t('meetings.move')}
                  </Button>
                </>
              )}
              <Button variant="quiet" size="compact" icon={CalendarPlus} onPress={() => setAsking('addDay')}>
                {t('meetings.addDay')}
              </Button>
              <StartMeeting meeting={meeting} today={today} onError={onError} />
            </>
          )
        }
      />
      {asking === 'cancel' && <CancelDialog meetingId={meeting.id} days={days} onClose={close} />}
      {asking === 'move' && <MoveDialog meeting={meeting} days={days} today={today} onClose={close} />}
      {asking === 'addDay' && <AddDayDialog pattern={meeting} onClose={close} />}
    </>
  );
}
