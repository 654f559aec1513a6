import { useParams } from 'react-router';
import { useErrorText } from '../api/error-text.ts';
import { useApi } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Empty } from '../ui/empty.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { PrepareView } from './prepare-view.tsx';

/** The chosen meeting, the one that is going on, or the next. */
export function MeetingsPage() {
  const t = useT();
  const errorText = useErrorText();
  const { id } = useParams();
  const session = useApi('session.get', null);
  const days = useApi('meetings.list', null);
  const meetingId = id ?? session.data?.liveMeetingId ?? session.data?.nextMeetingId ?? null;
  const view = useApi(
    'meetings.agenda',
    { meetingId: meetingId ?? '' },
    { enabled: meetingId !== null, keepPreviousData: true },
  );
  const error = session.error ?? days.error ?? view.error;

  if (session.data !== undefined && days.data !== undefined && view.data !== undefined) {
    return (
      <PrepareView
        key={view.data.meeting.id}
        view={view.data}
        days={days.data}
        today={session.data.today}
        canRun={session.data.user.role === 'coordinator'}
      />
    );
  }
  return (
    <Sheet>
      {error !== null && <Empty title={t('meetings.error.title')}>{errorText(error)}</Empty>}
      {error === null && session.data !== undefined && meetingId === null && (
        <Empty title={t('meetings.none.title')}>{t('meetings.none.text')}</Empty>
      )}
      {error === null && (session.data === undefined || meetingId !== null) && <Skeleton rows={8} />}
    </Sheet>
  );
}
