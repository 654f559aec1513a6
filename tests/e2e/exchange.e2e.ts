/** Two computers of one team: one invites, the other joins with five words, and a file goes each way. */
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../support/app.ts';
import { link, PASSPHRASE, recoveryCode } from '../support/journey.ts';
import { inTheWay } from '../support/look-around.ts';
import { launchSample } from '../support/sample-app.ts';

const NOW = '2026-11-26T07:25:00Z';
/** Where the file from the other computer is put, as no dialog is shown. */
const carried = mkdtempSync(join(tmpdir(), 'teambordet-carried-'));
const incoming = join(carried, 'fil.age');
let ours: LaunchedApp;
let theirs: LaunchedApp | undefined;
let page: Page;
beforeAll(async () => {
  ours = await launchSample({ now: NOW, env: { TEAMBORDET_OPEN: incoming } });
  page = ours.window;
});
afterAll(async () => {
  await theirs?.close();
  await ours.close();
  rmSync(carried, { recursive: true, force: true });
});

const fileIn = (folder: string, start: string): string =>
  join(folder, readdirSync(folder).find((name) => name.startsWith(start)) ?? '');

it('a computer is invited, joins with the five words and sees its unit’s cases', async () => {
  await link(page, 'Utbyte').click();
  await page.getByRole('tab', { name: 'Skicka' }).waitFor();
  expect(await inTheWay(page)).toEqual([]);
  await page.getByRole('button', { name: 'Bjud in en dator' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Namn' }).waitFor();
  expect(await inTheWay(page, 'exchange/invite-dialog')).toEqual([]);
  await dialog.getByRole('button', { name: /Person vid bordet/ }).click();
  await page.getByRole('option').first().click();
  await dialog.getByRole('textbox', { name: 'Namn' }).fill('Lena Skog');
  await dialog.getByRole('button', { name: /Verksamhet/ }).click();
  await page.getByRole('option').first().click();
  await dialog.getByRole('textbox', { name: 'Vad ska datorn heta?' }).fill('Lenas dator');
  await dialog.getByRole('button', { name: 'Spara inbjudan' }).click();
  const status = dialog.getByRole('status');
  await status.getByText('Orden som öppnar filen').waitFor();
  const words = (await status.getByRole('paragraph').nth(1).textContent()) ?? '';
  expect(words.split(' ')).toHaveLength(5);
  await dialog.getByRole('button', { name: 'Klar' }).click();

  theirs = await launchApp({ now: NOW, env: { TEAMBORDET_OPEN: fileIn(ours.saved, 'teambordet inbjudan') } });
  const there = theirs.window;
  there.setDefaultTimeout(20_000);
  await there.getByRole('button', { name: 'Anslut till ett team' }).click();
  await there.getByRole('button', { name: 'Välj inbjudan' }).click();
  await there.getByRole('textbox', { name: 'De fem orden' }).fill(words);
  await there.getByRole('button', { name: /^Nästa/ }).click();
  await there.getByLabel('Välj en lösenfras').fill(PASSPHRASE);
  await there.getByLabel('Skriv den en gång till').fill(PASSPHRASE);
  await there.keyboard.press('Enter');
  await there.getByLabel('Skriv in koden').fill(await recoveryCode(there));
  await there.getByRole('button', { name: 'Skapa ärendelogg' }).click();
  await link(there, 'Ärenden').click();
  await there.getByRole('row').nth(1).waitFor();
});

it('answers with a file, which is shown before it is taken in, and is sent what its unit may know', async () => {
  const there = theirs?.window;
  if (there === undefined) throw new Error('nobody has joined');
  await link(there, 'Utbyte').click();
  await there.getByRole('checkbox').first().check();
  await there.getByRole('button', { name: 'Spara filen' }).click();
  await there.getByText('Filer som är skrivna och provöppnade').waitFor();
  expect(await inTheWay(there)).toEqual([]);

  copyFileSync(fileIn(theirs?.saved ?? '', 'teambordet-'), incoming);
  await page.getByRole('tab', { name: 'Ta emot' }).click();
  await page.getByRole('button', { name: 'Välj fil' }).click();
  await page.getByText('Svarar på din inbjudan').waitFor();
  expect(await inTheWay(page)).toEqual([]);
  await page.getByRole('button', { name: 'Släpp in datorn' }).click();
  await page.getByText('Filen är intagen').waitFor();
  await page.getByRole('button', { name: 'Lämna kvitto' }).click();
  await page.getByText('Kvitto som är skrivet och provöppnat').waitFor();
  expect(await inTheWay(page)).toEqual([]);
  await page.getByRole('tab', { name: 'Skicka' }).click();
  await page.getByRole('checkbox', { name: /Lena Skog/ }).check();
  await page
    .getByText(/Bara beslut|går hel/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Spara filen' }).click();
  await page.getByText('Filer som är skrivna och provöppnade').waitFor();
  expect(await inTheWay(page)).toEqual([]);
});

it('opens a file by words that are told, and says what has come to the shared folder', async () => {
  const there = theirs?.window;
  if (there === undefined) throw new Error('nobody has joined');
  await page.getByRole('button', { name: /^Stäng ute/ }).click();
  expect(await inTheWay(page, 'exchange/recipient-list')).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: /Fem ord som du säger/ }).check();
  expect(await inTheWay(page)).toEqual([]);
  const before = readdirSync(ours.saved);
  await page.getByRole('button', { name: 'Spara filen' }).click();
  const dialog = page.getByRole('dialog');
  const words = (await dialog.getByRole('status').getByRole('paragraph').nth(1).textContent()) ?? '';
  expect(await inTheWay(page, 'exchange/words-shown')).toEqual([]);
  await dialog.getByRole('button', { name: 'Klar' }).click();
  const made = readdirSync(ours.saved).find((name) => !before.includes(name)) ?? '';

  copyFileSync(join(ours.saved, made), fileIn(ours.saved, 'teambordet inbjudan'));
  await there.getByRole('tab', { name: 'Ta emot' }).click();
  await there.getByRole('button', { name: 'Välj fil' }).click();
  await there.getByRole('textbox', { name: 'De fem orden' }).fill(words);
  expect(await inTheWay(there, 'exchange/words-dialog')).toEqual([]);
  await there.keyboard.press('Enter');
  await there.getByRole('button', { name: /^Ta in/ }).click();
  await there.getByText('Filen är intagen').waitFor();

  await page.getByRole('tab', { name: 'Ta emot' }).click();
  await page.getByRole('button', { name: 'Välj mapp' }).click();
  await page.getByText('Inget nytt att läsa in').waitFor();
  await there.getByRole('tab', { name: 'Skicka' }).click();
  await there.getByRole('checkbox').first().check();
  const known = readdirSync(theirs?.saved ?? '');
  await there.getByRole('button', { name: 'Spara filen' }).click();
  await there.getByText('Filer som är skrivna och provöppnade').waitFor();
  const sent = readdirSync(theirs?.saved ?? '').find((name) => !known.includes(name)) ?? '';
  copyFileSync(join(theirs?.saved ?? '', sent), join(ours.saved, sent));
  await page.getByRole('button', { name: 'Titta nu' }).click();
  await page.getByText('1 ny fil att läsa in').waitFor();
  expect(await inTheWay(page)).toEqual([]);
  await page.getByRole('button', { name: /^Visa filen/ }).click();
  await page.getByText('Nyckeln stämmer').waitFor();
});
