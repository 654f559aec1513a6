/** What every window of the app has in common: no rights beyond the preload's two functions. */
import { join } from 'node:path';
import { app, BrowserWindow, type Session } from 'electron';
import type { Log } from './log.ts';
import { appOrigin } from './app-protocol.ts';

export interface WindowOptions {
  readonly session: Session;
  /** Where Vite serves the windows in development. */
  readonly devOrigin: string | undefined;
  readonly log: Log;
}

function preferences(session: Session): Electron.WebPreferences {
  return {
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
    devTools: !app.isPackaged,
    navigateOnDragDrop: false,
    safeDialogs: true,
  };
}

export function createAppWindow(
  { session, devOrigin, log }: WindowOptions,
  size: Electron.BrowserWindowConstructorOptions,
  { page = '', takesFocus = true }: { readonly page?: string; readonly takesFocus?: boolean } = {},
): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Teambordet',
    show: false,
    backgroundColor: '#f6f4ef',
    ...size,
    webPreferences: preferences(session),
  });
  // The title never says more than the app's name: it shows in task bars and shared screens.
  window.on('page-title-updated', (event) => {
    event.preventDefault();
  });
  window.once('ready-to-show', () => {
    if (takesFocus) window.show();
    else window.showInactive();
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log('window-gone');
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload();
  });
  const origin = `${devOrigin ?? appOrigin}/`;
  const load = (): void => {
    window.loadURL(`${origin}${page}`).catch(() => {
      log('window-gone');
    });
  };
  window.webContents.on('did-navigate', (_event, url) => {
    // To addresses of its own (chrome:, about:) Chromium asks nobody, and shows an empty page instead.
    if (url.startsWith(origin)) return;
    log('navigation-blocked');
    load();
  });
  load();
  return window;
}
