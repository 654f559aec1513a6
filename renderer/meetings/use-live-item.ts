import { timeOf } from '../../domain/meetings/forecast.ts';
import { useApi } from '../api/use-api.ts';
import { useWall } from '../projector/use-wall.ts';
import { useConcernAbout } from '../safeguarding/concern-store.ts';
import { forecastOf } from './live-forecast.ts';
import { useCurrentItem } from './use-current-item.ts';
import { useItemTimer } from './use-item-timer.ts';
import { useLiveStage } from './use-live-stage.ts';
import { useMeetingPause } from './use-meeting-pause.ts';
import type { LiveView } from './views.ts';

/** What the meeting is at, with its clocks, and on the wall if there is one. No case while a consultation is up. */
export function useLiveItem(live: LiveView) {
  const meetingId = live.meeting.id;
  const current = useCurrentItem(live);
  const consultations = useApi('consultations.list', { meetingId }).data ?? [];
  const stage = useLiveStage(current, consultations);
  const caseId = stage.consultation === null ? current.id : null;
  const row = caseId === null ? null : (live.items[current.index] ?? null);
  const opened = useApi('meetings.case', { meetingId, caseId: caseId ?? '-' }, { enabled: caseId !== null });
  const item = caseId === null ? null : (opened.data ?? null);
  const pause = useMeetingPause(live);
  const isRunning = !pause.isPaused;
  const timer = useItemTimer({ meetingId, caseId, storedSeconds: row?.seconds ?? 0, isRunning });
  const forecast = forecastOf(live, caseId, timer.seconds);
  const wall = useWall({ caseId, seconds: timer.seconds, isRunning, endsAt: timeOf(forecast.endsAt) });
  useConcernAbout(caseId, row?.number ?? '');
  return { current, consultations, stage, caseId, row, item, pause, timer, forecast, wall };
}
