/**
 * Checks that Linux has the libraries Electron links to. On Debian or Ubuntu as root (a container, a build
 * machine) they are installed; anyone else is told the exact command. Never changes a machine that has them,
 * and never fails an installation of the project: `npm start` and `npm test` ask again.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const libraries: Readonly<Record<string, string>> = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
  'libXss.so.1': 'libxss1',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libcups.so.2': 'libcups2',
  'libdrm.so.2': 'libdrm2',
};

/** The name of each program's Debian package. */
type Tools = Readonly<Record<string, string>>;

function output(program: string, args: readonly string[]): string | undefined {
  const result = spawnSync(program, args, { encoding: 'utf8' });
  return result.status === 0 ? result.stdout : undefined;
}

const onPath = (program: string): boolean => output('which', [program]) !== undefined;

/** Debian packages that are needed and not there. */
function missingPackages(tools: Tools): readonly string[] {
  if (process.platform !== 'linux') return [];
  const known = output('/sbin/ldconfig', ['-p']) ?? output('ldconfig', ['-p']);
  if (known === undefined) return [];
  const missing = Object.entries(libraries)
    .filter(([file]) => !known.includes(file))
    .map(([, name]) => name);
  const needsDisplay = process.env['DISPLAY'] === undefined && process.env['WAYLAND_DISPLAY'] === undefined;
  if (needsDisplay && !onPath('xvfb-run')) missing.push('xvfb', 'xauth');
  for (const [program, name] of Object.entries(tools)) if (!onPath(program)) missing.push(name);
  if (missing.length > 0 && !existsSync('/usr/share/fonts')) missing.push('fonts-dejavu-core');
  return missing;
}

/** Newer Ubuntu and Debian renamed some of them (64-bit time). */
function availableName(name: string): string {
  const renamed = `${name}t64`;
  return output('apt-cache', ['show', renamed]) !== undefined ? renamed : name;
}

function install(names: readonly string[]): boolean {
  console.log(`Installing what Electron needs: ${names.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (args: readonly string[]): boolean =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  if (!apt(['update', '-qq'])) return false;
  return apt(['install', '-y', '-qq', '--no-install-recommends', ...names.map(availableName)]);
}

/**
 * True when everything is in place, if need be after installing it.
 * @param tools programs that are needed besides
 */
export function ensureSystemLibraries(tools: Tools = {}): boolean {
  const missing = missingPackages(tools);
  if (missing.length === 0) return true;
  const mayInstall = process.getuid?.() === 0 && onPath('apt-get');
  if (mayInstall && install(missing) && missingPackages(tools).length === 0) return true;
  const command = onPath('apt-get')
    ? `sudo apt-get install ${missing.join(' ')}`
    : `install the equivalents of: ${missing.join(' ')}`;
  console.error(`Something that Electron or the tests need is not here. Run:\n  ${command}`);
  return false;
}

if (import.meta.main) ensureSystemLibraries();
