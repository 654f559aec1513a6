import { CalendarSync, CalendarX, CirclePlay } from 'lucide-react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { dayAndWeek } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import type { MeetingDay } from './views.ts';
import styles from './prepare.module.css';

interface DayNoticeProps {
  readonly meeting: MeetingDay;
  readonly canRun: boolean;
}

/** A day that is not an ordinary meeting to come says what it is. */
export function DayNotice({ meeting, canRun }: DayNoticeProps) {
  const t = useT();
  if (meeting.state === 'planned' && meeting.movedFrom !== null)
    return <MovedHere meeting={meeting} canRun={canRun} from={meeting.movedFrom} />;
  if (meeting.state === 'planned' || meeting.state === 'sealed') return null;
  const reason =
    meeting.cancellation === null ? '' : t(`meetings.cancellation.${meeting.cancellation.reason}`);
  const note = meeting.cancellation?.note ?? '';
  return (
    <div className={styles['notice']}>
      <Banner
        tone={meeting.state === 'live' || meeting.state === 'toSeal' ? 'accent' : 'soon'}
        icon={meeting.state === 'live' ? CirclePlay : meeting.movedTo === null ? CalendarX : CalendarSync}
        title={
          meeting.movedTo === null
            ? t(`meetings.state.${meeting.state}`)
            : t('meetings.move.movedTo', { day: dayAndWeek(meeting.movedTo) })
        }
        actions={<Actions meeting={meeting} canRun={canRun} />}
      >
        {[reason, note].filter((part) => part !== '').join('. ') ||
          t(meeting.movedTo === null ? `meetings.stateText.${meeting.state}` : 'meetings.move.alongText')}
      </Banner>
    </div>
  );
}

function Actions({ meeting, canRun }: DayNoticeProps): ReactNode {
  const t = useT();
  const reinstate = useCommand('meetings.reinstate');
  if (meeting.movedTo !== null)
    return (
      <LinkButton size="compact" to={paths.meeting(meeting.movedTo)}>
        {t('meetings.move.goThere')}
      </LinkButton>
    );
  if (canRun && meeting.state === 'cancelled')
    return (
      <Button size="compact" onPress={() => reinstate.mutate({ meetingId: meeting.id })}>
        {t('meetings.reinstate')}
      </Button>
    );
  if (!canRun || meeting.state !== 'toSeal') return null;
  return (
    <LinkButton size="compact" to={paths.closing(meeting.id)}>
      {t('meetings.close')}
    </LinkButton>
  );
}

/** Moved from another day of the week, with the way back. */
function MovedHere({ meeting, canRun, from }: DayNoticeProps & { readonly from: string }) {
  const t = useT();
  const navigate = useNavigate();
  const move = useCommand('meetings.move');
  const back = (): void => {
    move.mutate(
      { meetingId: meeting.id, to: from },
      { onSuccess: () => void navigate(paths.meeting(from), { replace: true }) },
    );
  };
  return (
    <div className={styles['notice']}>
      <Banner
        tone="accent"
        icon={CalendarSync}
        isSlim
        title={t('meetings.move.movedFrom', { day: dayAndWeek(from) })}
        actions={
          canRun ? (
            <Button size="compact" isPending={move.isPending} onPress={back}>
              {t('meetings.move.back')}
            </Button>
          ) : undefined
        }
      />
    </div>
  );
}
