/** How to start the found Electron on this machine: sandbox and display. */
import type { ElectronRuntime } from './electron-runtime.ts';
import { hasDisplay } from './machine.ts';
import { inModules } from './project.ts';
import { stop } from './run.ts';
import { ensureSystemLibraries } from './system-libraries.ts';

/** Chromium's sandbox refuses to work as root; everybody else keeps it. */
export const sandboxArguments: readonly string[] =
  process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** What Electron is started with to open the built app; `given` goes to the app. */
export const appArguments = (given: readonly string[]): readonly string[] => [
  ...sandboxArguments,
  '.',
  ...given,
];

/** What Node is started with to open the app as it is written; `given` goes to the app. */
export const devArguments = (given: readonly string[]): readonly string[] => [
  inModules('electron-vite/bin/electron-vite.js'),
  'dev',
  '--watch',
  ...(sandboxArguments.length > 0 ? ['--noSandbox'] : []),
  '--',
  ...given,
];

/** Environment for Electron; the loader needs to know which Node runs the core. */
export function electronEnvironment(runtime: ElectronRuntime): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env };
  delete env['ELECTRON_RUN_AS_NODE'];
  return runtime.kind === 'registry' ? { ...env, TEAMBORDET_LOADER_NODE: inModules('node/bin/node') } : env;
}

/**
 * Keeps the app from getting ready before Playwright listens: without it, now and then a window is there first
 * and never seen. Playwright adds the same by itself when it may choose the Electron.
 */
export const holdForPlaywright: readonly string[] = [
  '-r',
  inModules('playwright-core/lib/server/electron/loader.js'),
];

/** The command, wrapped in a virtual display where there is none. */
export function onSomeDisplay(
  program: string,
  args: readonly string[],
): readonly [string, readonly string[]] {
  if (hasDisplay()) return [program, args];
  if (!ensureSystemLibraries()) stop('There is no display, and none can be made.');
  return ['xvfb-run', ['-a', '--server-args=-screen 0 1920x1200x24', program, ...args]];
}
