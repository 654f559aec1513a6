/** `npm run dev`: the app with windows that follow every change in renderer/. */
import { findElectron } from './electron-runtime.ts';
import { electronEnvironment, onSomeDisplay, sandboxArguments } from './launch.ts';
import { inModules } from './project.ts';
import { run } from './run.ts';

const electron = await findElectron();
console.log(electron.note);
const env = { ...electronEnvironment(electron), ELECTRON_EXEC_PATH: electron.executable };
const noSandbox = sandboxArguments.length > 0 ? ['--noSandbox'] : [];
const command = [
  inModules('electron-vite/bin/electron-vite.js'),
  'dev',
  '--watch',
  ...noSandbox,
  ...process.argv.slice(2),
];
const [program, args] = onSomeDisplay(process.execPath, command);
process.exitCode = await run(program, args, env);
