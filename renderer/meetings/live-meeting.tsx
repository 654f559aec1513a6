import { useState } from 'react';
import type { ApiOutput } from '../api/call.ts';
import { useKeptOpen } from '../app/use-kept-in-address.ts';
import { AdviceField } from '../consultations/live-consultation.tsx';
import { Recorder } from '../decisions/recorder.tsx';
import type { AskedWay } from '../decisions/recorder.tsx';
import type { RecorderContext } from '../decisions/recorder-context.ts';
import { useMeetingUndo } from '../undo/use-meeting-undo.ts';
import { LiveBottom } from './live-bottom.tsx';
import { LiveDialogs } from './live-dialogs.tsx';
import { LiveRecord } from './live-record.tsx';
import { LiveSide } from './live-side.tsx';
import { LiveStage } from './live-stage.tsx';
import { LiveStrips } from './live-strips.tsx';
import { LiveTop } from './live-top.tsx';
import { useAsking } from './use-asking.ts';
import { useLiveItem } from './use-live-item.ts';
import { useLiveKeys } from './use-live-keys.ts';
import { useLeft } from './use-left.ts';
import { usePark } from './use-park.ts';
import type { LiveCase, LiveView } from './views.ts';
import styles from './live.module.css';

interface LiveMeetingProps {
  readonly live: LiveView;
  readonly settings: ApiOutput<'settings.get'>;
}

export function LiveMeeting({ live, settings }: LiveMeetingProps) {
  const meetingId = live.meeting.id;
  const { current, consultations, stage, caseId, row, item, pause, timer, forecast, wall } =
    useLiveItem(live);
  const { consultation } = stage;
  const undo = useMeetingUndo(live, ({ caseId: about, consultationId }) => {
    if (consultationId !== null) go(() => stage.openConsultation(consultationId));
    else if (about !== null && live.items.some((one) => one.caseId === about))
      go(() => stage.openCase(about));
  });
  const [asking, setAsking] = useAsking();
  const [isAddingTask, setAddingTask] = useKeptOpen('task', caseId);
  const left = useLeft(live, item);
  const [asked, setAsked] = useState<{ caseId: string; way: AskedWay } | null>(null);

  const go = (step: (() => void) | undefined): void => {
    setAddingTask(false);
    step?.();
  };
  const close = (): void => setAsking(null);
  const later = (): void => {
    if (row !== null) setAsking({ defer: row.caseId });
  };
  const recuse = (): void => {
    if (item !== null) setAsking('recuse');
  };
  const raiseObstacle = (): void => setAsking('obstacle');
  const isStopped = item?.stopped === true;
  const park = usePark(meetingId, row, () => go((stage.next ?? stage.previous)?.open));
  const decide = (): void => {
    if (caseId !== null) setAsked({ caseId, way: 'missing' });
  };

  useLiveKeys({
    item,
    later,
    left,
    recuse,
    raiseObstacle,
    park,
    decide,
    next: () => go(stage.next?.open),
    previous: () => go(stage.previous?.open),
    addTask: () => setAddingTask(true),
    toggleClock: pause.toggle,
    undo: undo.undo,
    redo: undo.redo,
  });

  return (
    <div className={styles['live']}>
      <LiveTop live={live} wall={wall} undo={undo} onAttendance={() => setAsking('attendance')} />
      <LiveStrips live={live} item={item} row={row} onLeft={left} onLater={later} />
      <LiveStage live={live} current={current} item={item} consultation={consultation} onPark={park} />
      <LiveRecord isStopped={isStopped} isAdvice={consultation !== null}>
        {consultation !== null && (
          <AdviceField
            key={`${consultation.id}/${String(consultation.edition)}`}
            meetingId={meetingId}
            consultation={consultation}
          />
        )}
        {item !== null && !isStopped && (
          <Recorder
            key={item.caseId}
            context={recorderContext(live, settings, item)}
            asked={asked?.caseId === item.caseId ? asked.way : null}
            onAskedTaken={() => setAsked(null)}
            isAddingTask={isAddingTask}
            onAddingTaskChange={setAddingTask}
          />
        )}
      </LiveRecord>
      <LiveSide
        live={live}
        consultations={consultations}
        current={{ caseId, consultationId: consultation?.id ?? null }}
        time={{ seconds: timer.seconds, forecast, isPaused: pause.isPaused }}
        onOpenCase={(id) => go(() => stage.openCase(id))}
        onOpenConsultation={(id) => go(() => stage.openConsultation(id))}
        onAsk={setAsking}
      />
      <LiveBottom
        meetingId={meetingId}
        row={row}
        previous={stage.previous}
        next={stage.next}
        timer={{ seconds: timer.seconds, isRunning: !pause.isPaused, toggle: pause.toggle }}
        isStopped={isStopped}
        onStep={go}
        onLater={later}
        onRecuse={recuse}
      />
      <LiveDialogs
        asking={asking}
        live={live}
        item={item}
        onClose={close}
        onDecide={(id, way) => {
          close();
          setAsked({ caseId: id, way });
          go(() => stage.openCase(id));
        }}
        onDeferred={(id) => {
          close();
          if (id === caseId) go(stage.next?.open);
        }}
      />
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
  people: settings.people.filter(({ id }) => !item.notResponsible.includes(id)),
  interventions: settings.interventions,
  followUpWeeks: settings.team.followUpWeeks,
});
