import { useCallback } from 'react';
import { amendAnswer, sendCommand } from '../api/use-api.ts';
import { useAutosave } from './use-autosave.ts';

/** The note of one item, saved as it is typed. */
export function useNote({
  meetingId,
  caseId,
  stored,
}: {
  readonly meetingId: string;
  readonly caseId: string;
  readonly stored: string;
}): ReturnType<typeof useAutosave> {
  const store = useCallback(
    (note: string) => {
      amendAnswer('meetings.case', { meetingId, caseId }, (item) => ({ ...item, note }));
      return sendCommand('meetings.note', { meetingId, caseId, note });
    },
    [meetingId, caseId],
  );
  return useAutosave(`note/${meetingId}/${caseId}`, stored, store);
}
