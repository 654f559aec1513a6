/** The app's windows: one to work in, and at most one for the wall. */
import { BrowserWindow, screen } from 'electron';
import { createAppWindow, type WindowOptions } from './app-window.ts';

export interface Windows {
  openMain(): void;
  focusMain(): void;
  /** Opens or closes the window for the wall; says whether it is open. */
  setProjector(open: boolean): boolean;
  tellAll(topics: readonly string[]): void;
  /** Starts every other window anew, so that nothing it has shown is left in its memory. */
  emptyAll(except?: BrowserWindow): void;
}

function placeForProjector(main: BrowserWindow): Electron.BrowserWindowConstructorOptions {
  const own = screen.getDisplayMatching(main.getBounds());
  const other = screen.getAllDisplays().find((display) => display.id !== own.id);
  return other === undefined ? { width: 1280, height: 720 } : { ...other.bounds, fullscreen: true };
}

export function createWindows(options: WindowOptions): Windows {
  let main: BrowserWindow | undefined;
  let projector: BrowserWindow | undefined;

  const openProjector = (beside: BrowserWindow): BrowserWindow => {
    const window = createAppWindow(options, placeForProjector(beside), '#/projektor');
    window.setMenuBarVisibility(false);
    window.on('closed', () => {
      projector = undefined;
    });
    return window;
  };

  return {
    openMain() {
      main = createAppWindow(options, { width: 1440, height: 900, minWidth: 1000, minHeight: 640 });
      main.on('closed', () => {
        main = undefined;
        projector?.close();
      });
    },
    focusMain() {
      if (main?.isMinimized() === true) main.restore();
      main?.focus();
    },
    setProjector(open) {
      if (!open) projector?.close();
      else if (main !== undefined) projector ??= openProjector(main);
      return open && projector !== undefined;
    },
    tellAll(topics) {
      for (const window of BrowserWindow.getAllWindows()) window.webContents.send('changed', { topics });
    },
    emptyAll(except) {
      for (const window of BrowserWindow.getAllWindows()) if (window !== except) window.webContents.reload();
    },
  };
}
