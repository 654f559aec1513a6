import { useState } from 'react';
import { forecast, plannedEnd } from '../../domain/meetings/forecast.ts';
import type { ApiOutput } from '../api/call.ts';
import { nowMilliseconds } from '../api/clock.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { Recorder } from '../decisions/recorder.tsx';
import type { RecorderContext } from '../decisions/recorder-context.ts';
import { useWall } from '../projector/use-wall.ts';
import { useT } from '../text/t.ts';
import { AttendanceDialog } from './attendance-dialog.tsx';
import { ConfidentialityStrip } from './confidentiality-strip.tsx';
import { ConsentGuard } from './consent-guard.tsx';
import { DeferDialog } from './defer-dialog.tsx';
import { leavingUnits } from './leaving-units.ts';
import { LiveAgenda } from './live-agenda.tsx';
import { LiveBottom } from './live-bottom.tsx';
import { LiveStage } from './live-stage.tsx';
import { LiveTop } from './live-top.tsx';
import { useCurrentItem } from './use-current-item.ts';
import { useLiveKeys } from './use-live-keys.ts';
import { useItemTimer } from './use-item-timer.ts';
import { useLiveUndo } from './use-live-undo.ts';
import type { LiveCase, LiveView } from './views.ts';
import styles from './live.module.css';

interface LiveMeetingProps {
  readonly live: LiveView;
  readonly settings: ApiOutput<'settings.get'>;
}

type Asking = 'attendance' | 'defer' | null;

export function LiveMeeting({ live, settings }: LiveMeetingProps) {
  const t = useT();
  const meetingId = live.meeting.id;
  const current = useCurrentItem(meetingId, live.items);
  const row = live.items[current.index] ?? null;
  const opened = useApi(
    'meetings.case',
    { meetingId, caseId: current.id ?? '-' },
    { enabled: current.id !== null },
  );
  const item = opened.data ?? null;
  const timer = useItemTimer({ meetingId, caseId: current.id, storedSeconds: row?.seconds ?? 0 });
  const wall = useWall({ caseId: current.id, seconds: timer.seconds, isRunning: timer.isRunning });
  const undo = useLiveUndo(meetingId);
  const [asking, setAsking] = useState<Asking>(null);
  const [isAddingTask, setAddingTask] = useState(false);
  const setOutside = useCommand('meetings.setOutside').mutate;
  const setMinutes = useCommand('meetings.setMinutes').mutate;

  const open = (caseId: string | undefined): void => {
    if (caseId === undefined) return;
    setAddingTask(false);
    current.open(caseId);
  };
  const left = (): void => {
    if (item === null || !item.stopped) return;
    const leaving = leavingUnits(item, live.seats);
    if (leaving.length === 0) return;
    const unitIds = [...item.outside, ...leaving].map((unit) => unit.unitId);
    setOutside({ meetingId, caseId: item.caseId, unitIds });
  };
  const later = (): void => {
    if (row !== null) setAsking('defer');
  };
  const undoLast = async (): Promise<void> => {
    const step = await undo.undo();
    if (step?.kind === 'deferral') current.open(step.caseId);
  };
  const isStopped = item?.stopped === true;

  useLiveKeys({
    item,
    later,
    left,
    next: () => open(current.next?.caseId),
    previous: () => open(current.previous?.caseId),
    addTask: () => setAddingTask(true),
    toggleClock: timer.toggle,
    undo: () => void undoLast().catch(() => undefined),
  });

  return (
    <div className={styles['live']}>
      <LiveTop live={live} wall={wall} onAttendance={() => setAsking('attendance')} />
      <div className={styles['strips']}>
        {item !== null && (
          <ConsentGuard meetingId={meetingId} item={item} seats={live.seats} onLeft={left} onLater={later} />
        )}
        {live.confidentialityReadAt === null && <ConfidentialityStrip meetingId={meetingId} />}
      </div>
      <LiveStage live={live} current={current} item={item} />
      <section
        className={`${styles['rec'] ?? ''} ${isStopped ? (styles['recHidden'] ?? '') : ''}`}
        aria-label={t('meetings.region.decision')}
      >
        {item !== null && !isStopped && (
          <Recorder
            key={item.caseId}
            context={recorderContext(live, settings, item)}
            isAddingTask={isAddingTask}
            onAddingTaskChange={setAddingTask}
            onSaved={(decisionId) => undo.push({ kind: 'decision', decisionId })}
            onRetract={(decisionId) => void undo.retract(decisionId).catch(() => undefined)}
            onUndoDeferral={(deferralId) =>
              void undo.undoDeferral(item.caseId, deferralId).catch(() => undefined)
            }
          />
        )}
      </section>
      <section className={styles['agenda']} aria-label={t('meetings.region.agenda')}>
        <LiveAgenda
          live={live}
          currentId={current.id}
          seconds={timer.seconds}
          forecast={forecastOf(live, current.id, timer.seconds)}
          onOpen={open}
        />
      </section>
      <LiveBottom
        row={row}
        previous={current.previous}
        next={current.next}
        timer={timer}
        isStopped={isStopped}
        onOpen={open}
        onLater={later}
        onMore={() =>
          row !== null &&
          setMinutes({ meetingId, caseId: row.caseId, minutes: Math.min(120, row.minutes + 2) })
        }
      />
      <AttendanceDialog
        meetingId={meetingId}
        seats={live.seats}
        isOpen={asking === 'attendance'}
        onClose={() => setAsking(null)}
      />
      {asking === 'defer' && row !== null && (
        <DeferDialog
          meetingId={meetingId}
          caseId={row.caseId}
          number={row.number}
          onClose={() => setAsking(null)}
          onDone={(deferralId) => {
            undo.push({ kind: 'deferral', caseId: row.caseId, deferralId });
            setAsking(null);
            open(current.next?.caseId);
          }}
        />
      )}
    </div>
  );
}

const recorderContext = (
  live: LiveView,
  settings: LiveMeetingProps['settings'],
  item: LiveCase,
): RecorderContext => ({
  item,
  meetingId: live.meeting.id,
  today: live.meeting.heldOn ?? live.meeting.id,
  days: live.days,
  seats: live.seats,
  units: settings.units,
  people: settings.people,
  interventions: settings.interventions,
  followUpWeeks: settings.team.followUpWeeks,
});

function forecastOf(live: LiveView, currentId: string | null, seconds: number): ReturnType<typeof forecast> {
  const { startsAt, endsAt } = live.meeting;
  return forecast({
    items: live.items,
    currentId,
    currentSeconds: seconds,
    now: nowMilliseconds(),
    plannedEnd: plannedEnd({ startedAt: Date.parse(live.startedAt), startsAt, endsAt }),
    closingMinutes: live.minutes.frame,
  });
}
