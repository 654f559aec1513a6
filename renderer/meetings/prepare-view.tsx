import { CalendarPlus, CalendarX, CirclePlay, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { useErrorText } from '../api/error-text.ts';
import { useCommand } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { clockTime, dayAndWeek } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { AgendaBar } from './agenda-bar.tsx';
import { AgendaList } from './agenda-list.tsx';
import { AddDayDialog, CancelDialog } from './day-dialogs.tsx';
import { DayChooser } from './day-chooser.tsx';
import { PrepareSide } from './prepare-side.tsx';
import { StartMeeting } from './start-meeting.tsx';
import { useAgendaEdits } from './use-agenda-edits.ts';
import type { AgendaView, MeetingDay } from './views.ts';
import styles from './prepare.module.css';

interface PrepareViewProps {
  readonly view: AgendaView;
  readonly days: readonly MeetingDay[];
  readonly today: PlainDate;
  /** A team member reads the agenda; the coordinator plans and runs the meeting. */
  readonly canRun: boolean;
}

/** An agenda that has built itself, and why. */
export function PrepareView({ view, days, today, canRun }: PrepareViewProps) {
  const t = useT();
  const errorText = useErrorText();
  const { meeting } = view;
  const edits = useAgendaEdits(meeting.id, view.rows);
  const [asking, setAsking] = useState<'cancel' | 'addDay' | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const isOff = meeting.state === 'cancelled' || meeting.state === 'noMeeting';
  const isFixed = !canRun || meeting.state !== 'planned';
  useShortcuts([
    { keys: 'Ctrl z', label: t('meetings.undo'), action: edits.undo, isDisabled: isFixed || !edits.canUndo },
  ]);
  const close = (): void => {
    setAsking(null);
  };
  const error = failure ?? edits.error;

  return (
    <Sheet padding="plain">
      <div className={styles['page']}>
        <section className={styles['column']} aria-label={t('meetings.title')}>
          <div className={styles['head']}>
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
                      <Button
                        variant="quiet"
                        size="compact"
                        icon={CalendarX}
                        onPress={() => setAsking('cancel')}
                      >
                        {t('meetings.cancelDay')}
                      </Button>
                    )}
                    <Button
                      variant="quiet"
                      size="compact"
                      icon={CalendarPlus}
                      onPress={() => setAsking('addDay')}
                    >
                      {t('meetings.addDay')}
                    </Button>
                    <StartMeeting meeting={meeting} today={today} onError={setFailure} />
                  </>
                )
              }
            />
            {!isOff && view.rows.length > 0 && <AgendaBar view={view} rows={edits.rows} />}
          </div>
          {error !== null && (
            <div className={styles['notice']}>
              <Banner tone="late" icon={TriangleAlert} title={t('meetings.error.title')} role="alert">
                {errorText(error)}
              </Banner>
            </div>
          )}
          <DayNotice meeting={meeting} canRun={canRun} />
          <div
            className={styles['scroll']}
            role="region"
            aria-label={t('meetings.region.agenda')}
            tabIndex={isOff ? undefined : 0}
          >
            {!isOff && view.rows.length > 0 && <AgendaList view={view} edits={edits} isFixed={isFixed} />}
            {!isOff && view.rows.length === 0 && (
              <NothingReady meetingId={meeting.id} hasParked={view.parked.length > 0} />
            )}
          </div>
          {!isFixed && (
            <p className={styles['hints']}>
              <Hints />
              <span role="status">{edits.message}</span>
            </p>
          )}
        </section>
        <PrepareSide view={view} edits={edits} isFixed={isFixed} />
      </div>
      {asking === 'cancel' && <CancelDialog meetingId={meeting.id} onClose={close} />}
      {asking === 'addDay' && <AddDayDialog pattern={meeting} onClose={close} />}
    </Sheet>
  );
}

function NothingReady({
  meetingId,
  hasParked,
}: {
  readonly meetingId: PlainDate;
  readonly hasParked: boolean;
}) {
  const t = useT();
  return (
    <Empty
      title={t('meetings.empty.title', { day: dayAndWeek(meetingId) })}
      action={<LinkButton to={paths.newCase}>{t('meetings.empty.action')}</LinkButton>}
    >
      {t(hasParked ? 'meetings.empty.parked' : 'meetings.empty.text')}
    </Empty>
  );
}

/** A day that is not an ordinary meeting to come says what it is. */
function DayNotice({ meeting, canRun }: { readonly meeting: MeetingDay; readonly canRun: boolean }) {
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

function Hints() {
  const t = useT();
  return (
    <>
      <span>
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd>
        {t('meetings.hint.choose')}
      </span>
      <span>
        <Kbd>Alt ↑</Kbd>
        <Kbd>Alt ↓</Kbd>
        {t('meetings.hint.move')}
      </span>
      <span>
        <Kbd>+</Kbd>
        <Kbd>−</Kbd>
        {t('meetings.hint.minutes')}
      </span>
      <span>
        <Kbd>P</Kbd>
        {t('meetings.hint.park')}
      </span>
      <span>
        <Kbd>Ctrl Z</Kbd>
        {t('meetings.hint.undo')}
      </span>
    </>
  );
}
