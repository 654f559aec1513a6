/** The app, opened on the sample team: made without a window, once for each moment, and copied for each test file. */
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { SAMPLE_PASSPHRASE } from '../../core/vault/sample-vault.ts';
import { launchApp } from './app.ts';
import type { LaunchedApp, LaunchOptions } from './app.ts';
import { unlock } from './journey.ts';
import { ask, hostOn } from './prepared-folder.ts';

const SAMPLES = 'TEAMBORDET_SAMPLES';
const COORDINATOR = 'Ingela Brandt';

/** Once for the whole run: where the lanes keep what they have made. */
export function setup(): () => void {
  const kept = mkdtempSync(join(tmpdir(), 'teambordet-samples-'));
  process.env[SAMPLES] = kept;
  return () => {
    rmSync(kept, { recursive: true, force: true });
  };
}

/** Puts the sample as it is made at this moment in a data folder. */
export async function putSample(folder: string, now: string): Promise<void> {
  const samples = process.env[SAMPLES];
  if (samples === undefined) throw new Error('sample-app.ts is not among the global set-ups');
  const kept = join(samples, String(Date.parse(now)));
  if (!existsSync(kept)) {
    const made = mkdtempSync(join(samples, 'new-'));
    const host = hostOn(made, () => Date.parse(now));
    await ask(host, 'vault.createSample', null);
    host.close();
    // The other lane may have been first: then there is one already, and this one is not needed.
    if (!existsSync(kept)) renameSync(made, kept);
  }
  cpSync(kept, folder, { recursive: true });
}

export async function enterSample(page: Page): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(`^${COORDINATOR}`) }).check();
  await unlock(page, SAMPLE_PASSPHRASE);
}

/** @param options `now` is when the sample is made, too */
export async function launchSample(
  options: Omit<LaunchOptions, 'folder'> & { readonly now: string },
): Promise<LaunchedApp> {
  const launched = await launchApp({ ...options, prepare: (folder) => putSample(folder, options.now) });
  launched.window.setDefaultTimeout(30_000);
  await enterSample(launched.window);
  return launched;
}
