import { useEffect, useRef, useState } from 'react';
import type { Instant } from '../../domain/kernel/plain-date.ts';
import { call } from './call.ts';
import { dropDraft, flushDraft, putDraft, waitingDraft } from './draft-store.ts';
import { addedTo, reviveDraft } from './revive-draft.ts';

type Updater<T> = (current: T) => T;

export interface Draft<T> {
  readonly value: T;
  readonly setValue: (next: T | Updater<T>) => void;
  /** When the draft was last safe on disk; null when there is none. */
  readonly savedAt: Instant | null;
  /** True once what was saved before has been fetched. A whole value set earlier replaces it: hold the field back. */
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
  /** Changes made before the draft had come: made again on what it holds, so that neither is lost. Null once it has. */
  const early = useRef<Updater<T>[] | null>([]);

  useEffect(() => {
    let isGone = false;
    const load = async (): Promise<void> => {
      const newer = waitingDraft(key);
      const stored =
        newer === undefined ? await call('drafts.get', { key }) : { value: newer, savedAt: null };
      const revived = stored === null ? null : reviveDraft(first.current, stored.value);
      settle(revived);
      if (isGone) return;
      show(current.current.value);
      if (stored !== null) setSavedAt(stored.savedAt);
      setReady(true);
    };
    /** From now on every change is saved at once; those that came before are made again on what had been kept. */
    const settle = (revived: T | null): void => {
      const changes = early.current ?? [];
      early.current = null;
      if (revived !== null && !current.current.isTouched)
        current.current.value = changes.reduce<T>((made, change) => change(made), revived);
      if (changes.length > 0) putDraft(key, current.current.value, { onSaved: setSavedAt });
    };
    load().catch(() => {
      settle(null);
      if (!isGone) setReady(true);
    });
    return () => {
      isGone = true;
      void flushDraft(key);
    };
  }, [key]);

  const setValue: Draft<T>['setValue'] = (next) => {
    const made = isUpdater(next) ? next(current.current.value) : next;
    show(made);
    const change = isUpdater(next) ? next : addedTo(first.current, next);
    if (early.current !== null && change !== null) {
      early.current = isUpdater(next) ? [...early.current, change] : [change];
      current.current.value = made;
      return;
    }
    current.current = { value: made, isTouched: true };
    putDraft(key, made, { onSaved: setSavedAt });
  };

  const remove = async (): Promise<void> => {
    current.current = { value: initial, isTouched: true };
    early.current = early.current === null ? null : [];
    show(initial);
    setSavedAt(null);
    await dropDraft(key);
  };

  return { value, setValue, savedAt, isReady, remove };
}
