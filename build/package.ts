/**
 * `npm run package`: builds the app and packs it. Without arguments: the unpacked folder for this machine.
 * Arguments after `--` go to electron-builder (`-- --win msi`), which then fetches what it needs.
 */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from './build-app.ts';
import { type ElectronRuntime, findElectron } from './electron-runtime.ts';
import { inModules, projectFolder } from './project.ts';
import { run, stop } from './run.ts';

/** The distribution alone: the loader beside the registry's Electron belongs to development. */
function copyDistribution({ folder }: ElectronRuntime): string {
  const target = join(projectFolder, 'dist/electron');
  const loader = join(folder, 'resources/app');
  rmSync(target, { recursive: true, force: true });
  cpSync(folder, target, { recursive: true, filter: (file) => file !== loader });
  return target;
}

async function argumentsForFolder(): Promise<readonly string[]> {
  const electron = await findElectron();
  if (electron.kind === 'registry') {
    console.log(`${electron.note}\nThe packed folder is a trial of the packing, not something to hand out.`);
  }
  return ['--dir', `-c.electronVersion=${electron.version}`, `-c.electronDist=${copyDistribution(electron)}`];
}

const given = process.argv.slice(2);
// Once built, it is not built again: others may be running it.
await buildApp({ force: false });
const config = ['--config', 'build/electron-builder.yml', '--publish', 'never'];
const args = [...config, ...(given.length > 0 ? given : await argumentsForFolder())];
const code = await run(process.execPath, [inModules('electron-builder/cli.js'), ...args]);
rmSync(join(projectFolder, 'dist/electron'), { recursive: true, force: true });
if (code !== 0) stop('The app could not be packed; see above.');
