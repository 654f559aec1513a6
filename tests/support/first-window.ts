import type { ElectronApplication, Page } from 'playwright';

const PATIENCE_MS = 20_000;

/**
 * Launches and waits for the first window to be read. On a machine with too much to do, Playwright now and then
 * loses sight of a window that is there; such a launch is started once more, and a second loss is an error.
 */
export async function launchSeen(
  launch: () => Promise<ElectronApplication>,
): Promise<{ app: ElectronApplication; window: Page }> {
  const first = await launch();
  try {
    return await seen(first);
  } catch {
    await first.close();
    return seen(await launch());
  }
}

async function seen(app: ElectronApplication): Promise<{ app: ElectronApplication; window: Page }> {
  const window = await app.firstWindow({ timeout: PATIENCE_MS });
  await window.waitForLoadState('domcontentloaded', { timeout: PATIENCE_MS });
  return { app, window };
}
