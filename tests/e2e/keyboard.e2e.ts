/** A first meeting without a mouse: from an empty machine to sealed minutes, and the follow-up that was promised. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../support/app.ts';
import { PASSPHRASE, recoveryCode } from '../support/journey.ts';
import { choose, press, tabTo, write } from '../support/keys.ts';

const root = mkdtempSync(join(tmpdir(), 'teambordet-keys-'));
const folder = join(root, 'data');
let started: LaunchedApp;
let page: Page;

async function start(now: string): Promise<void> {
  started = await launchApp({ folder, now });
  page = started.window;
  page.setDefaultTimeout(30_000);
}

beforeAll(() => start('2026-11-26T12:00:00Z'));
afterAll(async () => {
  await started.close();
  rmSync(root, { recursive: true, force: true });
});

async function raise(firstName: string, birthYear: string): Promise<string> {
  await page.keyboard.press('Control+3');
  await page.getByRole('heading', { level: 1, name: 'Ärenden' }).waitFor();
  await page.keyboard.press('n');
  await write(page, 'Förnamn eller initial', firstName);
  await write(page, 'Födelseår', birthYear);
  await write(page, 'Frågan till teamet', 'Vilket stöd kan börja nu?');
  await write(page, 'Barnets egna ord', 'Jag vill ha någon att fråga.');
  await page.keyboard.press('Control+Enter');
  await press(page, 'Registrera samtycke');
  await press(page, 'Gemensam vårdnad');
  await choose(page, 'Svar från Vårdnadshavare 1', 'Ja');
  await choose(page, 'Svar från Vårdnadshavare 2', 'Ja');
  await page.keyboard.press('Control+Enter');
  const heading = page.getByRole('heading', { level: 1, name: /^K-/ });
  await heading.waitFor();
  return ((await heading.textContent()) ?? '').trim();
}

async function decideHere(intervention: string, followUp: RegExp): Promise<void> {
  const recorder = page.getByRole('region', { name: 'Beslut', exact: true });
  await choose(page, 'Typ av beslut', 'Ny insats', recorder);
  await tabTo(page, 'combobox', 'Insats');
  await page.keyboard.type(intervention);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await choose(page, 'Ansvarig verksamhet', null, recorder);
  await choose(page, 'Ansvarig person', null, recorder);
  await choose(page, 'Följs upp på teammöte', followUp, recorder);
  await choose(page, 'Barnets åsikt', 'Sagd av barnet', recorder);
  await write(page, 'Vad barnet tycker', 'Det känns bra.');
  await choose(page, 'Påverkade det beslutet?', 'Ja', recorder);
  await page.keyboard.press('Control+Enter');
  await recorder.getByRole('button', { name: /^Ångra/ }).waitFor();
}

describe('with the keyboard alone', () => {
  it('a case log is made, and its recovery code typed in', async () => {
    await press(page, 'Skapa ärendelogg');
    await write(page, 'Teamets namn', 'Familjehuset Prov');
    await write(page, 'Ditt namn', 'Vera Prov');
    await write(page, 'Din verksamhet', 'Familjehuset');
    await page.keyboard.press('Enter');
    await write(page, 'Välj en lösenfras', PASSPHRASE);
    await write(page, 'Skriv den en gång till', PASSPHRASE);
    await page.keyboard.press('Enter');
    const code = await recoveryCode(page);
    await write(page, 'Skriv in koden', code);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Översikt', exact: true }).waitFor();
  });

  it('two cases are raised, with consent from both guardians', async () => {
    expect([await raise('Nova', '2014'), await raise('Elis', '2012')]).toEqual(['K-2026-001', 'K-2026-002']);
  });

  it('a decision is made for each', async () => {
    await page.keyboard.press('Control+2');
    await press(page, 'Starta mötet');
    await decideHere('Föräldrastöd ind', /tor 24 dec/);
    await press(page, /^Nästa ärende/);
    await page.getByRole('heading', { level: 2, name: /K-2026-002/ }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('heading', { level: 2, name: /K-2026-001/ }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { level: 2, name: /K-2026-002/ }).waitFor();
    await decideHere('Familjesamtal', /tor 7 jan/);
  });

  it('the meeting is closed and its minutes sealed and read', async () => {
    await press(page, 'Avsluta mötet');
    await press(page, 'Försegla');
    await press(page, 'Försegla', page.getByRole('alertdialog'));
    await page.getByRole('heading', { name: 'Mötet är avslutat' }).waitFor();
    await page.keyboard.press('Control+4');
    await tabTo(page, 'link', /^Öppna protokollet/);
    await page.keyboard.press('Enter');
    await page
      .getByRole('cell', { name: /Föräldrastöd,? individuellt/ })
      .first()
      .waitFor();
    await page
      .getByRole('cell', { name: /Familjesamtal/ })
      .first()
      .waitFor();
  });

  it('the follow-up stands on the agenda that was chosen, after another start', async () => {
    await started.close();
    await start('2026-12-21T08:00:00Z');
    await write(page, 'Lösenfras', PASSPHRASE);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Översikt', exact: true }).waitFor();
    await page.keyboard.press('Control+2');
    await page.getByText('tor 24 dec, v. 52').first().waitFor();
    await page.getByText('K-2026-001').first().waitFor();
    const said = (await page.getByRole('main').first().textContent()) ?? '';
    expect(said).toContain('Uppföljning 1');
    expect(said).not.toContain('K-2026-002');
  });
});
