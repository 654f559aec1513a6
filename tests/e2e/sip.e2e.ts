/** A coordinated plan: the app asks, the family says yes, the plan is written, and what is printed is what was written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../support/app.ts';
import { openSample } from '../support/journey.ts';
import { misfits, objections, resize, sizes } from '../support/look.ts';
import { pdfPages, squeezed } from '../support/pdf-text.ts';
import { goTo } from '../support/screens.ts';

let launched: LaunchedApp;
let page: Page;
beforeAll(async () => {
  launched = await launchApp({ now: '2026-11-24T08:00:00Z' });
  page = launched.window;
  page.setDefaultTimeout(30_000);
  await openSample(page);
});
afterAll(() => launched.close());

const section = () => page.getByRole('region', { name: 'Samordnad individuell plan, SIP' });

it('asks when both principals help, in the overview and in the case', async () => {
  await page.getByRole('region', { name: /^SIP/ }).getByText('Fråga om SIP').first().waitFor();
  await goTo(page, '/cases/case-nova');
  await section().getByText('Fråga familjen om en SIP').waitFor();
  await section()
    .getByText(/Både kommunen \(.*Elevhälsan.*\) och regionen \(UPH\)/)
    .waitFor();
});

it('a no has a reason, and can be taken back', async () => {
  await section().getByRole('button', { name: 'Ingen SIP, därför att' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ingen SIP, varför?' });
  await dialog.getByRole('radio', { name: 'Familjen vill vänta' }).check();
  expect(await objections(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await section()
    .getByText(/familjen vill vänta/)
    .waitFor();
  await section().getByRole('button', { name: 'Ta tillbaka det senaste' }).click();
  await section().getByText('Fråga familjen om en SIP').waitFor();
});

it('a yes starts the clock, and the meeting is held', async () => {
  await section().getByRole('button', { name: 'Familjen säger ja' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
  await section()
    .getByText(/21 dagar kvar till SIP-möte/)
    .waitFor();
  await section().getByRole('button', { name: 'Mötet är hållet' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
  await section().getByText('SIP-möte tis 24 nov, samma dag').waitFor();
});

const plan = [
  ['Behov', 'Nova blir trött av alla intryck på rasterna.'],
  ['Vad som görs', 'En lugn plats på rasten och en vuxen som möter upp.'],
  ['Vad andra än kommunen och regionen gör', 'Mormor hämtar på onsdagar.'],
  ['Hur har familjen deltagit?', 'Mamma var med på mötet, pappa på telefon.'],
  ['Hur har barnet deltagit?', 'Nova valde platsen själv.'],
] as const;

it('the plan is written and says what is missing until nothing is', async () => {
  await section().getByRole('link', { name: 'Skriv planen' }).click();
  const side = page.getByRole('complementary', { name: 'Planen' });
  for (const [label, text] of plan) await side.getByRole('textbox', { name: label, exact: true }).fill(text);
  await side.getByRole('button', { name: 'Spara planen' }).click();
  await side.getByText(/^Saknas innan planen kan skrivas ut/).waitFor();
  for (const group of ['Behov 1', 'Samordnar planen och har huvudansvaret']) {
    const who = side.getByRole('group', { name: group });
    await who.getByRole('button', { name: /Verksamhet/ }).click();
    await page.getByRole('option', { name: 'Elevhälsan', exact: true }).click();
    await who.getByRole('button', { name: /Person/ }).click();
    await page.getByRole('option', { name: /^Maja Sandell/ }).click();
  }
  await side.getByRole('textbox', { name: 'Till när' }).fill('18 dec');
  await side.getByRole('textbox', { name: 'Planen följs upp' }).fill('5 feb');
  await page.keyboard.press('Tab');
  await side.getByRole('button', { name: 'Spara planen' }).click();
  await side.getByText(/^Saknas innan/).waitFor({ state: 'detached' });
  expect(await objections(page)).toEqual([]);
  await resize(page, sizes.small);
  expect(await misfits(page)).toEqual([]);
  await resize(page, sizes.designed);
});

it('what is printed is what was written', async () => {
  await page.getByRole('button', { name: /^Spara som pdf/ }).click();
  await page.getByText(/^Pdf-filen är sparad/).waitFor();
  const text = pdfPages(readFileSync(join(launched.saved, 'SIP 2026-11-24.pdf'))).join('');
  const expected = [
    ...plan.map(([, words]) => words),
    'Plan för Nova',
    'Maja Sandell, Centrala elevhälsan',
    'fredag 18 december',
    'Planen följs upp fredag 5 februari 2027',
    'Mötet hölls tisdag 24 november',
  ];
  for (const words of expected) expect(text).toContain(squeezed(words));
});
