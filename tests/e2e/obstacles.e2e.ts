/** What only the steering group can change: raised without names, taken there, answered, and told to the team. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LaunchedApp } from '../support/app.ts';
import { link, startMeeting } from '../support/journey.ts';
import { inTheWay } from '../support/look-around.ts';
import { launchSample } from '../support/sample-app.ts';

let started: LaunchedApp;
let page: Page;
beforeAll(async () => {
  started = await launchSample({ now: '2026-11-26T07:25:00Z' });
  page = started.window;
});
afterAll(() => started.close());

const dialog = () => page.getByRole('dialog');
const obstacle = (text: string) => page.getByRole('listitem').filter({ hasText: text });
const TEXT = 'Ingen tolk går att boka på eftermiddagar.';

it('is raised between meetings, with a warning when it names a child', async () => {
  await link(page, 'Möte').click();
  await page.getByRole('link', { name: 'Alla hinder' }).click();
  await obstacle('Habiliteringen och LSS')
    .getByText(/Hos styrgruppen/)
    .waitFor();
  await page.getByRole('button', { name: 'Lyft ett hinder' }).click();
  await dialog()
    .getByRole('button', { name: /Slag av hinder/ })
    .click();
  await page.getByRole('option', { name: 'Språk, tolk' }).click();
  const text = dialog().getByRole('textbox', { name: 'Vad som står i vägen' });
  await text.fill('Ibrahim får vänta på tolk.');
  await dialog()
    .getByText(/Ibrahim/)
    .waitFor();
  await text.fill(TEXT);
  await dialog().getByRole('checkbox', { name: 'Närvaroteamet' }).check();
  expect(await inTheWay(page, 'obstacles/obstacle-dialog')).toEqual([]);
  await dialog().getByRole('button', { name: 'Spara', exact: true }).click();
  await obstacle(TEXT).getByText('Inte hos styrgruppen än').waitFor();
  expect(await inTheWay(page)).toEqual([]);
});

it('is held back while its words point to a child, and says so where it lies and on its way', async () => {
  const named = 'K-2026-040 har väntat på tolk sedan i våras.';
  await page.getByRole('button', { name: 'Lyft ett hinder' }).click();
  await dialog().getByRole('textbox', { name: 'Vad som står i vägen' }).fill(named);
  await dialog().getByRole('checkbox', { name: 'Närvaroteamet' }).check();
  await dialog().getByRole('button', { name: 'Spara ändå' }).click();
  const held = 'Texten pekar ut ett barn. Ändra orden innan den går till styrgruppen.';
  await obstacle(named).getByText(held).waitFor();
  expect(await inTheWay(page)).toEqual([]);
  await obstacle(named)
    .getByRole('button', { name: /^Till styrgruppen/ })
    .click();
  const day = dialog().getByRole('textbox', { name: /Styrgruppens möte/ });
  await day.fill('26/11');
  await dialog().getByText('”K-2026-040”').waitFor();
  const save = dialog().getByRole('button', { name: 'Spara', exact: true });
  expect(await save.getAttribute('aria-disabled')).toBe('true');
  expect(await inTheWay(page, 'obstacles/obstacle-steps')).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await obstacle(named)
    .getByRole('button', { name: /^Ta bort/ })
    .click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Ta bort' }).click();
  await obstacle(named).waitFor({ state: 'detached' });
});

it('goes to the steering group and comes back with an answer', async () => {
  await obstacle(TEXT)
    .getByRole('button', { name: /^Till styrgruppen/ })
    .click();
  await dialog()
    .getByRole('textbox', { name: /Styrgruppens möte/ })
    .fill('26/11');
  await dialog().getByRole('button', { name: 'Spara', exact: true }).click();
  await obstacle(TEXT)
    .getByRole('button', { name: /^Skriv svaret/ })
    .click();
  await dialog()
    .getByRole('textbox', { name: 'Vad styrgruppen beslutade' })
    .fill('Tolk bokas för hela torsdagar.');
  await dialog().getByRole('textbox', { name: 'Vem gör det' }).fill('Mottagningen');
  expect(await inTheWay(page, 'obstacles/obstacle-steps')).toEqual([]);
  await dialog().getByRole('button', { name: 'Spara svaret' }).click();
  await obstacle(TEXT).getByText('Berättas på nästa möte.').waitFor();
});

it('is told in the live meeting, where another is raised with one key and taken back with another', async () => {
  await startMeeting(page);
  const live = page.getByRole('region', { name: 'Hinder till styrgruppen' });
  await live.getByText('Tolk bokas för hela torsdagar.').waitFor();
  const obstacles = live.getByRole('listitem');
  const before = await obstacles.count();
  await page.keyboard.press('o');
  await dialog().getByRole('textbox', { name: 'Vad som står i vägen' }).fill('För få rum.');
  await dialog().getByRole('checkbox', { name: 'Närvaroteamet' }).check();
  await dialog().getByRole('button', { name: 'Spara', exact: true }).click();
  await obstacles.nth(before).waitFor();
  await dialog().waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await obstacles.nth(before).waitFor({ state: 'detached' });
});
