import type { ElectronApplication, Page } from 'playwright';

/** Of the first launch, and twice as long each time: what is lost from sight never comes, however long one waits. */
const PATIENCE_MS = 7_000;
const LAUNCHES = 3;
const REOPENING_MS = 10_000;

/**
 * Launches and waits for the first window to be read. On a machine with too much to do, Playwright now and then
 * loses sight of a window that is there; such a launch is started anew, and a third loss is an error.
 */
export async function launchSeen(
  launch: () => Promise<ElectronApplication>,
): Promise<{ app: ElectronApplication; window: Page }> {
  for (let lost = 0; ; lost += 1) {
    const app = await launch();
    try {
      return await seen(app, PATIENCE_MS * 2 ** lost);
    } catch (error) {
      await app.close();
      if (lost === LAUNCHES - 1) throw error;
    }
  }
}

/** Another window that the app opens; asked for once more when Playwright loses sight of it. */
export async function openedWindow(
  app: ElectronApplication,
  by: { readonly open: () => Promise<unknown>; readonly close: () => Promise<unknown> },
): Promise<Page> {
  const attempt = async (): Promise<Page> => {
    const opened = app.waitForEvent('window', { timeout: REOPENING_MS });
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

async function seen(
  app: ElectronApplication,
  timeout: number,
): Promise<{ app: ElectronApplication; window: Page }> {
  const window = await app.firstWindow({ timeout });
  await window.waitForLoadState('domcontentloaded', { timeout });
  return { app, window };
}
