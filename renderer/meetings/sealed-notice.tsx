import { CircleCheck, LoaderCircle, Stamp, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useErrorText } from '../api/error-text.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { CalendarButton } from '../calendar-entries/calendar-button.tsx';
import { clock, dayAndWeek } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { Status } from '../ui/status.tsx';
import styles from './closing.module.css';

interface SealedNoticeProps {
  readonly meetingId: string;
  /** The seal just set, or null when the page is opened later. */
  readonly hash: string | null;
}

/** The minutes are sealed: what they can be recognised by, a copy in safety, and where to go next. */
export function SealedNotice({ meetingId, hash }: SealedNoticeProps) {
  const t = useT();
  const minutes = useApi('minutes.get', { meetingId });
  const session = useApi('session.get', null);
  const seal = minutes.data?.seal ?? null;
  const shown = hash ?? seal?.contentHash ?? '';
  const next = session.data?.nextMeetingId ?? null;
  return (
    <section className={styles['seal']} aria-label={t('meetings.sealed.label')}>
      <Stamp size={34} strokeWidth={1.6} aria-hidden />
      <div>
        <p role="status">
          <b>{t('meetings.sealed.title')}</b>{' '}
          {seal?.sealedAt != null &&
            t('meetings.sealed.by', { time: clock(seal.sealedAt), name: seal.sealedBy })}{' '}
          {t('meetings.sealed.text')}
        </p>
        <p className={styles['hash']}>
          {t('meetings.sealed.hash')} <code>{grouped(shown)}</code>
        </p>
        {hash !== null && <BackupStatus />}
        <p className={styles['ways']}>
          <LinkButton variant="primary" to={paths.minutesOf(meetingId)}>
            {t('meetings.openMinutes')}
          </LinkButton>
          <LinkButton to={paths.letters(meetingId)}>{t('letters.title')}</LinkButton>
          {next !== null && next !== meetingId && (
            <LinkButton to={paths.meeting(next)}>
              {t('meetings.sealed.next', { day: dayAndWeek(next) })}
            </LinkButton>
          )}
          <CalendarButton />
        </p>
      </div>
    </section>
  );
}

/** "7f3a91c2…" in groups of four, so that two people can compare it aloud. */
const grouped = (hash: string): string =>
  (
    hash
      .slice(0, 16)
      .toUpperCase()
      .match(/.{1,4}/g) ?? []
  ).join(' ');

/** The core copies a meeting as soon as it is sealed. This waits for that, and tries once more should it have failed. */
function BackupStatus() {
  const t = useT();
  const errorText = useErrorText();
  const { mutate, isPending, error, data } = useCommand('backups.make');
  const wasAsked = useRef(false);
  useEffect(() => {
    if (wasAsked.current) return;
    wasAsked.current = true;
    mutate({ reason: 'meeting' });
  }, [mutate]);
  if (error !== null) {
    return (
      <p role="alert">
        <Status tone="late" icon={TriangleAlert} canWrap>
          {t('meetings.sealed.backupFailed')} {errorText(error)}
        </Status>
      </p>
    );
  }
  if (isPending || data === undefined) {
    return (
      <p role="status">
        <Status tone="idle" icon={LoaderCircle}>
          {t('meetings.sealed.backupRunning')}
        </Status>
      </p>
    );
  }
  return (
    <p role="status">
      <Status tone="ok" icon={CircleCheck}>
        {t('meetings.sealed.backupDone')}
      </Status>
    </p>
  );
}
