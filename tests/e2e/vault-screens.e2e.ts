/** The screens before somebody is in: making a case log, forgetting the passphrase, and taking turns. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/app.ts';
import { callFrom } from '../support/calls.ts';
import { coreProcessId } from '../support/core-process.ts';
import { link, openSample, PASSPHRASE } from '../support/journey.ts';

const now = '2026-11-24T08:42:00.000Z';
const isIn = (page: Page): Promise<void> => link(page, 'Översikt').waitFor();
const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
const textbox = (page: Page, name: string): Locator => page.getByRole('textbox', { name });

it('a folder that is synchronised is refused before anything is asked', async () => {
  const root = mkdtempSync(join(tmpdir(), 'teambordet-synced-'));
  const { window, close } = await launchApp({ now, folder: join(root, 'Dropbox', 'data') });
  await button(window, 'Skapa ärendelogg').click();
  await window
    .getByRole('alert')
    .getByText(/nätverksplats eller i en mapp som synkas/)
    .waitFor();
  await window.getByRole('heading', { name: 'Välkommen till Teambordet' }).waitFor();
  await close();
  rmSync(root, { recursive: true, force: true });
});

it('a passphrase that is typed stays, when the suggested words come later', async () => {
  const launched = await launchApp({ now });
  const { window } = launched;
  const core = await coreProcessId(launched);
  await button(window, 'Skapa ärendelogg').click();
  await textbox(window, 'Teamets namn').fill('Familjehuset Fyren');
  await textbox(window, 'Ditt namn').fill('Maria L.');
  await textbox(window, 'Din verksamhet').fill('Fyren');
  process.kill(core, 'SIGSTOP');
  await window.keyboard.press('Enter');
  await textbox(window, 'Välj en lösenfras').fill(PASSPHRASE);
  process.kill(core, 'SIGCONT');
  // Asked for after the words, and so answered after them.
  await callFrom(window, 'vault.suggestPassphrase');
  await textbox(window, 'Skriv den en gång till').fill(PASSPHRASE);
  await window.keyboard.press('Enter');
  await textbox(window, 'Skriv in koden').waitFor();
  await launched.close();
});

describe('a new case log', () => {
  let launched: LaunchedApp;
  let page: Page;
  let code = '';
  beforeAll(async () => {
    launched = await launchApp({ now });
    page = launched.window;
  });
  afterAll(() => launched.close());

  it('takes three steps, and says at the field what is missing', async () => {
    await button(page, 'Skapa ärendelogg').click();
    await textbox(page, 'Teamets namn').fill('Familjehuset Fyren');
    await textbox(page, 'Ditt namn').fill('Maria L.');
    await page.keyboard.press('Enter');
    await page.getByText('Behövs för att gå vidare.').waitFor();
    await textbox(page, 'Din verksamhet').fill('Fyren');
    await page.keyboard.press('Enter');

    const suggested = textbox(page, 'Välj en lösenfras');
    await expect.poll(() => suggested.inputValue()).toMatch(/^\S+( \S+){4}$/);
    await expect
      .poll(() => suggested.evaluate(() => document.getSelection()?.toString() ?? ''))
      .toBe(await suggested.inputValue());
    await textbox(page, 'Skriv den en gång till').fill('något annat');
    await page.keyboard.press('Enter');
    await page.getByText('Fraserna är inte lika.').waitFor();
    await textbox(page, 'Skriv den en gång till').fill(await suggested.inputValue());
    await page.keyboard.press('Enter');
  });

  it('is made when the code on the paper has been typed in', async () => {
    const shown = page.getByRole('group', { name: 'Återställningskod' });
    await expect.poll(() => shown.innerText()).toMatch(/[0-9A-Z]{5}/);
    code = (await shown.innerText()).replaceAll(/\s+/g, ' ');
    await textbox(page, 'Skriv in koden').fill('fel kod');
    await page.keyboard.press('Enter');
    await page.getByText('Koden stämmer inte.').waitFor();
    await textbox(page, 'Skriv in koden').fill(code.toLowerCase());
    await page.keyboard.press('Enter');
    await isIn(page);
  });

  it('keeps focus in the field when the passphrase is wrong', async () => {
    await page.keyboard.press('Control+l');
    const field = textbox(page, 'Lösenfras');
    await field.fill('en helt annan lösenfras');
    await page.keyboard.press('Enter');
    await page.getByText('Lösenfrasen stämmer inte.').waitFor();
    await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it('opens with the printed code, and from then on with the new passphrase', async () => {
    await button(page, 'Glömt lösenfrasen?').click();
    await textbox(page, 'Återställningskod').fill(code);
    const suggested = textbox(page, 'Välj en lösenfras');
    await expect.poll(() => suggested.inputValue()).not.toBe('');
    const next = await suggested.inputValue();
    await button(page, 'Byt lösenfras och lås upp').click();
    await isIn(page);
    await page.keyboard.press('Control+l');
    await textbox(page, 'Lösenfras').fill(next);
    await button(page, /^Lås upp/).click();
    await isIn(page);
  });
});

it('each user comes back to their own place, and to nobody else’s', async () => {
  const { window: page, close } = await launchApp({ now });
  const enterAs = async (index: number): Promise<void> => {
    await page.keyboard.press('Control+l');
    await button(page, /^Lås upp/).waitFor();
    await page.getByRole('radio').nth(index).check();
    await button(page, 'Fyll i').click();
    await page.keyboard.press('Enter');
    await isIn(page);
  };
  await openSample(page);
  await page.keyboard.press('n');
  await textbox(page, 'Frågan till teamet').click();
  await page.keyboard.type('Vilket stöd kan börja nu');
  await page.keyboard.press('ArrowLeft');
  await enterAs(1);
  expect(page.url()).toMatch(/#\/$/);
  await enterAs(0);
  const field = textbox(page, 'Frågan till teamet');
  // The caret comes after the focus, once there is text for it to stand in.
  const caret = (): Promise<number | null> =>
    field.evaluate((one) =>
      one instanceof HTMLTextAreaElement && one === document.activeElement ? one.selectionStart : null,
    );
  await expect.poll(caret).toBe('Vilket stöd kan börja n'.length);
  await page.keyboard.type('X');
  expect(await field.inputValue()).toBe('Vilket stöd kan börja nXu');
  await close();
});
