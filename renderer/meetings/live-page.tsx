import { useParams } from 'react-router';
import { paths } from '../app/paths.ts';
import { useErrorText } from '../api/error-text.ts';
import { useApi } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Empty } from '../ui/empty.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { LiveMeeting } from './live-meeting.tsx';
import { WatchedMeeting } from './watched-meeting.tsx';
import styles from './live.module.css';

/** The meeting while it is held: one case at a time, everything by keyboard. */
export function LivePage() {
  const t = useT();
  const errorText = useErrorText();
  const { id = '' } = useParams();
  const live = useApi('meetings.live', { meetingId: id });
  const settings = useApi('settings.get', null);
  if (live.data !== undefined && settings.data !== undefined)
    return live.data.held.isHere ? (
      <LiveMeeting key={id} live={live.data} settings={settings.data} />
    ) : (
      <WatchedMeeting key={id} live={live.data} />
    );
  const error = live.error ?? settings.error;
  if (error === null) return <main className={styles['live']} aria-busy />;
  return (
    <main className={styles['center']}>
      <Empty
        title={t('meetings.live.notRunning')}
        action={<LinkButton to={paths.meeting(id)}>{t('meetings.backToPlan')}</LinkButton>}
      >
        {errorText(error)}
      </Empty>
    </main>
  );
}
