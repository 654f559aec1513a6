import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { StartCore } from './core-supervisor.ts';

export interface CoreStart {
  readonly folder: string;
  readonly migrationsFolder: string;
  /** Milliseconds from the machine's clock to the core's; not zero in tests alone. */
  readonly clockOffset: number;
}

/** Starts the core in Electron's utility process. It gets no environment beyond what an operating system needs. */
export function forkCore(start: CoreStart): StartCore {
  return (events) => {
    const child = utilityProcess.fork(
      join(import.meta.dirname, 'core-process.cjs'),
      [JSON.stringify(start)],
      {
        serviceName: 'Teambordet',
        stdio: 'inherit',
      },
    );
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
