/** The minutes as a paper: complete, dated, countable, and logged before they are made. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../support/app.ts';
import { link } from '../support/journey.ts';

let started: LaunchedApp;
beforeAll(async () => {
  started = await launchApp({ now: '2026-11-24T08:40:00.000Z' });
  await started.window.getByRole('button', { name: 'Prova med exempeldata' }).click();
  await link(started.window, 'Protokoll').click();
});
afterAll(async () => {
  await started.close();
});

const savePdf = async (name: string): Promise<string> => {
  const { window, saved } = started;
  await window.getByRole('button', { name: /^Spara som pdf/ }).click();
  await window.getByText(/^Pdf-filen är sparad/).waitFor();
  return readFileSync(join(saved, name), 'latin1');
};

describe('the minutes of a sealed meeting', () => {
  it('say that they are sealed and have not been changed since', async () => {
    const { window } = started;
    await window
      .getByRole('link', { name: /^Öppna protokollet/ })
      .first()
      .click();
    await window.getByText('stämmer, inget är ändrat').waitFor();
    expect(await window.getByText('UTKAST', { exact: false }).count()).toBe(0);
  });

  it('have a heading for every column of every table', async () => {
    const tables = started.window.getByRole('article').getByRole('table');
    for (const table of await tables.all()) {
      const columns = await table.locator('thead th').count();
      expect(await table.locator('thead th[scope=col]').count()).toBe(columns);
      expect(await table.locator('tbody tr').first().locator('th, td').count()).toBe(columns);
    }
  });

  it('become a tagged Swedish A4 document', async () => {
    const pdf = await savePdf('Protokoll 2026-11-19.pdf');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Lang (sv)');
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
  });

  it('take a unit’s tick that the agreement stands in its own record, by keyboard', async () => {
    const { window } = started;
    const ticks = window.getByRole('region', { name: 'Infört hos oss' }).getByRole('checkbox');
    await ticks.first().focus();
    await window.keyboard.press('Space');
    await window.getByText(/^Ingela Brandt, tis 24\snov$/).waitFor();
    expect(await ticks.first().isChecked()).toBe(true);
  });

  it('leave nothing of the paper behind in the window', async () => {
    expect(await started.window.locator('.print-only').count()).toBe(0);
  });
});

describe('the minutes of a meeting that has only begun', () => {
  it('are listed, and marked as a draft on screen and on paper', async () => {
    const { window } = started;
    await window.getByRole('link', { name: 'Översikt' }).click();
    await window.getByRole('button', { name: 'Starta mötet' }).click();
    await window.getByRole('button', { name: 'Starta nu' }).click();
    await window.getByRole('region', { name: 'Dagordning' }).waitFor();
    await window.evaluate(() => {
      location.hash = '#/minutes';
    });
    await window.getByRole('link', { name: /^Öppna protokollet tor 26\snov/ }).click();
    await window.getByText('UTKAST, inte förseglat.').waitFor();
    await window.getByText('Inget utfall är noterat.').first().waitFor();
    // The sample's protected child is on this agenda, and nobody else may say yes to it on paper.
    await window.getByRole('button', { name: /^Spara som pdf/ }).click();
    await window.getByRole('button', { name: 'Skriv ut utan skyddade ärenden' }).click();
    await window.getByText(/^Pdf-filen är sparad/).waitFor();
    expect(readFileSync(join(started.saved, 'Utkast till protokoll 2026-11-24.pdf'), 'latin1')).toContain(
      '/Lang (sv)',
    );
  });
});
