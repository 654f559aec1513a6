import { useCommand } from '../api/use-api.ts';
import { isRoomGuarded, outsideOfProtected } from '../protection/protected-guard.tsx';
import { leavingUnits } from './leaving-units.ts';
import type { LiveCase, LiveView } from './views.ts';

/** The guard's answer: those who may not hear of the case have left the room. */
export function useLeft(live: LiveView, item: LiveCase | null): () => void {
  const setOutside = useCommand('meetings.setOutside').mutate;
  return () => {
    const outside = item === null ? null : outsideOf(item, live);
    if (item !== null && outside !== null)
      setOutside({ meetingId: live.meeting.id, caseId: item.caseId, ...outside });
  };
}

/** Who is outside once the guard has been answered; null when there is nothing to answer. */
function outsideOf(item: LiveCase, live: LiveView): { unitIds: string[]; personIds?: string[] } | null {
  if (isRoomGuarded(item)) return outsideOfProtected(item);
  const leaving = leavingUnits(item, live.seats);
  return leaving.length === 0 ? null : { unitIds: [...item.outside, ...leaving].map((unit) => unit.unitId) };
}
