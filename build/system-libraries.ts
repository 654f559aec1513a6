/**
 * Checks that Linux has the libraries Electron links to. On Debian or Ubuntu as root (a container, a build
 * machine) they are installed; anyone else is told the exact command. Never changes a machine that has them,
 * and never fails an installation of the project: `npm start` and `npm test` ask again.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { hasDisplay, isOnPath, type Machine, thisMachine } from './machine.ts';

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

/** Debian packages that are needed and not there. */
function missingPackages(tools: Tools, machine: Machine): readonly string[] {
  if (machine.platform !== 'linux') return [];
  const known = machine.output('/sbin/ldconfig', ['-p']) ?? machine.output('ldconfig', ['-p']);
  if (known === undefined) return [];
  const missing = Object.entries(libraries)
    .filter(([file]) => !known.includes(file))
    .map(([, name]) => name);
  if (!hasDisplay(machine) && !isOnPath(machine, 'xvfb-run')) missing.push('xvfb', 'xauth');
  for (const [program, name] of Object.entries(tools)) if (!isOnPath(machine, program)) missing.push(name);
  if (missing.length > 0 && !existsSync('/usr/share/fonts')) missing.push('fonts-dejavu-core');
  return missing;
}

/** Newer Ubuntu and Debian renamed some of them (64-bit time). */
function availableName(name: string): string {
  const renamed = `${name}t64`;
  return thisMachine.output('apt-cache', ['show', renamed]) !== undefined ? renamed : name;
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
export function ensureSystemLibraries(tools: Tools = {}, machine: Machine = thisMachine): boolean {
  const missing = missingPackages(tools, machine);
  if (missing.length === 0) return true;
  const hasApt = isOnPath(machine, 'apt-get');
  if (machine.isRoot && hasApt && install(missing) && missingPackages(tools, machine).length === 0)
    return true;
  const command = hasApt
    ? `sudo apt-get install ${missing.join(' ')}`
    : `install the equivalents of: ${missing.join(' ')}`;
  console.error(`Something that Electron or the tests need is not here. Run:\n  ${command}`);
  return false;
}

if (import.meta.main) ensureSystemLibraries();
