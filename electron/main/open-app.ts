/** Puts the parts together: session, windows, core, router, menu, and what happens at the end. */
import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, powerMonitor, session, type Session } from 'electron';
import { appScheme, createAppHandler, listFiles } from './app-protocol.ts';
import { type CoreBroker, createCoreBroker } from './core-broker.ts';
import { forkCore } from './core-fork.ts';
import { idleLimitFrom } from './idle-limit.ts';
import { watchIdle } from './idle-watch.ts';
import { createLock, type Lock } from './lock.ts';
import type { Log } from './log.ts';
import { setMenu } from './menu.ts';
import { createRouter } from './router.ts';
import { secureAllContents, secureAllSessions } from './security.ts';
import { createShellHandlers } from './shell-handlers.ts';
import { createWindows, type Windows } from './windows.ts';

export interface Start {
  /** The data folder. */
  readonly folder: string;
  readonly clockOffset: number;
  readonly isDemo: boolean;
  readonly devOrigin: string | undefined;
  readonly log: Log;
}

const out = join(import.meta.dirname, '..');

function openSession(start: Start): Session {
  // No `persist:`: Chromium keeps nothing of what the windows have shown.
  const inMemory = session.fromPartition('teambordet');
  if (start.devOrigin === undefined) {
    inMemory.protocol.handle(appScheme, createAppHandler(listFiles(join(out, 'renderer'))));
  }
  return inMemory;
}

function answerWindows(start: Start, core: CoreBroker, windows: Windows, lock: Lock): void {
  const { isDemo, devOrigin, log } = start;
  const { setProjector, hasProjector } = windows;
  const shell = createShellHandlers({ isDemo, lock: lock.fromWindow, setProjector, hasProjector });
  const route = createRouter({ shell, callCore: core.call, devOrigin, log });
  ipcMain.handle('call', (event, channel: unknown, input: unknown) => {
    const window = BrowserWindow.fromWebContents(event.sender);
    return route({ frame: event.senderFrame, window, kind: windows.kindOf(window), channel, input });
  });
}

/** Gives the core time to end well before the app does. */
function closeCoreAtQuit(core: CoreBroker): void {
  let hasClosed = false;
  app.on('will-quit', (event) => {
    if (hasClosed) return;
    event.preventDefault();
    void core.close().finally(() => {
      hasClosed = true;
      app.quit();
    });
  });
}

export async function openApp(start: Start): Promise<void> {
  const { log, devOrigin } = start;
  secureAllSessions(start);
  secureAllContents(start);
  await app.whenReady();
  const windows = createWindows({ session: openSession(start), devOrigin, log });
  const migrationsFolder = join(out, 'migrations');
  const core = createCoreBroker({
    start: forkCore({ folder: start.folder, migrationsFolder, clockOffset: start.clockOffset }),
    log,
    onChanged: (topics) => {
      if (topics.includes('session')) idle.somebodyIsHere();
      windows.tellAll(topics);
    },
  });
  const lock = createLock(core, windows, log);
  const idle = watchIdle({
    power: powerMonitor,
    lock: lock.fromOutside,
    idleMinutes: async () => idleLimitFrom(await core.call('session.get', null)),
  });
  answerWindows(start, core, windows, lock);
  setMenu({ lock: lock.fromOutside });
  closeCoreAtQuit(core);
  app.on('second-instance', () => {
    log('app-second-start');
    windows.showMain();
  });
  app.on('child-process-gone', () => {
    log('child-gone');
  });
  windows.openMain();
}
