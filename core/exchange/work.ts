import { setTimeout as wait } from 'node:timers/promises';
import type { WorkStep, WorkView } from '../../domain/exchange/exchange-views.ts';
import { refuse } from './bundle-text.ts';

/** Goes on to the next step. @throws `rule` exchange.cancelled, when somebody has stopped it */
export type Next = () => Promise<void>;

/** What the exchange is at that takes long, for whoever waits for it, and the way out between two steps. */
export interface Work {
  run<T>(steps: readonly WorkStep[], work: (next: Next) => Promise<T>): Promise<T>;
  now(): WorkView | null;
  cancel(): void;
}

/** Long enough for what has been asked meanwhile to be answered. */
const PAUSE_MS = 5;

export function createWork(): Work {
  let current: { readonly steps: readonly WorkStep[]; at: number; isCancelled: boolean } | null = null;
  return {
    async run(steps, work) {
      const mine = { steps, at: -1, isCancelled: false };
      current = mine;
      try {
        return await work(async () => {
          mine.at += 1;
          await wait(PAUSE_MS);
          if (mine.isCancelled) refuse('exchange.cancelled');
        });
      } finally {
        current = null;
      }
    },
    now() {
      const step = current?.steps[current.at];
      if (current === null || step === undefined) return null;
      return { step, done: current.at, of: current.steps.length };
    },
    cancel() {
      if (current !== null) current.isCancelled = true;
    },
  };
}
