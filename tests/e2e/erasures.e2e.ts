/** Gallring: a closed case whose time has passed is erased, with a receipt, and does not come back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { type LaunchedApp, launchApp } from '../support/app.ts';
import { link } from '../support/journey.ts';
import { objections } from '../support/axe.ts';
import { misfits, resize, sizes } from '../support/look.ts';
import { goTo, heading } from '../support/screens.ts';

let started: LaunchedApp;
let page: Page;
let number = '';

beforeAll(async () => {
  started = await launchApp({ now: '2026-11-24T08:40:00.000Z' });
  page = started.window;
  page.setDefaultTimeout(30_000);
  await page.getByRole('button', { name: 'Prova med exempeldata' }).click();
  await link(page, 'Översikt').waitFor();
}, 120_000);
afterAll(async () => {
  await started.close();
});

/** What axe objects to, and what does not fit, at both sizes. */
async function looks(): Promise<void> {
  for (const size of [sizes.designed, sizes.small]) {
    await resize(page, size);
    expect([...(await objections(page)), ...(await misfits(page))]).toEqual([]);
  }
  await resize(page, sizes.designed);
}

const due = () => page.getByRole('region', { name: 'Att gallra' }).getByRole('row');

describe('disposal', () => {
  it('says when the first case is due, as long as none is', async () => {
    await goTo(page, '/settings/erasures');
    await page.getByText(/^Nästa ärende kan gallras/).waitFor();
    await page.getByText('Inget är gallrat än.').waitFor();
    await looks();
  });

  it('follows the time that the team sets', async () => {
    await goTo(page, '/settings/team');
    await page.getByRole('textbox', { name: 'Avslutade ärenden sparas' }).fill('12');
    await page.getByRole('textbox', { name: 'Avslutade ärenden sparas' }).press('Tab');
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await goTo(page, '/settings/erasures');
    await page.getByText(/sparas i 12 månader/).waitFor();
    await due().nth(1).waitFor();
    await looks();
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
    await looks();
    await dialog.getByLabel('Vem har beslutat om gallringen').fill('Karin Holm, arkivansvarig');
    await dialog.getByRole('checkbox', { name: /^Alla verksamheter har fört in/ }).check();
    await erase.click();
    await page.getByText(`${number} är gallrat.`).waitFor();
    await expect.poll(() => due().count()).toBe(before - 1);
    await page.getByRole('region', { name: 'Kvitton' }).getByRole('row', { name: number }).waitFor();
    await looks();
  });

  it('prints the receipts', async () => {
    await page.getByRole('link', { name: 'Visa kvittona som papper' }).click();
    await heading(page, 'Kvitto på gallring');
    await page.getByRole('article').getByText('Karin Holm, arkivansvarig', { exact: false }).waitFor();
    await looks();
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
