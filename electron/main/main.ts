/** Start of the app: puts the parts together, and nothing else. */
import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, protocol, session } from 'electron';
import { appScheme, createAppHandler, listFiles } from './app-protocol.ts';
import { createCoreBroker } from './core-broker.ts';
import { forkCore } from './core-fork.ts';
import { prepareDataFolder, shellFolderOf } from './data-folder.ts';
import { watchIdle } from './idle-watch.ts';
import { createLog } from './log.ts';
import { setMenu } from './menu.ts';
import { createRouter } from './router.ts';
import { denyNetworkSwitches, secureAllContents, secureSession } from './security.ts';
import { createShellHandlers } from './shell-handlers.ts';
import { createWindows } from './windows.ts';

const isDemo = process.argv.includes('--demo');
const devOrigin = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']?.replace(/\/$/, '');
const startsAt = app.isPackaged ? undefined : process.env['TEAMBORDET_NOW'];
const out = join(import.meta.dirname, '..');

app.setName('Teambordet');
const folder = prepareDataFolder({ isPackaged: app.isPackaged, isDemo });
const shellFolder = shellFolderOf(folder);
app.setPath('userData', shellFolder);
app.setPath('sessionData', join(shellFolder, 'session'));
app.setPath('crashDumps', join(shellFolder, 'crashes'));
app.setAppLogsPath(join(shellFolder, 'logs'));

function run(): void {
  const log = createLog(join(shellFolder, 'logs'));
  log('app-started');
  const security = { log, devOrigin };
  secureAllContents(security);

  const open = async (): Promise<void> => {
    await app.whenReady();
    // No `persist:`: Chromium keeps nothing of what the windows have shown.
    const inMemory = session.fromPartition('teambordet');
    secureSession(inMemory, security);
    secureSession(session.defaultSession, security);
    if (devOrigin === undefined) inMemory.protocol.handle(appScheme, createAppHandler(listFiles(join(out, 'renderer'))));

    const windows = createWindows({ session: inMemory, ...security });
    const core = createCoreBroker({
      start: forkCore({ folder, migrationsFolder: join(out, 'migrations'), startsAt: startsAt === undefined ? null : Date.parse(startsAt) }),
      log,
      onChanged: windows.tellAll,
    });
    const lock = async (): Promise<void> => {
      log('locked');
      await core.lock();
    };
    const lockNow = (): void => void lock();

    const route = createRouter({
      shell: createShellHandlers({ isDemo, lock, setProjector: windows.setProjector }),
      callCore: core.call,
      ...security,
    });
    ipcMain.handle('call', (event, channel: unknown, input: unknown) =>
      route({ frame: event.senderFrame, window: BrowserWindow.fromWebContents(event.sender), channel, input }),
    );

    setMenu({ lock: lockNow });
    watchIdle({ lock: lockNow, idleMinutes: () => Promise.resolve(5) });
    app.on('second-instance', () => {
      log('app-second-start');
      windows.focusMain();
    });
    app.on('child-process-gone', () => {
      log('child-gone');
    });
    let hasClosed = false;
    app.on('will-quit', (event) => {
      if (hasClosed) return;
      event.preventDefault();
      void core.close().finally(() => {
        hasClosed = true;
        app.quit();
      });
    });
    windows.openMain();
  };
  open().catch(() => {
    log('app-started', 1);
    app.exit(1);
  });
}

denyNetworkSwitches(devOrigin);
app.enableSandbox();
protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true, codeCache: true } }]);
app.on('window-all-closed', () => {
  app.quit();
});

if (app.requestSingleInstanceLock()) run();
else app.quit();
