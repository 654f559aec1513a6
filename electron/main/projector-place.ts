/** What is asked of a screen; Electron's Display fits. */
export interface Screen {
  readonly id: number;
  readonly bounds: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

/** Fills the other screen where there is one; else a window like any other, to be moved or shared. */
export function projectorPlace(
  screens: readonly Screen[],
  own: Pick<Screen, 'id'>,
): { readonly screenId: number | null; readonly size: Electron.BrowserWindowConstructorOptions } {
  const other = screens.find(({ id }) => id !== own.id);
  return other === undefined
    ? { screenId: null, size: { width: 1280, height: 720, minWidth: 640, minHeight: 400 } }
    : { screenId: other.id, size: { ...other.bounds, fullscreen: true } };
}
