/** What people type, paste and get wrong: never lost, never changed, never the end of the window. */
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../support/app.ts';
import { callFrom } from '../support/calls.ts';
import { link, PASSPHRASE, unlock } from '../support/journey.ts';
import { prepareFolder, removeRoots } from '../support/prepared-folder.ts';

let started: LaunchedApp;
let page: Page;
async function start(folder: string): Promise<void> {
  started = await launchApp({ folder });
  page = started.window;
  page.setDefaultTimeout(30_000);
}
afterEach(async () => {
  await started.close();
});
afterAll(removeRoots);

const textbox = (name: string) => page.getByRole('textbox', { name, exact: true });
const combobox = (name: string) => page.getByRole('combobox', { name, exact: true });
const valueOf = (name: string) => textbox(name).or(combobox(name)).inputValue();
const caseHeading = () => page.getByRole('heading', { level: 1, name: /^K-/ });
const searchbox = () => page.getByRole('searchbox', { name: 'Sök ärende' });
const cases = () => page.getByRole('grid', { name: 'Ärenden' });

async function toNewCase(): Promise<void> {
  await link(page, 'Ärenden').click();
  await page
    .getByRole('button', { name: /^Nytt ärende/ })
    .first()
    .click();
  await textbox('Förnamn eller initial').waitFor();
}

const overflow = () =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });

describe('a wrong passphrase', () => {
  beforeEach(async () => {
    await start((await prepareFolder()).folder);
  });

  it('is told in one sentence with the field in focus, and from the fifth on one has to wait', async () => {
    const field = page.getByLabel('Lösenfras', { exact: true });
    const told: string[] = [];
    for (const wrong of ['x', 'fel fras helt och hållet', PASSPHRASE.toUpperCase(), ` ${PASSPHRASE}x`]) {
      await field.fill(wrong);
      await page.keyboard.press('Enter');
      await page.getByText(/^Lösenfrasen stämmer inte/).waitFor();
      await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
      told.push((await page.getByText(/^Lösenfrasen stämmer inte/).textContent()) ?? '');
    }
    expect(new Set(told)).toEqual(
      new Set([
        'Lösenfrasen stämmer inte. Inget är ändrat. Kontrollera stora och små bokstäver och försök igen.',
      ]),
    );
    for (let tries = 0; tries < 2; tries += 1) {
      await field.fill(`fel ${tries}`);
      await page.keyboard.press('Enter');
      await page.getByText(/^För många försök. Vänta \d+ sekund/).waitFor();
      await page.getByText(/^(Nu kan du försöka igen|Lösenfrasen stämmer inte)/).waitFor();
    }
    await unlock(page);
  });
});

describe('ten megabytes pasted into a field', () => {
  const free = 'Frågan till teamet';
  const short = ['Förnamn eller initial', 'Skola eller förskola', 'Årskurs'];

  beforeEach(async () => {
    await start((await prepareFolder({ names: ['Nova'] })).folder);
    await unlock(page);
    await started.app.evaluate(({ clipboard }) => clipboard.writeText('åäö 12345 '.repeat(1_048_576)));
  });

  it('leave what the field may hold, a word of what did not fit, a counter that is right, a draft that comes back and a case that saves', async () => {
    await toNewCase();
    await textbox('Födelseår').fill('2014');
    for (const name of [...short, free]) {
      await textbox(name).or(combobox(name)).click();
      await page.keyboard.press('Control+v');
    }
    await expect.poll(async () => (await valueOf(free)).length).toBe(600);
    await page.getByText('600 av 600', { exact: true }).waitFor();
    for (const name of short) expect((await valueOf(name)).length).toBe(120);
    expect(await overflow()).toBe(0);
    const said = (count: string) =>
      page.getByText(
        new RegExp(`^De sista ${count.replaceAll(' ', '\\s')} inklistrade tecknen fick inte plats`),
      );
    expect(await said('10 485 160').count()).toBe(1);
    expect(await said('10 485 640').count()).toBe(short.length);
    await textbox(free).press('Backspace');
    await said('10 485 160').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+v');
    await said('10 485 759').waitFor();
    await page
      .getByText(/^Utkast sparat/)
      .first()
      .waitFor();
    await page.waitForTimeout(500);

    await page.reload();
    await textbox(free).waitFor();
    await expect.poll(async () => (await valueOf(free)).length).toBe(600);
    for (const name of short) expect((await valueOf(name)).length).toBe(120);
    await page.getByRole('button', { name: 'Spara ärende' }).click();
    await caseHeading().waitFor();
    expect(await overflow()).toBe(0);
  });

  it('find nothing in the case list, and leave the list to go back to', async () => {
    await link(page, 'Ärenden').click();
    await searchbox().click();
    await page.keyboard.press('Control+v');
    await page.getByText('Inget ärende stämmer med sökningen').waitFor();
    await page.keyboard.press('Escape');
    await cases().getByText('Nova').waitFor();
  });
});

