/** One machine, four roles: each sees what it may, and the log knows who did what. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedApp } from '../support/app.ts';
import { callFrom } from '../support/calls.ts';
import { link } from '../support/journey.ts';
import { inTheWay } from '../support/look-around.ts';
import { cases, goTo, openCase } from '../support/screens.ts';
import { launchSample } from '../support/sample-app.ts';

const SAMPLE_PASSPHRASE = 'prova exempeldata utan risk';
const NEW_PASSPHRASE = 'mossa lykta granit sommar';
const closed = ['Möte', 'Ärenden', 'Protokoll'];

let started: LaunchedApp;
let page: Page;
beforeAll(async () => {
  started = await launchSample({ now: '2026-11-24T08:42:00Z' });
  page = started.window;
});
afterAll(async () => {
  await started.close();
});

const enterAs = async (name: string, first: string, passphrase = SAMPLE_PASSPHRASE): Promise<void> => {
  await page.keyboard.press('Control+l');
  await page.getByRole('radio', { name: new RegExp(`^${name}`) }).check();
  await page.getByLabel('Lösenfras', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: /^Lås upp/ }).click();
  await link(page, first).waitFor();
};
const shown = (): Promise<string> => page.locator('body').innerText();
const linksOf = (): Promise<string[]> =>
  page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('listitem').getByRole('link').allInnerTexts();

/** Every address of the app that leads to children. */
const ofChildren = [
  '/',
  '/cases',
  '/cases/new',
  `/cases/${cases.restricted}`,
  '/meetings',
  '/minutes',
  '/minutes/2026-11-19',
];

async function whatIsSeenOfChildren(): Promise<string[]> {
  const seen: string[] = [];
  for (const path of ofChildren) {
    await goTo(page, path);
    await page.waitForTimeout(300);
    const text = await shown();
    if (/K-20\d\d-\d{3}|Nova|Elis|Björkskolan/.test(text)) seen.push(path);
  }
  return seen;
}

