import { useState } from 'react';

/** Runs changes that know their own inverse, and takes the last one back. A change that is refused leaves nothing. */
export interface UndoPile {
  readonly error: unknown;
  readonly canUndo: boolean;
  readonly run: (work: Work, inverse: Work) => void;
  /** True when there was something to take back. */
  readonly undo: () => boolean;
}

export type Work = () => Promise<unknown>;

export function useUndoPile(onRefused: () => void): UndoPile {
  const [pile, setPile] = useState<readonly Work[]>([]);
  const [error, setError] = useState<unknown>(null);

  const attempt = async (work: Work, inverse: Work | null): Promise<void> => {
    setError(null);
    try {
      await work();
    } catch (failure) {
      setError(failure);
      if (inverse !== null) setPile((all) => all.filter((step) => step !== inverse));
      onRefused();
    }
  };

  return {
    error,
    canUndo: pile.length > 0,
    run: (work, inverse) => {
      setPile((all) => [...all, inverse]);
      void attempt(work, inverse);
    },
    undo: () => {
      const last = pile.at(-1);
      if (last === undefined) return false;
      setPile((all) => all.slice(0, -1));
      void attempt(last, null);
      return true;
    },
  };
}
