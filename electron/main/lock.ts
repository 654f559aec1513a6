/** Locking, whoever asks for it: the key goes with the core process, and what windows have shown goes with them. */
import type { BrowserWindow } from 'electron';
import type { CoreBroker } from './core-broker.ts';
import type { Log } from './log.ts';
import type { Windows } from './windows.ts';

/** How long a window is waited for that hangs; to save what is half-written takes it a few milliseconds. Sleep does not wait. */
export const PATIENCE_MS = 1000;

export interface Lock {
  /** A window has asked, has saved what it had, and empties itself. */
  fromWindow(window: BrowserWindow): Promise<void>;
  /** The menu, the operating system or the clock asks: the window is told, and asks in its turn when it has saved. */
  fromOutside(): void;
}

export function createLock(
  core: Pick<CoreBroker, 'lock'>,
  windows: Pick<Windows, 'coverProjector' | 'emptyAll' | 'tellAll'>,
  log: Log,
): Lock {
  let waiting: NodeJS.Timeout | undefined;
  const lock = async (except?: BrowserWindow): Promise<void> => {
    clearTimeout(waiting);
    waiting = undefined;
    log('locked');
    windows.coverProjector();
    await core.lock();
    windows.emptyAll(except);
  };
  return {
    fromWindow: lock,
    fromOutside() {
      windows.tellAll(['lock']);
      waiting ??= setTimeout(() => void lock(), PATIENCE_MS);
    },
  };
}
