/** From a member's report to the meeting that follows it up, and to the chart: each number with who rated it. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../support/app.ts';
import { link, openSample, startMeeting, unlock } from '../support/journey.ts';
import { goTo } from '../support/screens.ts';

const SAMPLE_PASSPHRASE = 'prova exempeldata utan risk';
let launched: LaunchedApp;
let page: Page;
beforeAll(async () => {
  launched = await launchApp({ now: '2026-11-26T11:50:00Z' });
  page = launched.window;
  page.setDefaultTimeout(30_000);
  await openSample(page);
});
afterAll(() => launched.close());

async function be(name: string): Promise<void> {
  await page.keyboard.press('Control+l');
  await page.getByRole('radio', { name }).check();
  await unlock(page, SAMPLE_PASSPHRASE);
}
const scale = (name: string | RegExp) => page.getByRole('radiogroup', { name });
const openNova = async (): Promise<void> => {
  await goTo(page, '/cases/case-nova');
  await page.getByRole('heading', { name: 'Mål', exact: true }).waitFor();
};
const chart = (what: string) => page.getByRole('img', { name: new RegExp(`^${what}.* över tid`) });

it('a member tells how it goes, by the keyboard, with what the child says and a number', async () => {
  await be('Sofia Dahlin');
  await openNova();
  await page.keyboard.press('r');
  const form = page.getByRole('form', { name: 'Rapport före uppföljningen' });
  await form.getByLabel('Kort om läget').fill('Klarar raster med kort.');
  await scale('Hur är det nu, 0–10, Nova').getByRole('radio', { name: '6', exact: true }).focus();
  await page.keyboard.press('8');
  await page.keyboard.press('Enter');
  expect(
    await scale('Hur är det nu, 0–10, Nova').getByRole('radio', { name: '8', exact: true }).isChecked(),
  ).toBe(true);
  await form.getByRole('radio', { name: 'Sagd av barnet' }).check();
  await form.getByLabel('Vad barnet tycker').fill('Rasterna är bra nu.');
  await page.keyboard.press('Control+Enter');
  await form.waitFor({ state: 'detached' });
  await page.getByText('Klarar raster med kort.').waitFor();
  await chart('Hur är det nu').getByText('Barnet 8').waitFor();
  // It answers nothing: the meeting does.
  await page.getByRole('button', { name: 'Rapportera' }).waitFor();
});

it('stands prepared in the meeting, which adds its own with one press, and takes it back', async () => {
  await be('Ingela Brandt');
  await startMeeting(page);
  const current = page.getByRole('region', { name: 'Aktuellt ärende' });
  await page
    .getByRole('region', { name: 'Dagordning' })
    .getByRole('button', { name: /K-2026-041/ })
    .click();
  await current.getByText('Klarar raster med kort.').waitFor();
  await current.getByText(/^Förberett av Sofia Dahlin/).waitFor();
  expect(
    await scale(/^Hur är det nu.*Nova$/)
      .getByRole('radio', { name: '8' })
      .isChecked(),
  ).toBe(true);
  const recorder = page.getByRole('region', { name: 'Beslut', exact: true });
  expect(await recorder.getByLabel('Vad barnet tycker').inputValue()).toBe('Rasterna är bra nu.');
  const team = scale(/^Hur är det nu.*Teamet$/);
  await team.getByRole('radio', { name: '7', exact: true }).click();
  await expect.poll(() => team.getByRole('radio', { checked: true }).count()).toBe(1);
  await scale(/^Nova tar paus.*Teamet$/)
    .getByRole('radio', { name: /^0,/ })
    .click();
  await page.getByRole('button', { name: /^Ångra: skattning i K-2026-041/ }).waitFor();
  await page.getByRole('button', { name: /^Ångra: skattning i K-2026-041/ }).click();
  await expect
    .poll(() =>
      scale(/^Nova tar paus.*Teamet$/)
        .getByRole('radio', { checked: true })
        .count(),
    )
    .toBe(0);
  expect(await team.getByRole('radio', { checked: true }).count()).toBe(1);
});

it('is drawn with who has answered, and stands in a table with who wrote it down', async () => {
  await openNova();
  await chart('Hur är det nu').getByText('Teamet 7').waitFor();
  await chart('Hur är det nu').getByText('Barnet 8').waitFor();
  await page.getByRole('button', { name: /^Visa siffrorna: Hur är det nu/ }).click();
  const row = page.getByRole('row', { name: /^26 nov/ }).filter({ hasText: 'Sofia Dahlin' });
  await row.getByText('Ingela Brandt').waitFor();
  await page.getByRole('button', { name: /^Ta tillbaka 7, Teamet/ }).click();
  await chart('Hur är det nu').getByText('Teamet 5').waitFor();
  await link(page, 'Översikt').click();
});