describe('the coordinator', () => {
  it('opens a case, and gets the extract of who has read it on paper', async () => {
    await openCase(page, cases.full);
    await page.getByRole('link', { name: 'Loggutdrag för barnet' }).click();
    const paper = page.getByRole('article');
    await paper.getByText(`Ärende ${cases.full}`).waitFor();
    expect(await paper.innerText()).toMatch(/Elevhälsan\s+Läste/);
    expect(await paper.innerText()).not.toContain('Ingela Brandt');
    await page.getByRole('button', { name: 'Spara som pdf' }).click();
    await page.getByText(/^Pdf-filen är sparad/).waitFor();
    const pdf = readFileSync(join(started.saved, `Loggutdrag ${cases.full}.pdf`));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('lets a colleague who has forgotten hers type a new passphrase', async () => {
    await goTo(page, '/settings/users');
    await page.getByRole('button', { name: 'Ny lösenfras för Sofia Dahlin' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Välj en lösenfras').fill('kort');
    await dialog.getByRole('button', { name: 'Byt lösenfras' }).click();
    await dialog.getByText(/behöver minst/).waitFor();
    await dialog.getByLabel('Välj en lösenfras').fill(NEW_PASSPHRASE);
    await dialog.getByRole('button', { name: 'Byt lösenfras' }).click();
    await page.getByText('Sofia Dahlin låser nu upp med den nya lösenfrasen.').waitFor();
  });

  it('cannot take the own role away', async () => {
    await page.getByRole('button', { name: 'Ändra Ingela Brandt' }).click();
    await page.getByText('Din egen roll ändras av en annan samordnare.').waitFor();
    await page.getByRole('button', { name: 'Avbryt' }).click();
  });
});

describe('the member', () => {
  it('gets in with the new passphrase, and not with the old', async () => {
    await page.keyboard.press('Control+l');
    await page.getByRole('radio', { name: /^Sofia Dahlin/ }).check();
    await page.getByLabel('Lösenfras', { exact: true }).fill(SAMPLE_PASSPHRASE);
    await page.getByRole('button', { name: /^Lås upp/ }).click();
    await page.getByText(/Lösenfrasen stämmer inte/).waitFor();
    await page.getByLabel('Lösenfras', { exact: true }).fill(NEW_PASSPHRASE);
    await page.getByRole('button', { name: /^Lås upp/ }).click();
    await link(page, 'Ärenden').waitFor();
  });

  it('sees the cases that consent opens for her unit, and of another only that it is restricted', async () => {
    await goTo(page, '/cases');
    await page.getByRole('grid', { name: 'Ärenden' }).getByRole('row').nth(1).waitFor();
    const listed = JSON.stringify(
      await callFrom(page, 'cases.list', {
        filter: 'open',
        search: '',
        sort: 'number',
        descending: false,
        offset: 0,
        limit: 500,
      }),
    );
    expect(listed).not.toContain(cases.restricted);
    // The one protected case that names her.
    expect(listed.match(/"restricted":true/g)).toHaveLength(1);
    expect(listed).not.toContain('"withheld":"protected"');
    await goTo(page, `/cases/${cases.restricted}`);
    await page.getByText('Ärendet visas bara för de behöriga').waitFor();
    expect(await page.getByRole('button', { name: /Redigera|Återkalla/ }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Loggutdrag för barnet' }).count()).toBe(0);
  });

  it('reaches neither the access log nor the users', async () => {
    expect(await linksOf()).toEqual([
      'Översikt',
      'Möte',
      'Våra uppgifter',
      'Överlämning',
      'Ärenden',
      'Protokoll',
      'Utbyte',
      'Inställningar',
    ]);
    await goTo(page, '/access-log');
    await page.getByText('Din roll får inte göra det här.').first().waitFor();
    await goTo(page, '/settings/users');
    await page.getByRole('heading', { name: 'Din nyckel' }).waitFor();
  });
});

describe('the steering group', () => {
  it('begins at a page that says what it is for, and sees no child anywhere', async () => {
    await enterAs('Birgitta Palm', 'Översikt');
    await page.getByRole('heading', { name: 'Styrgruppen ser inga enskilda barn' }).waitFor();
    const waiting = page.getByRole('region', { name: /^Väntar på ert svar/ }).getByRole('listitem');
    expect(await waiting.count()).toBe(1);
    await waiting.getByText(/Habiliteringen och LSS/).waitFor();
    await waiting.getByRole('button', { name: /^Skriv svaret/ }).waitFor();
    expect(await linksOf()).toEqual(['Översikt', 'Rapport', 'Utbyte', 'Inställningar']);
    for (const name of closed) expect(await link(page, name).count()).toBe(0);
    expect(await whatIsSeenOfChildren()).toEqual([]);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('k-2026');
    await page.getByText('Inget kommando passar.').waitFor();
    await page.keyboard.press('Escape');
  });
});

describe('the auditor', () => {
  it('begins at what waits: whether the chain is whole, what to review, what has happened since', async () => {
    await enterAs('Henrik Malm', 'Åtkomstlogg');
    await page.getByText('Kedjan är hel.').waitFor();
    expect(await linksOf()).toEqual(['Översikt', 'Åtkomstlogg', 'Inställningar']);
    const rows = page.getByRole('listitem').filter({ hasText: 'Misslyckade upplåsningar' });
    const count = Number.parseInt(await rows.getByRole('link').innerText(), 10);
    await rows.getByRole('link').click();
    await page.getByRole('table').waitFor();
    expect(await page.getByRole('table').getByRole('row').count()).toBe(count + 1);
    await page.getByRole('button', { name: 'Misslyckade upplåsningar, visa allt igen' }).click();
    await page.getByRole('table').getByText('Läste').first().waitFor();
    expect(await shown()).not.toMatch(/Nova|Elis|Björkskolan/);
  });

  it('comes from there to the month, and sees no name of a child', async () => {
    await page.getByRole('link', { name: 'Översikt' }).click();
    await page.getByRole('link', { name: 'Granska oktober 2026' }).click();
    await page.getByRole('grid', { name: 'Dragna rader' }).waitFor();
    expect(await shown()).not.toMatch(/Nova|Elis|Björkskolan/);
  });

  it('finds what has been done today, the failed unlock too', async () => {
    await page.getByRole('tab', { name: 'Per användare' }).click();
    const table = page.getByRole('table');
    await table.getByText('Misslyckad upplåsning').first().waitFor();
    const text = await table.innerText();
    expect(text).toContain('Sofia Dahlin');
    expect(text).toMatch(/Ny lösenfras\s+Sofia Dahlin/);
    expect(text).toMatch(/Sparade som pdf\s+loggutdraget för barnet/);
  });

  it('saves the log as a file for supervision, and the log says so', async () => {
    await page.getByRole('button', { name: 'Spara som fil' }).click();
    await page.getByText(/\d+ rader sparades/).waitFor();
    const file = readFileSync(join(started.saved, 'Åtkomstlogg.csv'), 'utf8');
    expect(file).toMatch(/^\uFEFFRad;Tid;Vem;/);
    expect(file).toContain('Misslyckad upplåsning');
    expect(file).not.toMatch(/Nova|Elis/);
    await page.getByRole('tab', { name: 'Stickprov' }).click();
    await page.getByRole('tab', { name: 'Per användare' }).click();
    await page.getByRole('table').getByText('åtkomstloggen').first().waitFor();
  });

  it('judges the month by keyboard; a lock in the middle loses nothing', async () => {
    await page.getByRole('tab', { name: 'Stickprov' }).click();
    const grid = page.getByRole('grid', { name: 'Dragna rader' });
    await grid.focus();
    for (let n = 0; n < 18; n += 1) await page.keyboard.press('m');
    await page.keyboard.press('f');
    await page.getByRole('textbox', { name: /^Fråga till|^Vad behöver utredas/ }).waitFor();
    await page.keyboard.type('Vad behövde du hitta?');
    await page.keyboard.press('Escape');
    const left = page.getByRole('button', { name: 'Signera, en rad kvar' });
    await left.waitFor();
    expect(await left.getAttribute('aria-disabled')).toBe('true');
    await enterAs('Henrik Malm', 'Åtkomstlogg');
    await left.waitFor();
    await page.getByRole('grid', { name: 'Dragna rader' }).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('m');
  });

  it('signs once, and from then on sees what was signed', async () => {
    await page.getByRole('button', { name: 'Signera stickprovet' }).click();
    expect(await inTheWay(page, 'access-log/sample-signature')).toEqual([]);
    await page.getByRole('alertdialog').getByRole('button', { name: 'Signera', exact: true }).click();
    await page.getByText(/^Signerat av Henrik Malm/).waitFor();
    expect(await page.getByRole('button', { name: /^Motiverad|^Signera/ }).count()).toBe(0);
    await page.getByRole('grid', { name: 'Dragna rader' }).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await page.getByText('Vad behövde du hitta?').waitFor();
    const signed = JSON.stringify(await callFrom(page, 'accessLog.sample', { month: '2026-10' }));
    expect(signed).toContain('Vad behövde du hitta?');
    expect(JSON.stringify(await callFrom(page, 'cases.schools', null))).toContain('forbidden');
  });
});
