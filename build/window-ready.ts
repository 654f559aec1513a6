import { type ElectronRuntime, findElectron } from './electron-runtime.ts';
import { hasDisplay, isOnPath, type Machine, thisMachine } from './machine.ts';
import { stop } from './run.ts';
import { ensureSystemLibraries } from './system-libraries.ts';

/**
 * What to do where there is no display to open a window on; nothing where there is one. Whoever can look at nothing
 * anyway, root and a build machine, gets a virtual one without asking.
 */
export function displayAdvice(machine: Machine): string | undefined {
  const hasVirtual = isOnPath(machine, 'xvfb-run');
  const isUnattended = machine.isRoot || machine.env['CI'] !== undefined;
  if (hasDisplay(machine) || (isUnattended && hasVirtual)) return undefined;
  const once = hasVirtual ? '' : ', once xvfb is installed';
  return (
    'There is no display to open a window on: DISPLAY is not set. Log in to a desktop, or forward X. ' +
    `To open it on a virtual display instead${once}: xvfb-run -a npm run ${machine.env['npm_lifecycle_event'] ?? 'start'}`
  );
}

/** The Electron to open a window with. Where one cannot be opened, all that is missing is told, and the script ends. */
export async function electronForWindow(): Promise<ElectronRuntime> {
  const hasLibraries = ensureSystemLibraries();
  const advice = displayAdvice(thisMachine);
  if (advice !== undefined) stop(advice);
  if (!hasLibraries) stop('The app was not started.');
  const electron = await findElectron().catch((error: unknown) =>
    stop(error instanceof Error ? error.message : String(error)),
  );
  console.log(electron.note);
  if (!hasDisplay()) console.log('No display here: opening the window on a virtual one (xvfb-run).');
  return electron;
}
