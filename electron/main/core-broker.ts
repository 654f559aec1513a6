/**
 * Relays calls to the core process. It does not look inside a call. When the core ends, every waiting call is
 * answered, a fresh process takes over, and the windows are told to ask again.
 */
import type { Envelope } from '../../domain/kernel/errors.ts';
import { readCoreMessage } from './core-message.ts';
import { createCoreSupervisor, type StartCore } from './core-supervisor.ts';
import type { Log } from './log.ts';
import { createPendingCalls } from './pending-calls.ts';

export interface CoreBroker {
  call(channel: string, input: unknown): Promise<Envelope>;
  /** Ends the process, and the key with it; resolves when a fresh one has taken its place. */
  lock(): Promise<void>;
  /** Ends the process for good. */
  close(): Promise<void>;
}

export interface BrokerOptions {
  readonly start: StartCore;
  readonly log: Log;
  readonly onChanged: (topics: readonly string[]) => void;
  readonly now?: () => number;
  readonly graceMs?: number;
}

const unavailable: Envelope = { ok: false, error: { code: 'core-unavailable' } };

export function createCoreBroker(options: BrokerOptions): CoreBroker {
  const { start, log, onChanged, now = Date.now, graceMs = 800 } = options;
  const pending = createPendingCalls();
  /** Calls made during a lock wait for it, and meet the fresh process. */
  let stopping: Promise<void> | undefined;
  let isClosed = false;

  const supervisor = createCoreSupervisor({
    start,
    log,
    now,
    graceMs,
    onMessage(raw) {
      const message = readCoreMessage(raw);
      if (message === undefined) return;
      if ('changed' in message) onChanged(message.changed.topics);
      else pending.settle(message.id, message.envelope);
    },
    onEnded: () => {
      pending.settleAll(unavailable);
    },
    onCrashed: () => {
      onChanged(['*']);
    },
  });

  const stop = (): Promise<void> => {
    stopping ??= supervisor.stop().finally(() => {
      stopping = undefined;
      if (!isClosed) supervisor.running();
    });
    return stopping;
  };

  supervisor.running();
  return {
    async call(channel, input) {
      await stopping;
      const core = isClosed ? undefined : supervisor.running();
      if (core === undefined) return unavailable;
      const { id, answer } = pending.add();
      core.post({ id, channel, input });
      return answer;
    },
    lock: stop,
    close() {
      isClosed = true;
      return stop();
    },
  };
}
