/** The app's windows: one to work in, and at most one for the wall. Titles never say more than the app's name. */
import { join } from 'node:path';
import { app, BrowserWindow, screen, type Session } from 'electron';
import type { Log } from './log.ts';
import { windowAddress } from './security.ts';

export interface Windows {
  openMain(): void;
  /** Opens or closes the window for the wall; says whether it is open. */
  setProjector(open: boolean): boolean;
  focusMain(): void;
  tellAll(topics: readonly string[]): void;
}

interface Options {
  readonly session: Session;
  readonly devOrigin: string | undefined;
  readonly log: Log;
}

const title = 'Teambordet';

function create({ session, devOrigin, log }: Options, size: Electron.BrowserWindowConstructorOptions): BrowserWindow {
  const window = new BrowserWindow({
    title,
    show: false,
    backgroundColor: '#f6f4ef',
    ...size,
    webPreferences: {
      session,
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged || devOrigin !== undefined,
      navigateOnDragDrop: false,
      enableWebSQL: false,
      safeDialogs: true,
    },
  });
  window.on('page-title-updated', (event) => {
    event.preventDefault();
  });
  window.once('ready-to-show', () => {
    window.show();
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log('window-gone');
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload();
  });
  return window;
}

function projectorPlace(main: BrowserWindow): Electron.BrowserWindowConstructorOptions {
  const own = screen.getDisplayMatching(main.getBounds());
  const other = screen.getAllDisplays().find((display) => display.id !== own.id);
  if (other === undefined) return { width: 1280, height: 720 };
  return { ...other.bounds, fullscreen: true };
}

export function createWindows(options: Options): Windows {
  let main: BrowserWindow | undefined;
  let projector: BrowserWindow | undefined;
  const load = (window: BrowserWindow, route?: string): void => {
    // A failed load is seen by the window's own events; there is nobody here to answer to.
    window.loadURL(windowAddress(options.devOrigin, route)).catch(() => options.log('window-gone'));
  };

  return {
    openMain() {
      const window = create(options, { width: 1440, height: 900, minWidth: 1000, minHeight: 640 });
      main = window;
      window.on('closed', () => {
        main = undefined;
        projector?.close();
      });
      load(window);
    },
    setProjector(open) {
      if (open && projector === undefined && main !== undefined) {
        const window = create(options, { ...projectorPlace(main), autoHideMenuBar: true });
        projector = window;
        window.setMenuBarVisibility(false);
        window.on('closed', () => {
          projector = undefined;
        });
        load(window, '#/projektor');
      }
      if (!open) projector?.close();
      return open && projector !== undefined;
    },
    focusMain() {
      if (main === undefined) return;
      if (main.isMinimized()) main.restore();
      main.focus();
    },
    tellAll(topics) {
      for (const window of BrowserWindow.getAllWindows()) window.webContents.send('changed', { topics });
    },
  };
}
