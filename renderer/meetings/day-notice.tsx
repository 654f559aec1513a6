import { CalendarX, CirclePlay } from 'lucide-react';
import { useCommand } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import type { MeetingDay } from './views.ts';
import styles from './prepare.module.css';

/** A day that is not an ordinary meeting to come says what it is. */
export function DayNotice({ meeting, canRun }: { readonly meeting: MeetingDay; readonly canRun: boolean }) {
  const t = useT();
  const reinstate = useCommand('meetings.reinstate');
  if (meeting.state === 'planned' || meeting.state === 'sealed') return null;
  const reason =
    meeting.cancellation === null ? '' : t(`meetings.cancellation.${meeting.cancellation.reason}`);
  const note = meeting.cancellation?.note ?? '';
  return (
    <div className={styles['notice']}>
      <Banner
        tone={meeting.state === 'live' || meeting.state === 'toSeal' ? 'accent' : 'soon'}
        icon={meeting.state === 'live' ? CirclePlay : CalendarX}
        title={t(`meetings.state.${meeting.state}`)}
        actions={
          canRun && meeting.state === 'cancelled' ? (
            <Button size="compact" onPress={() => reinstate.mutate({ meetingId: meeting.id })}>
              {t('meetings.reinstate')}
            </Button>
          ) : canRun && meeting.state === 'toSeal' ? (
            <LinkButton size="compact" to={paths.closing(meeting.id)}>
              {t('meetings.close')}
            </LinkButton>
          ) : undefined
        }
      >
        {[reason, note].filter((part) => part !== '').join('. ') || t(`meetings.stateText.${meeting.state}`)}
      </Banner>
    </div>
  );
}
