/** After a session with something of a child's in every field, no file holds any of it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../support/app.ts';
import { createTeam, decide, link, PASSPHRASE } from '../support/journey.ts';
import { newRoot, removeRoots } from '../support/prepared-folder.ts';
import { filesUnder, tracesIn } from '../support/traces.ts';

const root = newRoot();
const folder = join(root, 'data');
/** Where the system puts what is temporary or somebody's own: here, so that all of it can be read. */
const elsewhere = { TMPDIR: join(root, 'tmp'), HOME: join(root, 'home'), XDG_RUNTIME_DIR: join(root, 'run') };
const sentinels: string[] = [];

let started: LaunchedApp;
let page: Page;
let isOpen = false;
const textbox = (name: string) => page.getByRole('textbox', { name, exact: true });
const radio = (group: string, name: string) =>
  page.getByRole('group', { name: group }).getByRole('radio', { name }).check();

/** A word that is in no program and no dictionary, for every empty field of text that can be written in. */
async function fillAll(within: Locator): Promise<number> {
  await within.getByRole('textbox').first().waitFor();
  const before = sentinels.length;
  for (const field of await within.getByRole('textbox').all()) {
    if (!(await field.isEditable()) || (await field.inputValue()) !== '') continue;
    const sentinel = `Vrängsöpil${sentinels.length}kvåst`;
    await field.fill(sentinel);
    // A year or a day takes no words.
    if ((await field.inputValue()) === sentinel) sentinels.push(sentinel);
  }
  return sentinels.length - before;
}

const logOf = () => filesUnder([`${folder}-shell`]).filter(({ path }) => path.includes('teambordet.log'));

beforeAll(async () => {
  for (const path of Object.values(elsewhere)) mkdirSync(path, { mode: 0o700 });
  started = await launchApp({ folder, now: '2026-11-26T12:00:00Z', env: elsewhere });
  isOpen = true;
  page = started.window;
  page.setDefaultTimeout(30_000);
  sentinels.push(PASSPHRASE, await createTeam(page));
  await writeSettings();
  await writeCase();
  await writeConsent();
  await writeMeeting();
});
afterAll(async () => {
  if (isOpen) await started.close();
  removeRoots();
});

async function writeSettings(): Promise<void> {
  await link(page, 'Inställningar').click();
  await page.getByRole('link', { name: 'Personer' }).click();
  await page.getByRole('button', { name: 'Person', exact: true }).click();
  const dialog = page.getByRole('dialog');
  expect(await fillAll(dialog)).toBeGreaterThanOrEqual(2);
  await dialog.getByRole('button', { name: /Verksamhet/ }).click();
  await page.getByRole('option').first().click();
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page
    .getByText(sentinels.at(-2) ?? '')
    .first()
    .waitFor();
}

async function writeCase(): Promise<void> {
  await link(page, 'Ärenden').click();
  await page
    .getByRole('button', { name: /^Nytt ärende/ })
    .first()
    .click();
  await textbox('Födelseår').fill('2014');
  expect(await fillAll(page.getByRole('main'))).toBeGreaterThanOrEqual(7);
  sentinels.push('Bergspökskolan');
  await page.getByRole('combobox', { name: 'Skola eller förskola' }).fill('Bergspökskolan');
  await page.keyboard.press('Shift+Tab');
  await page.getByRole('button', { name: 'Spara och registrera samtycke' }).click();
}

async function writeConsent(): Promise<void> {
  await page.getByRole('button', { name: 'Gemensam vårdnad' }).click();
  for (const guardian of ['Vårdnadshavare 1', 'Vårdnadshavare 2']) await radio(`Svar från ${guardian}`, 'Ja');
  expect(await fillAll(page.getByRole('main'))).toBeGreaterThanOrEqual(4);
  await page.getByRole('button', { name: 'Spara samtycke' }).click();
  await page.getByRole('heading', { level: 1, name: /^K-/ }).waitFor();
}

async function writeMeeting(): Promise<void> {
  await link(page, 'Möte').click();
  await page.getByRole('button', { name: 'Starta mötet' }).click();
  await page.getByRole('region', { name: 'Aktuellt ärende' }).waitFor();
  const recorder = page.getByRole('region', { name: 'Beslut', exact: true });
  expect(await fillAll(recorder)).toBeGreaterThanOrEqual(1);
  // A list closes when what it belongs to is scrolled.
  await recorder.getByRole('group', { name: 'Typ av beslut' }).scrollIntoViewIfNeeded();
  await page.waitForTimeout(200);
  await decide(page, { followUp: 1 });
  // A second decision stays half-written, and the note is being written.
  await fillAll(recorder);
  expect(await fillAll(page.getByRole('region', { name: 'Aktuellt ärende' }))).toBeGreaterThanOrEqual(1);
  await page.waitForTimeout(1000);
}

describe('what has been written', () => {
  const folders = [folder, `${folder}-shell`, ...Object.values(elsewhere)];
  const expectNoTrace = (): void => {
    const files = filesUnder(folders);
    expect(files.length).toBeGreaterThan(5);
    expect(tracesIn(files, sentinels)).toEqual([]);
    // Chromium keeps databases of its own in its folder; ours must be none that opens without a key.
    const ours = files.filter(({ path }) => !path.startsWith(join(`${folder}-shell`, 'session')));
    expect(tracesIn(ours, ['SQLite format 3'])).toEqual([]);
  };

  it('lies in no file while the app runs, in no form', () => {
    expect(sentinels.length).toBeGreaterThan(16);
    expectNoTrace();
  });

  it('never stands in the title of a window', async () => {
    const titles = await started.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.getTitle()),
    );
    expect([...titles, await page.title()]).toEqual(['Teambordet', 'Teambordet']);
  });

  it('lies in no file after a copy, a lock and the end of the app', async () => {
    await page.keyboard.press('Control+l');
    await page.getByLabel('Lösenfras', { exact: true }).waitFor();
    expectNoTrace();
    await page.getByLabel('Lösenfras', { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Lås upp' }).click();
    await page.getByRole('region', { name: 'Aktuellt ärende' }).waitFor();
    await page.evaluate(() => {
      location.hash = '#/settings/backups';
    });
    await page.getByRole('button', { name: 'Säkerhetskopiera nu' }).click();
    await page.getByText('Kopian är skriven och kontrollerad.').waitFor();
    await started.app.close();
    isOpen = false;
    expectNoTrace();
  });

  it('is in the log as codes and numbers only', () => {
    const lines = logOf().flatMap(({ bytes }) => bytes.toString().trim().split('\n'));
    expect(lines.length).toBeGreaterThan(3);
    const line = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z [a-z]+(-[a-z]+)*( -?\d+)?$/;
    expect(lines.filter((text) => !line.test(text))).toEqual([]);
  });

  it('would be found if it lay there: the name in "Vem är du?" is, in the keys file alone', () => {
    const named = tracesIn(filesUnder(folders), ['Vera Prov']).map((trace) => trace.split(/[/\\]/).at(-1));
    expect(new Set(named)).toEqual(new Set(['case-log.keys: Vera Prov']));
  });
});
