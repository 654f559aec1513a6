/** `npm start`: builds if need be and opens the app. Arguments after `--` go to the app. */
import { buildApp } from './build-app.ts';
import { appArguments, electronEnvironment, onSomeDisplay } from './launch.ts';
import { run } from './run.ts';
import { electronForWindow } from './window-ready.ts';

const electron = await electronForWindow();
await buildApp({ force: false });
const [program, args] = onSomeDisplay(electron.executable, appArguments(process.argv.slice(2)));
process.exitCode = await run(program, args, electronEnvironment(electron));
