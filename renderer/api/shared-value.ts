import { useSyncExternalStore } from 'react';

interface SharedValue<T> {
  /** Follows the value. */
  readonly useValue: () => T;
  /** Says that `read` answers something else now. */
  readonly tell: () => void;
}

/**
 * A value that lives outside of React and that several components follow.
 * @param read must answer the same object until `tell` is called
 */
export function sharedValue<T>(read: () => T): SharedValue<T> {
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  return {
    useValue: () => useSyncExternalStore(subscribe, read),
    tell: () => {
      for (const listener of listeners) listener();
    },
  };
}
