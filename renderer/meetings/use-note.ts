import { useEffect, useRef } from 'react';
import { dropDraft } from '../api/draft-store.ts';
import { useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';

const SAVE_AFTER_MS = 600;

/**
 * The note of one item. What is typed lies in a draft until the core has acknowledged the note itself, so that a
 * refusal, a lock or a power cut in between loses nothing.
 */
export function useNote(options: {
  readonly meetingId: string;
  readonly caseId: string;
  readonly stored: string;
}): {
  readonly text: string;
  readonly setText: (text: string) => void;
} {
  const { meetingId, caseId, stored } = options;
  const key = `note/${meetingId}/${caseId}`;
  const { value, setValue, isReady } = useDraft<string>(key, stored);
  const save = useCommand('meetings.note').mutateAsync;
  const latest = useRef(value);
  const acknowledged = useRef(stored);
  latest.current = value;

  useEffect(() => {
    if (!isReady || value === acknowledged.current) return;
    const store = async (): Promise<void> => {
      await save({ meetingId, caseId, note: value });
      acknowledged.current = value;
      if (latest.current === value) await dropDraft(key);
    };
    const timer = setTimeout(() => {
      // The draft keeps the text, and the save status tells of the failure.
      store().catch(() => undefined);
    }, SAVE_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [value, isReady, meetingId, caseId, key, save]);

  useEffect(
    () => () => {
      if (latest.current === acknowledged.current) return;
      const text = latest.current;
      save({ meetingId, caseId, note: text })
        .then(() => dropDraft(key))
        .catch(() => undefined);
    },
    [meetingId, caseId, key, save],
  );

  return { text: value, setText: setValue };
}
