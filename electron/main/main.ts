/** Start of the app: what must be decided before Electron is ready. `open-app.ts` does the rest. */
import { join } from 'node:path';
import { app, protocol } from 'electron';
import sv from '../../domain/text/sv/shell.json' with { type: 'json' };
import { appScheme } from './app-protocol.ts';
import { dataFolderOfThisStart, emptyDemoFolder, shellFolderOf } from './data-folder.ts';
import { createLog } from './log.ts';
import { openApp } from './open-app.ts';
import { denyNetworkSwitches } from './security.ts';

const fromEnvironment = (name: string): string | undefined =>
  app.isPackaged ? undefined : process.env[name];

const isDemo = process.argv.includes('--demo');
const devOrigin = fromEnvironment('ELECTRON_RENDERER_URL')?.replace(/\/$/, '');
const testNow = fromEnvironment('TEAMBORDET_NOW');
const clockOffset = testNow === undefined ? 0 : Date.parse(testNow) - Date.now();

app.setName('Teambordet');
const folder = dataFolderOfThisStart({ isPackaged: app.isPackaged, isDemo });
const shellFolder = shellFolderOf(folder);
app.setPath('userData', shellFolder);
app.setPath('sessionData', join(shellFolder, 'session'));
app.setPath('crashDumps', join(shellFolder, 'crashes'));

denyNetworkSwitches(devOrigin);
// As root (a build machine) Chromium cannot have its sandbox, and refuses both at once.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
protocol.registerSchemesAsPrivileged([
  { scheme: appScheme, privileges: { standard: true, secure: true, codeCache: true } },
]);
app.on('window-all-closed', () => {
  app.quit();
});

if (app.requestSingleInstanceLock()) {
  if (isDemo) emptyDemoFolder(folder);
  const log = createLog(join(shellFolder, 'logs'));
  log('app-started');
  openApp({ folder, clockOffset, isDemo, devOrigin, log }).catch(() => {
    log('app-failed');
    app.exit(1);
  });
} else {
  process.stdout.write(`${sv['shell.alreadyOpen']}\n`);
  app.quit();
}
