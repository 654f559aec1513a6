/** Builds the app into out/, unless nothing has changed since the last time. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inModules, projectFolder } from './project.ts';
import { run, stop } from './run.ts';

const sources = ['domain', 'db', 'core', 'electron', 'renderer', 'package.json', 'electron.vite.config.ts'];

function newest(path: string): number {
  const own = statSync(path, { throwIfNoEntry: false });
  if (own === undefined) return 0;
  if (!own.isDirectory()) return own.mtimeMs;
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return Math.max(0, ...entries.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}

function isUpToDate(): boolean {
  const built =
    statSync(join(projectFolder, 'out/renderer/index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return sources.every((source) => newest(join(projectFolder, source)) < built);
}

export async function buildApp(options: { readonly force: boolean }): Promise<void> {
  if (!options.force && isUpToDate()) return;
  const code = await run(process.execPath, [
    inModules('electron-vite/bin/electron-vite.js'),
    'build',
    '--logLevel',
    'warn',
  ]);
  if (code !== 0) stop('The app could not be built; see above.');
}

if (import.meta.main) await buildApp({ force: true });
