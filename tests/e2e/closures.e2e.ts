/** A case is closed in the meeting, its page says so plainly, and the family is asked four questions afterwards. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../support/app.ts';
import { openSample, startMeeting } from '../support/journey.ts';
import { objections } from '../support/look.ts';
import { goTo } from '../support/screens.ts';

let started: LaunchedApp;
let page: Page;
beforeAll(async () => {
  started = await launchApp({ now: '2026-11-22T08:00:00Z' });
  page = started.window;
  page.setDefaultTimeout(30_000);
  await openSample(page);
  await startMeeting(page);
});
afterAll(async () => {
  await started.close();
});

it('is closed in the recorder: why, how the goals went, who remains, whom to call', async () => {
  const recorder = page.getByRole('region', { name: 'Beslut', exact: true });
  await page
    .getByRole('region', { name: 'Dagordning' })
    .getByRole('button', { name: /K-2026-037/ })
    .click();
  await page.getByRole('heading', { level: 2, name: /K-2026-037/ }).waitFor();
  await recorder.getByRole('radio', { name: 'Avsluta', exact: true }).check();
  await recorder.getByRole('button', { name: /Skäl till avslut/ }).click();
  await page.getByRole('option', { name: 'Ordinarie kontakt fortsätter' }).click();
  await recorder.getByLabel('Därför att').fill('Skolan tar vid.');
  const firstFree = (group: string) =>
    recorder.getByRole('group', { name: group }).locator('input[type=radio]:not([aria-disabled=true])');
  await firstFree('Ansvarig verksamhet').first().check();
  await firstFree('Ansvarig person').first().check();
  await recorder.getByRole('button', { name: /^Spara beslut/ }).click();
  await recorder.getByText('Välj om målen nåddes.').waitFor();
  await recorder.getByRole('group', { name: 'Nåddes målen?' }).getByRole('radio', { name: 'Delvis' }).check();
  await recorder.getByRole('button', { name: 'Lägg till kontakt' }).click();
  await recorder.getByRole('textbox', { name: 'Vem' }).fill('Mentor');
  await recorder.getByRole('textbox', { name: 'Om vad' }).fill('vardagen i skolan');
  await expect.poll(() => objections(page), { timeout: 5000 }).toEqual([]);
  await recorder.getByRole('button', { name: /^Spara beslut/ }).click();
  await recorder
    .getByRole('button', { name: /^Ångra/ })
    .first()
    .waitFor();
});

it('says on its page that it is closed, since when, why, and whom to call', async () => {
  await goTo(page, '/cases');
  await page.getByRole('radio', { name: /^Avslutade/ }).check();
  await page.getByRole('searchbox', { name: 'Sök ärende' }).fill('K-2026-037');
  await page.getByRole('row', { name: /K-2026-037/ }).dblclick();
  const closed = page.getByRole('region', { name: 'Avslut' });
  await closed.getByText(/^Ärendet är avslutat sedan/).waitFor();
  const said = await closed.textContent();
  for (const words of ['Ordinarie kontakt fortsätter', 'Delvis', 'Mentor: vardagen i skolan'])
    expect(said).toContain(words);
});

it('asks the family, by child and by guardian, and takes that somebody did not want to', async () => {
  const answers = page.getByRole('region', { name: 'Familjens upplevelse' });
  await answers.getByRole('button', { name: 'Skriv svar: Barnet' }).click();
  const dialog = page.getByRole('dialog');
  for (const question of [
    'Jag vet vem som gör vad',
    'Jag slapp berätta samma sak flera gånger',
    'De vuxna lyssnade på mig',
    'Det har hjälpt',
  ])
    await dialog.getByRole('group', { name: question }).getByRole('radio', { name: 'Stämmer helt' }).check();
  await expect.poll(() => objections(page), { timeout: 5000 }).toEqual([]);
  await dialog.getByRole('button', { name: 'Spara svar' }).click();
  await dialog.waitFor({ state: 'detached' });
  await answers.getByText(/^Svarade/).waitFor();
  await answers
    .getByRole('button', { name: /^Skriv svar: / })
    .first()
    .click();
  await dialog.getByRole('radio', { name: 'Ville inte svara' }).check();
  await dialog.getByRole('button', { name: 'Spara svar' }).click();
  await answers.getByText('Ville inte svara').waitFor();
});

it('is taken up again when the child comes back, and says so', async () => {
  await goTo(page, '/cases');
  await page.getByRole('radio', { name: /^Avslutade/ }).check();
  const row = page.getByRole('row').nth(1);
  await page.getByRole('searchbox', { name: 'Sök ärende' }).fill('K-2026-0');
  await page
    .getByRole('row', { name: /K-2026-0/ })
    .first()
    .waitFor();
  await row.dblclick();
  const closed = page.getByRole('region', { name: 'Avslut' });
  await closed.getByRole('button', { name: 'Ta upp igen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ta upp ärendet igen' });
  await dialog.getByRole('textbox', { name: 'Frågan till teamet nu' }).fill('Vad behövs nu?');
  await expect.poll(() => objections(page), { timeout: 5000 }).toEqual([]);
  await dialog.getByRole('button', { name: 'Ta upp ärendet' }).click();
  await page.getByText(/^Taget upp igen .* efter avslutet$/).waitFor();
  expect(await closed.count()).toBe(0);
  await page
    .getByRole('region', { name: 'Saknas i ärendet' })
    .getByRole('link', { name: 'Samtycke saknas' })
    .waitFor();
});
