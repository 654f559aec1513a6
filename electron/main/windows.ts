/** The app's windows: one to work in, and at most one for the wall. */
import { BrowserWindow, screen } from 'electron';
import { createAppWindow, type WindowOptions } from './app-window.ts';
import { projectorPlace } from './projector-place.ts';

/** main: whoever has unlocked · projector: whoever can see the wall */
export type WindowKind = 'main' | 'projector';

export interface Windows {
  openMain(): void;
  /** Brings it to the front, wherever it was. */
  showMain(): void;
  /** Which of our windows it is; undefined for any other. */
  kindOf(window: BrowserWindow | null): WindowKind | undefined;
  /** Opens or closes the window for the wall; says whether it is open. */
  setProjector(open: boolean): boolean;
  hasProjector(): boolean;
  /** The wall shows a pause from now on, until its window starts anew. */
  coverProjector(): void;
  tellAll(topics: readonly string[]): void;
  /** Starts every other window anew, so that nothing it has shown is left in its memory. */
  emptyAll(except?: BrowserWindow): void;
}

/** One window may hear that another has closed when it is itself about to. */
function tell(window: BrowserWindow, topics: readonly string[]): void {
  if (window.isDestroyed() || window.webContents.isDestroyed()) return;
  window.webContents.send('changed', { topics });
}

/** A full screen whose screen is unplugged would land on the laptop's. */
function closeWithScreen(window: BrowserWindow, screenId: number): void {
  const onRemoved = (_event: unknown, gone: Electron.Display): void => {
    if (gone.id === screenId) window.close();
  };
  screen.on('display-removed', onRemoved);
  window.on('closed', () => {
    screen.off('display-removed', onRemoved);
  });
}

export function createWindows(options: WindowOptions): Windows {
  let main: BrowserWindow | undefined;
  let projector: BrowserWindow | undefined;

  const tellAll: Windows['tellAll'] = (topics) => {
    for (const window of BrowserWindow.getAllWindows()) tell(window, topics);
  };

  const openProjector = (beside: BrowserWindow): BrowserWindow => {
    const own = screen.getDisplayMatching(beside.getBounds());
    const { screenId, size } = projectorPlace(screen.getAllDisplays(), own);
    const window = createAppWindow(options, size, { page: 'projector.html', takesFocus: false });
    window.setMenuBarVisibility(false);
    if (screenId !== null) closeWithScreen(window, screenId);
    window.on('closed', () => {
      projector = undefined;
      tellAll(['projector']);
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
    showMain() {
      if (main?.isMinimized() === true) main.restore();
      main?.show();
    },
    kindOf(window) {
      if (window === null) return undefined;
      if (window === main) return 'main';
      return window === projector ? 'projector' : undefined;
    },
    setProjector(open) {
      if (!open) projector?.close();
      else if (main !== undefined && projector === undefined) {
        projector = openProjector(main);
        tellAll(['projector']);
      }
      return open && projector !== undefined;
    },
    hasProjector: () => projector !== undefined,
    coverProjector() {
      if (projector !== undefined) tell(projector, ['lock']);
    },
    tellAll,
    emptyAll(except) {
      for (const window of BrowserWindow.getAllWindows()) if (window !== except) window.webContents.reload();
    },
  };
}
