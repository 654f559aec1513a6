import { useEffect, useRef, useState } from 'react';
import type { Instant } from '../../domain/kernel/plain-date.ts';
import { call } from './call.ts';
import { dropDraft, flushDraft, putDraft, waitingDraft } from './draft-store.ts';
import { reviveDraft } from './revive-draft.ts';

type Updater<T> = (current: T) => T;

export interface Draft<T> {
  readonly value: T;
  readonly setValue: (next: T | Updater<T>) => void;
  /** When the draft was last safe on disk; null when there is none. */
  readonly savedAt: Instant | null;
  /** True once what was saved before has been fetched. */
  readonly isReady: boolean;
  /** Throws the draft away, both here and on disk; the value goes back to the initial one. */
  readonly remove: () => Promise<void>;
}

/** Drafts are plain data, so a function can only be an update. */
const isUpdater = <T>(next: T | Updater<T>): next is Updater<T> => typeof next === 'function';

/**
 * State that survives lock, crash and power cut. Give the component a `key` when the draft's key can change
 * while it is mounted.
 * @param key where the draft lies, such as `case/new`
 * @param initial what the form holds when there is no draft; also says which fields a saved one may have
 */
export function useDraft<T>(key: string, initial: T): Draft<T> {
  const [value, show] = useState(initial);
  const [savedAt, setSavedAt] = useState<Instant | null>(null);
  const [isReady, setReady] = useState(false);
  const first = useRef(initial);
  const current = useRef({ value: initial, isTouched: false });

  useEffect(() => {
    let isGone = false;
    const load = async (): Promise<void> => {
      const newer = waitingDraft(key);
      const stored =
        newer === undefined ? await call('drafts.get', { key }) : { value: newer, savedAt: null };
      if (isGone) return;
      if (stored !== null && !current.current.isTouched) {
        current.current.value = reviveDraft(first.current, stored.value);
        show(current.current.value);
        setSavedAt(stored.savedAt);
      }
      setReady(true);
    };
    load().catch(() => {
      if (!isGone) setReady(true);
    });
    return () => {
      isGone = true;
      void flushDraft(key);
    };
  }, [key]);

  const setValue: Draft<T>['setValue'] = (next) => {
    const made = isUpdater(next) ? next(current.current.value) : next;
    current.current = { value: made, isTouched: true };
    show(made);
    putDraft(key, made, { onSaved: setSavedAt });
  };

  const remove = async (): Promise<void> => {
    current.current = { value: initial, isTouched: true };
    show(initial);
    setSavedAt(null);
    await dropDraft(key);
  };

  return { value, setValue, savedAt, isReady, remove };
}
