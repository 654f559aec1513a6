import type { Envelope } from '../../domain/kernel/errors.ts';

export interface PendingCalls {
  add(): { readonly id: number; readonly answer: Promise<Envelope> };
  settle(id: number, envelope: Envelope): void;
  settleAll(envelope: Envelope): void;
}

/** Calls that wait for an answer. Ids are never used twice, so a late answer meets nobody. */
export function createPendingCalls(): PendingCalls {
  const waiting = new Map<number, (envelope: Envelope) => void>();
  let lastId = 0;
  return {
    add() {
      lastId += 1;
      const { promise, resolve } = Promise.withResolvers<Envelope>();
      waiting.set(lastId, resolve);
      return { id: lastId, answer: promise };
    },
    settle(id, envelope) {
      waiting.get(id)?.(envelope);
      waiting.delete(id);
    },
    settleAll(envelope) {
      for (const resolve of waiting.values()) resolve(envelope);
      waiting.clear();
    },
  };
}
