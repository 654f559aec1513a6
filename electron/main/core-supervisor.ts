/** Keeps one core process running: starts it again after a crash, within limits, and ends it when asked. */
import type { Log } from './log.ts';
import { createRestartLimit } from './restart-limit.ts';

/** What is needed of a process; `core-fork.ts` makes the real one. */
export interface CoreProcess {
  post(message: unknown): void;
  kill(): void;
}
export interface CoreEvents {
  onMessage(message: unknown): void;
  onExit(code: number): void;
}
export type StartCore = (events: CoreEvents) => CoreProcess;

export interface SupervisorOptions {
  readonly start: StartCore;
  readonly log: Log;
  readonly onMessage: (message: unknown) => void;
  /** The process has ended, by itself or because it was asked to. */
  readonly onEnded: () => void;
  /** It ended by itself, and what was asked of it may not have been done. */
  readonly onCrashed: () => void;
  readonly now: () => number;
  /** How long a core may take to finish what it has begun before it is killed. */
  readonly graceMs: number;
}

export interface CoreSupervisor {
  /** The running process; starts one if that is allowed again. */
  running(): CoreProcess | undefined;
  stop(): Promise<void>;
}

export function createCoreSupervisor(options: SupervisorOptions): CoreSupervisor {
  const { start, log, onMessage, now, graceMs } = options;
  const limit = createRestartLimit(now);
  let core: CoreProcess | undefined;
  /** Set while the process is asked to end. */
  let onStopped: (() => void) | undefined;

  const begin = (): void => {
    log('core-started');
    core = start({ onMessage, onExit: ended });
  };

  function ended(code: number): void {
    core = undefined;
    options.onEnded();
    if (onStopped !== undefined) {
      onStopped();
      return;
    }
    log('core-exited', code);
    limit.crashed();
    if (limit.mayStart()) begin();
    else log('core-given-up');
    options.onCrashed();
  }

  return {
    running() {
      if (core === undefined && limit.mayStart()) begin();
      return core;
    },
    async stop() {
      const ending = core;
      if (ending === undefined) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      onStopped = resolve;
      ending.post({ stop: true });
      const timer = setTimeout(() => {
        ending.kill();
      }, graceMs);
      await promise;
      clearTimeout(timer);
      onStopped = undefined;
      log('core-stopped');
    },
  };
}
