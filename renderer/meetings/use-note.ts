import { useCallback } from 'react';
import { useCommand } from '../api/use-api.ts';
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
  const save = useCommand('meetings.note').mutateAsync;
  const store = useCallback((note: string) => save({ meetingId, caseId, note }), [meetingId, caseId, save]);
  return useAutosave(`note/${meetingId}/${caseId}`, stored, store);
}
