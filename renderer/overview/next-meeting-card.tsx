import { useState } from 'react';
import { useNavigate } from 'react-router';
import { daysBetween, type PlainDate } from '../../domain/kernel/plain-date.ts';
import { useCommand } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { clockTime, dayMonth, longDay, weekdayName } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { MeetingFacts } from './meeting-facts.tsx';
import css from './next-meeting-card.module.css';
import type { NextMeeting, Week } from './overview.ts';
import { WeekThread } from './week-thread.tsx';

interface Props {
  readonly next: NextMeeting;
  readonly weeks: readonly Week[];
  readonly today: PlainDate;
  readonly mayRun: boolean;
}

/** The meeting that everything here is about: when, how full, and the two buttons that lead into it. */
export function NextMeetingCard({ next, weeks, today, mayRun }: Props) {
  const t = useT();
  const { meeting } = next;
  const days = daysBetween(today, meeting.id);
  const when =
    days <= 1
      ? t(days === 1 ? 'overview.next.tomorrow' : 'overview.next.today')
      : t('overview.next.inDays', { count: days });
  const place = meeting.place === '' ? '' : `, ${meeting.place}`;
  return (
    <section className={css.card} aria-labelledby="next-meeting">
      <div className={css.main}>
        <p className={css.eyebrow}>{meeting.state === 'live' ? t('overview.next.live') : when}</p>
        <h2 id="next-meeting" className={css.day}>
          {weekdayName(meeting.id)}
          <br />
          {longDay(meeting.id).slice(weekdayName(meeting.id).length + 1)}
        </h2>
        <p className={css.muted}>
          {clockTime(meeting.startsAt)}–{clockTime(meeting.endsAt)}
          {place}
        </p>
        {mayRun ? <MeetingButtons meeting={meeting} today={today} /> : null}
      </div>
      <WeekThread weeks={weeks} nextId={meeting.id} />
      <MeetingFacts next={next} />
    </section>
  );
}

function MeetingButtons({ meeting, today }: { readonly meeting: Week; readonly today: PlainDate }) {
  const t = useT();
  const navigate = useNavigate();
  const start = useCommand('meetings.start');
  const [isAsking, setAsking] = useState(false);
  const open = (path: string): void => void navigate(path);
  const begin = (): void => {
    setAsking(false);
    start.mutate(
      { meetingId: meeting.id },
      {
        onSuccess: () => open(paths.live(meeting.id)),
      },
    );
  };
  if (meeting.state === 'live')
    return (
      <div className={css.actions}>
        <Button variant="primary" onPress={() => open(paths.live(meeting.id))}>
          {t('overview.next.resume')}
        </Button>
      </div>
    );
  return (
    <>
      <div className={css.actions}>
        <Button variant="primary" onPress={() => open(paths.meeting(meeting.id))}>
          {t('overview.next.prepare')}
        </Button>
        <Button
          isPending={start.isPending}
          onPress={() => {
            if (meeting.id === today) begin();
            else setAsking(true);
          }}
        >
          {t('overview.next.start')}
        </Button>
      </div>
      <ErrorLine error={start.error} />
      <ConfirmDialog
        title={t('overview.startEarly.title', { day: dayMonth(meeting.id) })}
        description={t('overview.startEarly.text')}
        confirm={t('overview.startEarly.confirm')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={begin}
      />
    </>
  );
}
