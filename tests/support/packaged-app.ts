/**
 * The packed folder, made to run on the registry's Electron: the archive steps aside for the loader, which runs
 * it once the two fuses that forbid this are off. Only a copy is changed; what is packed keeps its fuses.
 */
import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { electronEnvironment, holdForPlaywright, sandboxArguments } from '../../build/launch.ts';
import { findElectron } from '../../build/electron-runtime.ts';
import { projectFolder } from '../../build/project.ts';
import { placeLoader } from '../../build/registry-electron.ts';
import { launchSeen } from './first-window.ts';

export const packedFolder: string = join(projectFolder, 'dist/linux-unpacked');

async function makeTestable(folder: string, isRegistry: boolean): Promise<string> {
  const executable = join(folder, 'teambordet');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: !isRegistry,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: !isRegistry,
  });
  if (isRegistry) {
    const resources = join(folder, 'resources');
    placeLoader(resources);
    extractAll(join(resources, 'app.asar'), join(resources, 'packed-for-node'));
    renameSync(join(resources, 'app.asar'), join(resources, 'packed.asar'));
    renameSync(join(resources, 'app.asar.unpacked'), join(resources, 'packed.asar.unpacked'));
  }
  return executable;
}

export interface PackagedApp {
  readonly app: ElectronApplication;
  readonly window: Page;
  close(): Promise<void>;
}

export async function launchPackagedApp(): Promise<PackagedApp> {
  const runtime = await findElectron();
  const own = mkdtempSync(join(tmpdir(), 'teambordet-packed-'));
  const folder = join(own, 'app');
  cpSync(packedFolder, folder, { recursive: true });
  const executablePath = await makeTestable(folder, runtime.kind === 'registry');
  const inherited = Object.entries(electronEnvironment(runtime)).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const env = {
    ...Object.fromEntries(inherited),
    XDG_DATA_HOME: join(own, 'data'),
    TEAMBORDET_DATA: join(own, 'ignored'),
  };
  const args =
    runtime.kind === 'registry' ? [...holdForPlaywright, ...sandboxArguments] : [...sandboxArguments];
  const chromiumSandbox = sandboxArguments.length === 0;
  const { app, window } = await launchSeen(() =>
    _electron.launch({ executablePath, args, env, chromiumSandbox }),
  );
  return {
    app,
    window,
    async close() {
      await app.close();
      rmSync(own, { recursive: true, force: true });
    },
  };
}
