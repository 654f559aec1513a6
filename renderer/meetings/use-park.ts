import { useCommand } from '../api/use-api.ts';
import type { AgendaRow } from './views.ts';

/** Leaves the item that is up for another meeting, and goes on; null when it has had its outcome. */
export function usePark(meetingId: string, row: AgendaRow | null, goOn: () => void): (() => void) | null {
  const park = useCommand('meetings.park').mutate;
  if (row === null || row.outcome !== 'none') return null;
  return () => {
    park({ meetingId, caseId: row.caseId });
    goOn();
  };
}
