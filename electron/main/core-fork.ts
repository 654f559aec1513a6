import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { StartCore } from './core-broker.ts';

export interface CoreStart {
  readonly folder: string;
  readonly migrationsFolder: string;
  /** A fixed first moment for the core's clock, in tests. */
  readonly startsAt: number | null;
}

/** Starts the core in Electron's utility process. It gets no environment beyond what an operating system needs. */
export function forkCore(start: CoreStart): StartCore {
  return (events) => {
    const child = utilityProcess.fork(join(import.meta.dirname, 'core-process.cjs'), [JSON.stringify(start)], {
      serviceName: 'Teambordet',
      stdio: 'inherit',
    });
    child.on('message', (message: unknown) => {
      events.onMessage(message);
    });
    child.on('exit', (code) => {
      events.onExit(code);
    });
    return {
      post: (message) => {
        child.postMessage(message);
      },
      kill: () => {
        child.kill();
      },
    };
  };
}
