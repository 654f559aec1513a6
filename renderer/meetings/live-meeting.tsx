import { useState } from 'react';
import { forecast, plannedEnd } from '../../domain/meetings/forecast.ts';
import type { ApiOutput } from '../api/call.ts';
import { nowMilliseconds } from '../api/clock.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { AdviceField } from '../consultations/live-consultation.tsx';
import { LiveConsultations } from '../consultations/live-consultations.tsx';
import { Recorder } from '../decisions/recorder.tsx';
import type { RecorderContext } from '../decisions/recorder-context.ts';
import { useConcernAbout } from '../safeguarding/concern-store.ts';
import { isRoomGuarded, outsideOfProtected } from '../protection/protected-guard.tsx';
import { useWall } from '../projector/use-wall.ts';
import { useT } from '../text/t.ts';
import { leavingUnits } from './leaving-units.ts';
import { LiveAgenda } from './live-agenda.tsx';
import { LiveBottom } from './live-bottom.tsx';
import { LiveDialogs } from './live-dialogs.tsx';
import type { Asking } from './live-dialogs.tsx';
import { LiveRecord } from './live-record.tsx';
import { LiveStage } from './live-stage.tsx';
import { LiveStrips } from './live-strips.tsx';
import { LiveTop } from './live-top.tsx';
import { useCurrentItem } from './use-current-item.ts';
import { useLiveKeys } from './use-live-keys.ts';
import { useItemTimer } from './use-item-timer.ts';
import { useLiveStage } from './use-live-stage.ts';
import { useLiveUndo } from './use-live-undo.ts';
import type { LiveCase, LiveView } from './views.ts';
import styles from './live.module.css';

interface LiveMeetingProps {
  readonly live: LiveView;
  readonly settings: ApiOutput<'settings.get'>;
}

export function LiveMeeting({ live, settings }: LiveMeetingProps) {
  const t = useT();
  const meetingId = live.meeting.id;
  const current = useCurrentItem(meetingId, live.items);
  const consultations = useApi('consultations.list', { meetingId }).data ?? [];
  const stage = useLiveStage(current, consultations);
  const { consultation } = stage;
  const caseId = consultation === null ? current.id : null;
  const row = caseId === null ? null : (live.items[current.index] ?? null);
  const opened = useApi('meetings.case', { meetingId, caseId: caseId ?? '-' }, { enabled: caseId !== null });
  const item = caseId === null ? null : (opened.data ?? null);
  const timer = useItemTimer({ meetingId, caseId, storedSeconds: row?.seconds ?? 0 });
  const wall = useWall({ caseId, seconds: timer.seconds, isRunning: timer.isRunning });
  useConcernAbout(caseId, row?.number ?? '');
  const undo = useLiveUndo(meetingId);
  const [asking, setAsking] = useState<Asking>(null);
  const [isAddingTask, setAddingTask] = useState(false);
  const setOutside = useCommand('meetings.setOutside').mutate;
  const setMinutes = useCommand('meetings.setMinutes').mutate;

  const go = (step: (() => void) | undefined): void => {
    setAddingTask(false);
    step?.();
  };
  const close = (): void => setAsking(null);
  const left = (): void => {
    const outside = item === null ? null : outsideOf(item, live);
    if (item !== null && outside !== null) setOutside({ meetingId, caseId: item.caseId, ...outside });
  };
  const later = (): void => {
    if (row !== null) setAsking('defer');
  };
  const recuse = (): void => {
    if (item !== null) setAsking('recuse');
  };
  const undoLast = async (): Promise<void> => {
    const step = await undo.undo();
    if (step?.kind === 'deferral') stage.openCase(step.caseId);
  };
  const isStopped = item?.stopped === true;

  useLiveKeys({
    item,
    later,
    left,
    recuse,
    next: () => go(stage.next?.open),
    previous: () => go(stage.previous?.open),
    addTask: () => setAddingTask(true),
    toggleClock: timer.toggle,
    undo: () => void undoLast().catch(() => undefined),
  });

  return (
    <div className={styles['live']}>
      <LiveTop live={live} wall={wall} onAttendance={() => setAsking('attendance')} />
      <LiveStrips live={live} item={item} onLeft={left} onLater={later} />
      <LiveStage live={live} current={current} item={item} consultation={consultation} />
      <LiveRecord isStopped={isStopped} isAdvice={consultation !== null}>
        {consultation !== null && (
          <AdviceField key={consultation.id} meetingId={meetingId} consultation={consultation} />
        )}
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
      </LiveRecord>
      <div className={styles['agenda']}>
        <section aria-label={t('meetings.region.agenda')}>
          <LiveAgenda
            live={live}
            currentId={caseId}
            seconds={timer.seconds}
            forecast={forecastOf(live, caseId, timer.seconds)}
            onOpen={(id) => go(() => stage.openCase(id))}
          />
        </section>
        <LiveConsultations
          consultations={consultations}
          currentId={consultation?.id ?? null}
          onOpen={(id) => go(() => stage.openConsultation(id))}
        />
      </div>
      <LiveBottom
        row={row}
        previous={stage.previous}
        next={stage.next}
        timer={timer}
        isStopped={isStopped}
        onStep={go}
        onLater={later}
        onRecuse={recuse}
        onMore={() =>
          row !== null &&
          setMinutes({ meetingId, caseId: row.caseId, minutes: Math.min(120, row.minutes + 2) })
        }
      />
      <LiveDialogs
        asking={asking}
        live={live}
        row={row}
        item={item}
        onClose={close}
        onDeferred={(id, deferralId) => {
          undo.push({ kind: 'deferral', caseId: id, deferralId });
          close();
          go(stage.next?.open);
        }}
      />
    </div>
  );
}

/** Who is outside once the guard has been answered; null when there is nothing to answer. */
function outsideOf(item: LiveCase, live: LiveView): { unitIds: string[]; personIds?: string[] } | null {
  if (!item.stopped) return null;
  if (isRoomGuarded(item)) return outsideOfProtected(item);
  const leaving = leavingUnits(item, live.seats);
  return leaving.length === 0 ? null : { unitIds: [...item.outside, ...leaving].map((unit) => unit.unitId) };
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
  people: settings.people.filter(({ id }) => !item.notResponsible.includes(id)),
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
