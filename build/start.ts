/** `npm start`: builds if need be and opens the app. Arguments after `--` go to the app. */
import { buildApp } from './build-app.ts';
import { findElectron } from './electron-runtime.ts';
import { electronEnvironment, hasDisplay, hasXvfb, onSomeDisplay, sandboxArguments } from './launch.ts';
import { run, stop } from './run.ts';
import { ensureSystemLibraries } from './system-libraries.ts';

function displayAdvice(): string {
  const virtual = hasXvfb() ? ' To open it on a virtual display instead: xvfb-run -a npm start' : '';
  return `There is no display to open a window on: DISPLAY is not set. Log in to a desktop, or forward X.${virtual}`;
}

if (!ensureSystemLibraries()) stop('The app was not started.');
const isUnattended = process.getuid?.() === 0 || process.env['CI'] !== undefined;
if (!hasDisplay() && !(isUnattended && hasXvfb())) stop(displayAdvice());

const electron = await findElectron().catch((error: unknown) =>
  stop(error instanceof Error ? error.message : String(error)),
);
console.log(electron.note);
if (!hasDisplay()) console.log('No display here: opening the window on a virtual one (xvfb-run).');
await buildApp({ force: false });
const [program, args] = onSomeDisplay(electron.executable, [
  ...sandboxArguments,
  '.',
  ...process.argv.slice(2),
]);
process.exitCode = await run(program, args, electronEnvironment(electron));
