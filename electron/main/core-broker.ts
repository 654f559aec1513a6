/**
 * Relays calls to the core process and keeps it running. It does not look inside a call. When the core ends,
 * every waiting call is answered, a fresh process takes over, and the windows are told to ask again.
 */
import type { Envelope } from '../../domain/kernel/errors.ts';
import { readCoreMessage } from './core-message.ts';
import type { Log } from './log.ts';

/** What the broker needs of a process; `electron/main/core-fork.ts` makes the real one. */
export interface CoreProcess {
  post(message: unknown): void;
  kill(): void;
}
export interface CoreEvents {
  onMessage(message: unknown): void;
  onExit(code: number): void;
}
export type StartCore = (events: CoreEvents) => CoreProcess;

export interface CoreBroker {
  call(channel: string, input: unknown): Promise<Envelope>;
  /** Ends the process, and the key with it; resolves when a fresh one has taken its place. */
  lock(): Promise<void>;
  close(): Promise<void>;
}

interface Options {
  readonly start: StartCore;
  readonly log: Log;
  readonly onChanged: (topics: readonly string[]) => void;
  readonly now?: () => number;
  /** How long a core may take to finish what it has begun before it is ended. */
  readonly graceMs?: number;
}

const MAX_RESTARTS = 3;
const RESTART_WINDOW_MS = 60_000;
const unavailable: Envelope = { ok: false, error: { code: 'core-unavailable' } };

export function createCoreBroker({ start, log, onChanged, now = Date.now, graceMs = 800 }: Options): CoreBroker {
  const waiting = new Map<number, (envelope: Envelope) => void>();
  let crashes: readonly number[] = [];
  let nextId = 1;
  let core: CoreProcess | undefined;
  /** Set while a core is asked to end; called when it has. */
  let ended: (() => void) | undefined;
  let stopping: Promise<void> | undefined;
  let isClosed = false;

  const rejectAll = (): void => {
    for (const answer of waiting.values()) answer(unavailable);
    waiting.clear();
  };

  const onMessage = (raw: unknown): void => {
    const message = readCoreMessage(raw);
    if (message === undefined) return;
    if ('changed' in message) {
      onChanged(message.changed.topics);
      return;
    }
    waiting.get(message.id)?.(message.envelope);
    waiting.delete(message.id);
  };

  const mayStart = (): boolean => {
    crashes = crashes.filter((at) => now() - at < RESTART_WINDOW_MS);
    return !isClosed && crashes.length <= MAX_RESTARTS;
  };

  const begin = (): void => {
    log('core-started');
    const started: CoreProcess = start({
      onMessage: (message) => {
        if (core === started) onMessage(message);
      },
      onExit: (code) => {
        if (core === started) onExit(code);
      },
    });
    core = started;
  };

  function onExit(code: number): void {
    core = undefined;
    rejectAll();
    if (ended !== undefined) {
      ended();
      return;
    }
    log('core-exited', code);
    crashes = [...crashes, now()];
    if (mayStart()) begin();
    else log('core-given-up');
    onChanged(['*']);
  }

  const stop = async (): Promise<void> => {
    const ending = core;
    if (ending === undefined) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    ended = resolve;
    ending.post({ stop: true });
    const timer = setTimeout(() => {
      ending.kill();
    }, graceMs);
    await promise;
    clearTimeout(timer);
    ended = undefined;
    log('core-stopped');
  };

  const stopOnce = (): Promise<void> => {
    stopping ??= stop().finally(() => {
      stopping = undefined;
      if (!isClosed) begin();
    });
    return stopping;
  };

  begin();
  return {
    async call(channel, input) {
      await stopping;
      if (core === undefined && mayStart()) begin();
      const target = core;
      if (target === undefined) return unavailable;
      const id = nextId;
      nextId += 1;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        target.post({ id, channel, input });
      });
    },
    async lock() {
      await stopOnce();
      onChanged(['*']);
    },
    async close() {
      isClosed = true;
      await stopOnce();
    },
  };
}
