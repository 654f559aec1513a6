import type { ElectronApplication, Page } from 'playwright';

const PATIENCE_MS = 20_000;
const LAUNCHES = 3;

/**
 * Launches and waits for the first window to be read. On a machine with too much to do, Playwright now and then
 * loses sight of a window that is there; such a launch is started anew, and a third loss is an error.
 */
export async function launchSeen(
  launch: () => Promise<ElectronApplication>,
): Promise<{ app: ElectronApplication; window: Page }> {
  for (let left = LAUNCHES - 1; ; left -= 1) {
    const app = await launch();
    try {
      return await seen(app);
    } catch (error) {
      await app.close();
      if (left === 0) throw error;
    }
  }
}

/** Another window that the app opens; asked for once more when Playwright loses sight of it. */
export async function openedWindow(
  app: ElectronApplication,
  by: { readonly open: () => Promise<unknown>; readonly close: () => Promise<unknown> },
): Promise<Page> {
  const attempt = async (): Promise<Page> => {
    const opened = app.waitForEvent('window', { timeout: PATIENCE_MS / 2 });
    const [window] = await Promise.all([opened, by.open()]);
    return window;
  };
  try {
    return await attempt();
  } catch {
    await by.close();
    return attempt();
  }
}

async function seen(app: ElectronApplication): Promise<{ app: ElectronApplication; window: Page }> {
  const window = await app.firstWindow({ timeout: PATIENCE_MS });
  await window.waitForLoadState('domcontentloaded', { timeout: PATIENCE_MS });
  return { app, window };
}
