import { useState } from 'react';
import { useParams } from 'react-router';
import { useErrorText } from '../api/error-text.ts';
import { useApi } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { clockTime, dayAndWeek } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Empty } from '../ui/empty.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ChecksTable } from './checks-table.tsx';
import { ClosingSide } from './closing-side.tsx';
import { ClosingUndo } from './closing-undo.tsx';
import { MissingList } from './missing-list.tsx';
import { SealedNotice } from './sealed-notice.tsx';
import type { ClosingView } from './views.ts';
import styles from './closing.module.css';

/** Closing a meeting is a reconciliation: nothing agreed is forgotten. */
export function ClosingPage() {
  const t = useT();
  const errorText = useErrorText();
  const { id = '' } = useParams();
  const closing = useApi('meetings.closing', { meetingId: id });
  if (closing.data !== undefined) return <Closing view={closing.data} />;
  return (
    <Sheet>
      {closing.error === null ? (
        <Skeleton rows={8} />
      ) : (
        <Empty title={t('meetings.error.title')}>{errorText(closing.error)}</Empty>
      )}
    </Sheet>
  );
}

function Closing({ view }: { readonly view: ClosingView }) {
  const t = useT();
  const { meeting, missing } = view;
  const [hash, setHash] = useState<string | null>(null);
  const back = view.sealed
    ? { to: paths.minutes, label: t('meetings.closing.toMinutes') }
    : { to: paths.live(meeting.id), label: t('meetings.closing.back') };
  return (
    <Sheet padding="plain">
      <div className={styles['page']}>
        <div className={styles['column']}>
          <PageHead
            title={t(view.sealed ? 'meetings.sealed.heading' : 'meetings.close')}
            detail={`${dayAndWeek(meeting.heldOn ?? meeting.id)}, ${clockTime(meeting.startsAt)}–${clockTime(meeting.endsAt)}`}
            back={back}
            actions={view.sealed ? undefined : <ClosingUndo meetingId={meeting.id} />}
          />
          {view.sealed ? (
            <SealedNotice meetingId={meeting.id} hash={hash} />
          ) : (
            <>
              <p className={styles['lead']} role="status">
                <b>
                  {missing.length === 0
                    ? t('meetings.closing.nothingMissing')
                    : t('meetings.closing.missing', { count: missing.length })}
                </b>{' '}
                {missing.length === 0 ? t('meetings.closing.ready') : t('meetings.closing.restDone')}
              </p>
              {missing.length > 0 && <MissingList meeting={meeting} missing={missing} />}
            </>
          )}
          <ChecksTable checks={view.checks} />
        </div>
        <ClosingSide view={view} onSealed={setHash} />
      </div>
    </Sheet>
  );
}
