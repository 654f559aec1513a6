import { useState } from 'react';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { paths } from '../app/paths.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { usePart } from '../app/use-part.ts';
import { ConsultationsSection } from '../consultations/consultations-section.tsx';
import { ObstaclesSection } from '../obstacles/obstacles-section.tsx';
import { dayAndWeek } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { CaseNumbers } from '../ui/case-numbers.tsx';
import { Empty } from '../ui/empty.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { AbsenceNotice } from './absence-notice.tsx';
import { AgendaBar } from './agenda-bar.tsx';
import { AgendaList } from './agenda-list.tsx';
import { DayNotice } from './day-notice.tsx';
import { PrepareHead } from './prepare-head.tsx';
import { PrepareSide } from './prepare-side.tsx';
import { Refused } from './refused.tsx';
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
  const { meeting } = view;
  const edits = useAgendaEdits(meeting.id, view.rows);
  const [failure, setFailure] = useState<unknown>(null);
  usePart();
  const isOff = meeting.state === 'cancelled' || meeting.state === 'noMeeting';
  const isFixed = !canRun || meeting.state !== 'planned';
  useShortcuts([
    { keys: 'Ctrl z', label: t('meetings.undo'), action: edits.undo, isDisabled: isFixed || !edits.canUndo },
  ]);
  const error = failure ?? edits.error;

  return (
    <Sheet padding="plain">
      <div className={styles['page']}>
        <section className={styles['column']} aria-label={t('meetings.title')}>
          <div className={styles['head']}>
            <PrepareHead
              meeting={meeting}
              days={days}
              today={today}
              canRun={canRun}
              isOff={isOff}
              onError={setFailure}
            />
            {!isOff && view.rows.length > 0 && <AgendaBar view={view} edits={edits} isFixed={isFixed} />}
          </div>
          <div className={styles['notice']}>
            <Refused error={error} />
          </div>
          <DayNotice meeting={meeting} canRun={canRun} />
          {!isOff && (
            <div className={styles['absent']}>
              <AbsenceNotice rows={edits.rows} />
            </div>
          )}
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
            {!isOff && <ConsultationsSection meetingId={meeting.id} isFixed={isFixed} />}
            {!isOff && <ObstaclesSection meetingId={meeting.id} isFixed={isFixed} />}
          </div>
          {!isFixed && (
            <p className={styles['hints']}>
              <Hints />
              <span role="status">
                <CaseNumbers>{edits.message}</CaseNumbers>
              </span>
            </p>
          )}
        </section>
        <PrepareSide view={view} edits={edits} isFixed={isFixed} canRun={canRun} />
      </div>
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
