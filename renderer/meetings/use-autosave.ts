import { useEffect, useRef } from 'react';
import { dropDraft } from '../api/draft-store.ts';
import { useDraft } from '../api/use-draft.ts';

const SAVE_AFTER_MS = 600;

const waiting = new Set<() => Promise<void>>();

/** Saves what has been typed and not saved yet, before something else builds on it. */
export async function flushAutosaves(): Promise<void> {
  await Promise.all([...waiting].map((store) => store()));
}

interface Autosave {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** For a moment, until what a crash may have left has come back. */
  readonly isReadOnly: boolean;
}

/**
 * A text of the meeting. What is typed lies in a draft until the core has acknowledged the text itself, so that a
 * refusal, a lock or a power cut in between loses nothing.
 * @param save keeps its identity for as long as it saves to the same place
 */
export function useAutosave(key: string, stored: string, save: (text: string) => Promise<unknown>): Autosave {
  const { value, setValue, isReady } = useDraft<string>(key, stored);
  const latest = useRef(value);
  const acknowledged = useRef(stored);
  const isTouched = useRef(false);
  latest.current = value;

  useEffect(() => {
    if (!isReady) return;
    if (value === acknowledged.current) {
      // Typed and taken back: the draft must not bring it back where something else has been put since.
      if (isTouched.current) dropDraft(key).catch(() => undefined);
      return;
    }
    isTouched.current = true;
    const store = async (): Promise<void> => {
      await save(value);
      acknowledged.current = value;
      if (latest.current === value) await dropDraft(key);
    };
    const timer = setTimeout(() => void saveNow(), SAVE_AFTER_MS);
    const saveNow = async (): Promise<void> => {
      clearTimeout(timer);
      waiting.delete(saveNow);
      // The draft keeps the text, and the save status tells of the failure.
      await store().catch(() => undefined);
    };
    waiting.add(saveNow);
    return () => {
      clearTimeout(timer);
      waiting.delete(saveNow);
    };
  }, [value, isReady, key, save]);

  useEffect(
    () => () => {
      if (latest.current === acknowledged.current) return;
      save(latest.current)
        .then(() => dropDraft(key))
        .catch(() => undefined);
    },
    [key, save],
  );

  return { text: value, setText: setValue, isReadOnly: !isReady };
}
