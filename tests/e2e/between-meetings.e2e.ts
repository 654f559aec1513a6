/** What members do between the meetings, by the keyboard alone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { launchApp } from '../support/app.ts';
import type { LaunchedApp } from '../support/app.ts';
import { link, openSample, unlock } from '../support/journey.ts';
import { goTo } from '../support/screens.ts';

const SAMPLE_PASSPHRASE = 'prova exempeldata utan risk';

let launched: LaunchedApp;
let page: Page;
beforeAll(async () => {
  launched = await launchApp({ now: '2026-11-24T08:00:00Z' });
  page = launched.window;
  await openSample(page);
});
afterAll(() => launched.close());

async function lockAndUnlockAs(name: string): Promise<void> {
  await page.keyboard.press('Control+l');
  await page.getByRole('radio', { name }).or(page.getByText(name)).first().click();
  await unlock(page, SAMPLE_PASSPHRASE);
}

test('a handover is offered by the coordinator, taken by a member, and shown to both', async () => {
  await goTo(page, '/cases/case-malte');
  await page.getByRole('button', { name: 'Erbjud överlämning' }).click();
  const dialog = page.getByRole('dialog', { name: 'Erbjud överlämning' });
  const choose = async (unit: RegExp): Promise<void> => {
    await dialog.getByRole('button', { name: /Verksamhet som ska hålla i ärendet/ }).click();
    await page.getByRole('option', { name: unit }).click();
  };
  await dialog.getByLabel('Vad ska de ta över?').fill('Hålla i ärendet till skolstarten.');
  await dialog.getByLabel('Varför just de, och varför nu?').fill('Bedömningen görs hos er.');
  // A unit that consent does not cover can be chosen, and the way to mend it is there.
  await choose(/habiliteringen/);
  await dialog.getByRole('button', { name: 'Ordna samtycket' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await choose(/Kajens vårdcentral/);
  await dialog.getByText(/Till dess håller .+ i ärendet/).waitFor();
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('UPH tillfrågas om att hålla i').waitFor();

  await lockAndUnlockAs('Sofia Dahlin');
  await link(page, 'Överlämning').click();
  await page.getByRole('heading', { name: /erbjuds er av/ }).waitFor();
  const rows = page.getByRole('region', { name: 'Väntar på svar' }).getByRole('listitem');
  expect(await rows.count()).toBe(3);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.getByText('Hålla i ärendet till skolstarten.').waitFor();
  await page.keyboard.press('j');
  await page.getByRole('button', { name: /^Ta emot för UPH/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Tog emot tis 24 nov').first().waitFor();
  expect(await rows.count()).toBe(2);

  await goTo(page, '/cases/case-malte');
  await page.getByText(/UPH håller i\. Kontaktperson Sofia Dahlin\./).waitFor();
});
