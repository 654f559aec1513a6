/** Locking, whoever asks for it: the key goes with the core process, and what windows have shown goes with them. */
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserWindow } from 'electron';
import type { CoreBroker } from './core-broker.ts';
import type { Log } from './log.ts';
import type { Windows } from './windows.ts';

/** Time for windows to hand over what is half-written; a draft is saved in a few milliseconds. */
const FLUSH_MS = 300;

export interface Lock {
  /** A window has asked, has saved what it had, and empties itself. */
  fromWindow(window: BrowserWindow): Promise<void>;
  /** The menu, the operating system or the clock asks: windows are told first, and emptied after. */
  fromOutside(): void;
}

export function createLock(core: CoreBroker, windows: Windows, log: Log): Lock {
  const lock = async (except?: BrowserWindow): Promise<void> => {
    log('locked');
    windows.coverProjector();
    await core.lock();
    windows.emptyAll(except);
  };
  const tellAndLock = async (): Promise<void> => {
    windows.tellAll(['lock']);
    await wait(FLUSH_MS);
    await lock();
  };
  return {
    fromWindow: lock,
    fromOutside: () => void tellAndLock(),
  };
}
