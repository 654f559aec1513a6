/** Gallring: a closed case whose time has passed is erased, with a receipt, and does not come back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import type { LaunchedApp } from '../support/app.ts';
import { link } from '../support/journey.ts';
import { inTheWay } from '../support/look-around.ts';
import { launchSample } from '../support/sample-app.ts';
import { goTo, heading } from '../support/screens.ts';

let started: LaunchedApp;
let page: Page;
let number = '';

beforeAll(async () => {
  started = await launchSample({ now: '2026-11-24T08:42:00Z' });
  page = started.window;
}, 120_000);
afterAll(async () => {
  await started.close();
});

const due = () => page.getByRole('region', { name: 'Att gallra' }).getByRole('row');

describe('disposal', () => {
  it('says when the first case is due, as long as none is', async () => {
    await goTo(page, '/settings/erasures');
    await page.getByText(/^Nästa ärende kan gallras/).waitFor();
    await page.getByText('Inget är gallrat än.').waitFor();
    expect(await inTheWay(page)).toEqual([]);
  });

  it('follows the time that the team sets', async () => {
    await goTo(page, '/settings/team');
    await page.getByRole('textbox', { name: 'Avslutade ärenden sparas' }).fill('12');
    await page.getByRole('textbox', { name: 'Avslutade ärenden sparas' }).press('Tab');
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await goTo(page, '/settings/erasures');
    await page.getByText(/sparas i 12 månader/).waitFor();
    await due().nth(1).waitFor();
    expect(await inTheWay(page)).toEqual([]);
  });

  it('asks who has decided, says what goes and what stays, and erases', async () => {
    const before = await due().count();
    await due()
      .nth(1)
      .getByRole('button', { name: /^Gallra K-/ })
      .click();
    const dialog = page.getByRole('alertdialog');
    number = ((await dialog.getByRole('heading').first().textContent()) ?? '').replace('Gallra ', '');
    await dialog.getByText('Det går inte att ångra.').waitFor();
    const erase = dialog.getByRole('button', { name: 'Gallra för alltid' });
    expect(await erase.getAttribute('aria-disabled')).toBe('true');
    expect(await inTheWay(page, 'erasures/erase-dialog')).toEqual([]);
    await dialog.getByLabel('Vem har beslutat om gallringen').fill('Karin Holm, arkivansvarig');
    await dialog.getByRole('checkbox', { name: /^Alla verksamheter har fört in/ }).check();
    await erase.click();
    await page.getByText(`${number} är gallrat.`).waitFor();
    await expect.poll(() => due().count()).toBe(before - 1);
    await page.getByRole('region', { name: 'Kvitton' }).getByRole('row', { name: number }).waitFor();
    expect(await inTheWay(page)).toEqual([]);
  });

  it('prints the receipts', async () => {
    await page.getByRole('link', { name: 'Visa kvittona som papper' }).click();
    await heading(page, 'Kvitto på gallring');
    await page.getByRole('article').getByText('Karin Holm, arkivansvarig', { exact: false }).waitFor();
    expect(await inTheWay(page)).toEqual([]);
    await page.getByRole('button', { name: /^Spara som pdf/ }).click();
    await page.getByText(/^Pdf-filen är sparad/).waitFor();
  });

  it('leaves nothing to search for, and says so where the minutes named the case', async () => {
    await link(page, 'Ärenden').click();
    await page.getByRole('searchbox', { name: 'Sök ärende' }).fill(number);
    await page.getByText('Inget ärende stämmer med sökningen').waitFor();
    expect(await page.getByRole('row', { name: new RegExp(number) }).count()).toBe(0);
  });
});
