/** What `npm run package` makes: its contents, its fuses, and that it starts. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { FuseState } from '@electron/fuses/dist/constants.js';
import { beforeAll, expect, it } from 'vitest';
import { projectFolder } from '../../build/project.ts';
import { callFrom } from '../support/calls.ts';
import { closeAndSeal, createTeam, decide, link, raiseCase, startMeeting } from '../support/journey.ts';
import { launchPackagedApp, packedFolder } from '../support/packaged-app.ts';

beforeAll(() => {
  rmSync(packedFolder, { recursive: true, force: true });
  execFileSync(process.execPath, ['build/package.ts'], { cwd: projectFolder, stdio: 'pipe' });
}, 240_000);

it('holds the built app and three libraries, and neither sources, maps, tests nor foreign binaries', () => {
  const names = listPackage(join(packedFolder, 'resources/app.asar'), { isPack: false });
  const unexpected = names.filter(
    (name) => !/^\/(out|package\.json|node_modules(\/(better-sqlite3|@node-rs|highs).*)?$)/.test(name),
  );
  expect(unexpected).toEqual([]);
  expect(names.filter((name) => /\.(ts|tsx|map|c|cc|cpp|h|hpp)$|\/(tests?|src|deps)\//.test(name))).toEqual(
    [],
  );
  const binaries = names.filter((name) => name.endsWith('.node'));
  expect(binaries).toHaveLength(2);
  expect(binaries.every((name) => name.includes('linux'))).toBe(true);
});

it('holds no loader and no updater', () => {
  expect(readdirSync(join(packedFolder, 'resources')).toSorted()).toEqual(['app.asar', 'app.asar.unpacked']);
});

/** Newer Electrons have it and leave it on, as we do; `@electron/fuses` has no name for it yet. */
const WASM_TRAP_HANDLERS = 8;

it('has every fuse set as decided, and none that nobody has decided about', async () => {
  const wire = await getCurrentFuseWire(join(packedFolder, 'teambordet'));
  const on = [
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
  ];
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ];
  expect(on.filter((fuse) => wire[fuse] !== FuseState.ENABLE)).toEqual([]);
  expect(off.filter((fuse) => wire[fuse] !== FuseState.DISABLE)).toEqual([]);
  const decided = [...on, ...off, WASM_TRAP_HANDLERS].map(String);
  expect(Object.keys(wire).filter((fuse) => fuse !== 'version' && !decided.includes(fuse))).toEqual([]);
});

it('cannot be made to run anything else', async () => {
  const own = mkdtempSync(join(tmpdir(), 'teambordet-packed-'));
  const script = join(own, 'foreign.cjs');
  writeFileSync(script, "console.log('foreign code ran');");
  const child = spawn(join(packedFolder, 'teambordet'), ['--no-sandbox', '--inspect=0', script], {
    env: {
      ...process.env,
      XDG_DATA_HOME: own,
      ELECTRON_RUN_AS_NODE: '1',
      NODE_OPTIONS: `--require=${script}`,
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += String(part)));
  await expect
    .poll(() => existsSync(join(own, 'teambordet/data-shell/logs/teambordet.log')), { timeout: 10_000 })
    .toBe(true);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(said).not.toMatch(/foreign code ran|Debugger listening/);
  rmSync(own, { recursive: true, force: true });
});

it('starts, answers from its core, and takes no folder and no tools from outside', async () => {
  const { app, window, close } = await launchPackagedApp();
  expect(await callFrom(window, 'shell.info')).toMatchObject({ ok: true, value: { isPackaged: true } });
  const status = await callFrom(window, 'vault.status');
  expect(status).toMatchObject({ ok: true, value: { state: 'empty' } });
  expect(JSON.stringify(status)).not.toContain('ignored');
  const isOpen = await app.evaluate(({ webContents }) => {
    const [contents] = webContents.getAllWebContents();
    contents?.openDevTools();
    return contents?.isDevToolsOpened();
  });
  expect(isOpen).toBe(false);
  await close();
});

it('records a decision in a meeting of a new team, and can audit a report', async () => {
  const { window: page, close } = await launchPackagedApp();
  await createTeam(page);
  const number = await raiseCase(page, { firstName: 'Nova' });
  await startMeeting(page);
  await decide(page, { followUp: 2 });
  await closeAndSeal(page);
  await link(page, 'Ärenden').click();
  await page.getByText(number).first().click();
  await page.keyboard.press('Enter');
  await page.getByText('Föräldrastöd individuellt').first().waitFor();
  // What is asked before any period is over has loaded what reports are audited with, and then found none.
  await expect
    .poll(async () => callFrom(page, 'reports.draft', { periodId: '2025' }))
    .toMatchObject({ ok: false, error: { code: 'rule', params: { rule: 'report.period' } } });
  await close();
});
