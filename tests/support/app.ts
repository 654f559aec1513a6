/** Starts the built app in Electron on a data folder of its own, and takes it down again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { findElectron } from '../../build/electron-runtime.ts';
import { electronEnvironment, holdForPlaywright, sandboxArguments } from '../../build/launch.ts';
import { projectFolder } from '../../build/project.ts';
import { DISPLAYS } from './displays.ts';
import { launchSeen } from './first-window.ts';

/** Behind a virtual screen there is no graphics card, and each start would try for one first. */
const withoutGpu = process.env[DISPLAYS] === undefined ? [] : ['--disable-gpu'];

export interface LaunchOptions {
  /** The data folder; a new one under the temporary folder if not given. */
  readonly folder?: string;
  /** Fills the data folder before the app starts. */
  readonly prepare?: (folder: string) => Promise<void>;
  /** The first moment of the core's clock, ISO. */
  readonly now?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A program that starts the Electron it is told in `TEAMBORDET_ELECTRON`, with the arguments it gets. */
  readonly under?: string;
}

export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly window: Page;
  /** The data folder. It stays until `close`, unless the caller gave it. */
  readonly folder: string;
  /** Where "save as" puts files, as no dialog is shown. */
  readonly saved: string;
  close(): Promise<void>;
}

export async function launchApp({
  folder,
  prepare,
  now,
  args = [],
  env = {},
  under,
}: LaunchOptions = {}): Promise<LaunchedApp> {
  const runtime = await findElectron();
  const own = mkdtempSync(join(tmpdir(), 'teambordet-'));
  const data = folder ?? join(own, 'data');
  await prepare?.(data);
  const inherited = Object.entries(electronEnvironment(runtime)).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const { app, window } = await launchSeen(() =>
    _electron.launch({
      executablePath: under ?? runtime.executable,
      args: [...holdForPlaywright, ...sandboxArguments, ...withoutGpu, projectFolder, ...args],
      chromiumSandbox: sandboxArguments.length === 0,
      cwd: projectFolder,
      env: {
        ...Object.fromEntries(inherited),
        TEAMBORDET_DATA: data,
        TEAMBORDET_SAVE_TO: own,
        TEAMBORDET_ELECTRON: runtime.executable,
        ...(now === undefined ? {} : { TEAMBORDET_NOW: now }),
        ...env,
      },
    }),
  );
  return {
    app,
    window,
    folder: data,
    saved: own,
    async close() {
      await app.close();
      rmSync(own, { recursive: true, force: true });
    },
  };
}