describe('emoji, right-to-left text and control characters', () => {
  const strange = (what: string): string => `${what} 👩‍👩‍👧‍👦🏳️‍🌈 שלום \u202Eمرحبا\u202C nul\u0000slut e\u0301`;
  const fields = [
    'Förnamn eller initial',
    'Frågan till teamet',
    'Vad fungerar bra',
    'Vad har prövats, och vad gav det',
    'Barnets egna ord',
    'Hur fick barnet frågan',
    'Vårdnadshavarnas önskan',
  ];
  const choices = ['Skola eller förskola', 'Årskurs'];

  it('are saved in every field and shown back as they were after a restart, but for what no eye can see', async () => {
    const { folder } = await prepareFolder();
    await start(folder);
    await unlock(page);
    await toNewCase();
    await textbox('Födelseår').fill('2014');
    for (const name of fields) await textbox(name).fill(strange(name));
    for (const name of choices) {
      await combobox(name).fill(strange(name));
      await combobox(name).press('Tab');
    }
    await page.getByRole('button', { name: 'Spara ärende' }).click();
    await caseHeading().waitFor();
    expect(await overflow()).toBe(0);
    await started.close();

    await start(folder);
    await unlock(page);
    await link(page, 'Ärenden').click();
    await cases().getByText('שלום').first().click();
    expect(await overflow()).toBe(0);
    await page.keyboard.press('Enter');
    await caseHeading().waitFor();
    await page.getByRole('button', { name: 'Ändra', exact: true }).first().click();
    await textbox('Vad fungerar bra').waitFor();
    for (const name of [...fields, ...choices])
      expect(await valueOf(name)).toBe(strange(name).replace('\u0000', '').normalize('NFC'));
    expect(await overflow()).toBe(0);
  });
});

describe('a name with å, ä and ö', () => {
  const composed = 'Åsa-Märta Örn';
  const apart = composed.normalize('NFD');

  it('is one name however its letters are made: found, sorted and compared as such', async () => {
    expect(apart).not.toBe(composed);
    await start((await prepareFolder({ names: ['Örjan', 'Zelda', 'Ärla', 'Adam'] })).folder);
    await unlock(page);
    await toNewCase();
    await textbox('Förnamn eller initial').fill(apart);
    await textbox('Födelseår').fill('2013');
    await textbox('Frågan till teamet').fill('Vilket stöd kan börja nu?');
    await page.getByRole('button', { name: 'Spara ärende' }).click();
    await caseHeading().waitFor();

    await link(page, 'Ärenden').click();
    for (const typed of [composed, apart, composed.toUpperCase(), apart.slice(0, 4)]) {
      await searchbox().fill(typed);
      await expect.poll(() => cases().getAttribute('aria-rowcount')).toBe('2');
      await cases().getByText(composed).waitFor();
    }
    const list = { filter: 'open', search: '', sort: 'name', descending: false, offset: 0, limit: 50 };
    const answer = await callFrom(page, 'cases.list', list);
    expect(answer).toMatchObject({
      value: { rows: ['Adam', 'Zelda', composed, 'Ärla', 'Örjan'].map((name) => ({ name })) },
    });

    await toNewCase();
    for (const typed of [composed, apart]) {
      await textbox('Förnamn eller initial').fill(typed);
      await textbox('Födelseår').fill('2013');
      await page.getByText('Ett ärende liknar det du skriver. Jämför innan du sparar.').waitFor();
    }
  });
});
