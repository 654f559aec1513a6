/** `npm run dev`: the app with windows that follow every change in renderer/. Arguments after `--` go to the app. */
import { devArguments, electronEnvironment, onSomeDisplay } from './launch.ts';
import { run } from './run.ts';
import { electronForWindow } from './window-ready.ts';

const electron = await electronForWindow();
const env = { ...electronEnvironment(electron), ELECTRON_EXEC_PATH: electron.executable };
const [program, args] = onSomeDisplay(process.execPath, devArguments(process.argv.slice(2)));
process.exitCode = await run(program, args, env);
