/** An intervention and how far it has come: said by its unit in the case, in the meeting by the coordinator, taken back. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LaunchedApp } from '../support/app.ts';
import { link, startMeeting, unlock } from '../support/journey.ts';
import { inTheWay } from '../support/look-around.ts';
import { goTo } from '../support/screens.ts';
import { launchSample } from '../support/sample-app.ts';

const SAMPLE_PASSPHRASE = 'prova exempeldata utan risk';
const NOVA = '/cases/case-nova';
const STRATEGIES = 'Vardagsstruktur och kompensatoriska strategier';
let launched: LaunchedApp;
let page: Page;
beforeAll(async () => {
  launched = await launchSample({ now: '2026-11-26T07:25:00Z' });
  page = launched.window;
});
afterAll(() => launched.close());

const given = () =>
  page.getByRole('list', { name: 'Insatser' }).getByRole('listitem').filter({ hasText: STRATEGIES });

it('shows the coordinator how long the family waited, in the case and along its thread', async () => {
  await goTo(page, NOVA);
  await given().getByText('Första kontakt 28 sep, efter 4 dagar. Startade 3 okt, efter 9 dagar.').waitFor();
  await page
    .getByRole('region', { name: 'Den röda tråden' })
    .getByText('Startade 3 okt, efter 9 dagar.')
    .waitFor();
  await given().getByText('tidig insats').waitFor();
  expect(await inTheWay(page)).toEqual([]);
});

it('is ended by the keyboard with why, and taken back', async () => {
  await given().getByRole('button', { name: 'Avslutad' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Insatsen är avslutad' });
  await dialog.getByRole('radio', { name: 'Avbruten' }).check();
  expect(await inTheWay(page, 'interventions/step-dialog')).toEqual([]);
  await dialog.getByRole('textbox', { name: 'Varför?' }).fill('Familjen flyttar');
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await given().getByText('Avbruten 26 nov: Familjen flyttar').waitFor();
  await given()
    .getByRole('button', { name: /^Ta tillbaka/ })
    .click();
  await given().getByRole('button', { name: 'Avslutad' }).waitFor();
  expect(await inTheWay(page)).toEqual([]);
});

it('is told in the meeting that follows it up, and undone there', async () => {
  await startMeeting(page);
  const current = page.getByRole('region', { name: 'Aktuellt ärende' });
  const steps = current.getByRole('group', { name: /^Så långt har det kommit/ }).first();
  await steps.getByRole('button', { name: 'Avslutad' }).click();
  const dialog = page.getByRole('dialog', { name: 'Insatsen är avslutad' });
  await dialog.getByRole('radio', { name: 'Genomförd' }).check();
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await current.getByText('Genomförd 26 nov').waitFor();
  await page.keyboard.press('Control+z');
  await current.getByText('Genomförd 26 nov').waitFor({ state: 'detached' });
});

it('has its level from the catalogue, and says that an application is needed', async () => {
  const recorder = page.getByRole('region', { name: 'Beslut', exact: true });
  await recorder.getByRole('radio', { name: 'Ny insats' }).check();
  await recorder.getByRole('combobox', { name: 'Insats' }).fill('Familjesamtal');
  await page.getByRole('option', { name: /^Familjesamtal/ }).click();
  const levels = recorder.getByRole('group', { name: 'Nivå' });
  expect(await levels.getByRole('radio', { name: 'Behandling' }).isChecked()).toBe(true);
  await recorder.getByText('Kräver egen ansökan').waitFor();
  await levels.getByRole('radio', { name: 'Tidig' }).check();
  expect(await levels.getByRole('radio', { name: 'Tidig' }).isChecked()).toBe(true);
});

it('is told by the unit that gives it, and only read by the others', async () => {
  await page.keyboard.press('Control+l');
  await page.getByRole('radio', { name: 'Sofia Dahlin' }).or(page.getByText('Sofia Dahlin')).first().click();
  await unlock(page, SAMPLE_PASSPHRASE);
  await link(page, 'Ärenden').click();
  await goTo(page, NOVA);
  await given().getByRole('button', { name: 'Avslutad' }).waitFor();
  await given().getByRole('checkbox', { name: 'Infört hos UPH' }).waitFor();
  const other = page
    .getByRole('list', { name: 'Insatser' })
    .getByRole('listitem')
    .filter({ hasText: 'Pedagogisk kartläggning' });
  await other.getByText('Inte infört hos Elevhälsan än').waitFor();
  expect(await other.getByRole('button').count()).toBe(0);
});
