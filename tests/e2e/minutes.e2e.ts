/** The minutes as a paper: complete, dated, countable, and logged before they are made. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_PASSPHRASE, sampleUserIds } from '../../core/vault/sample-vault.ts';
import { filesIn } from '../../core/vault/vault-layout.ts';
import { closeDatabase, openDatabase } from '../../db/vault/open-database.ts';
import { type LaunchedApp, launchApp } from '../support/app.ts';
import { inTheWay } from '../support/look-around.ts';
import { link } from '../support/journey.ts';
import { write } from '../support/keys.ts';
import { readPdf } from '../support/pdf.ts';
import { dataKeyOf } from '../support/prepared-folder.ts';
import { enterSample, putSample } from '../support/sample-app.ts';
import { blur, goTo } from '../support/screens.ts';

const NOW = '2026-11-24T08:42:00Z';
const ALTERED = '2026-11-12';

let started: LaunchedApp;
beforeAll(async () => {
  started = await launchApp({
    now: NOW,
    prepare: async (folder) => {
      await putSample(folder, NOW);
      await writeOtherMinutes(folder);
    },
  });
  await enterSample(started.window);
  await link(started.window, 'Protokoll').click();
});
afterAll(async () => {
  await started.close();
});

/** Somebody with the key writes another room into one meeting's minutes, wherever they lie. */
async function writeOtherMinutes(folder: string): Promise<void> {
  const vault = filesIn(join(folder, 'vault'));
  const userId = sampleUserIds.coordinator;
  const db = openDatabase(vault.database, await dataKeyOf({ vault, userId }, SAMPLE_PASSPHRASE));
  const other = `'"place":"', '"place":"Källaren, '`;
  db.prepare(`UPDATE seals SET body = replace(body, ${other}) WHERE meeting_id = ?`).run(ALTERED);
  db.prepare(`UPDATE change SET value = replace(value, ${other}) WHERE row_id = ?`).run(`seal/${ALTERED}`);
  closeDatabase(db);
}

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

  it('take a correction by keyboard, which stands beside them', async () => {
    const { window } = started;
    await blur(window);
    await window.keyboard.press('r');
    await write(window, 'Så ska det stå', 'Mötet hölls i Vindfångsrummet.');
    await write(window, 'Varför det blev fel', 'Nyckelkrångel.');
    await window.keyboard.press('Control+Enter');
    await window.getByRole('dialog').waitFor({ state: 'detached' });
    const corrections = window.getByRole('table', { name: /^Skrivna efter förseglingen/ });
    const row = corrections.getByRole('row').filter({ hasText: 'Mötet hölls i Vindfångsrummet.' });
    expect(await row.innerText()).toMatch(/Nyckelkrångel\.\s+Ingela Brandt/);
    await window.getByText('stämmer, inget är ändrat').waitFor();
  });

  it('become a tagged Swedish A4 document, with the correction', async () => {
    const pdf = await savePdf('Protokoll 2026-11-19.pdf');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Lang (sv)');
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
    const text = readPdf(join(started.saved, 'Protokoll 2026-11-19.pdf')).pages.join('\n');
    for (const word of ['Rättelser', 'Vindfångsrummet', 'Nyckelkrångel']) expect(text).toContain(word);
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

describe('minutes that somebody has altered', () => {
  it('say so in the list, beside the paper and on it, with what to do', async () => {
    const { window } = started;
    await goTo(window, '/minutes');
    await window
      .getByRole('row')
      .filter({ hasText: /tor 12\snov/ })
      .getByText('Stämmer inte med förseglingen')
      .waitFor();
    await goTo(window, `/minutes/${ALTERED}`);
    const alert = window.getByRole('alert').filter({ hasText: 'Stämmer inte med förseglingen' });
    await alert.getByText(/^Återställ en säkerhetskopia från tiden efter mötet/).waitFor();
    await window.getByRole('article').getByText('Stämmer inte med förseglingen').waitFor();
    expect(await window.getByText('stämmer, inget är ändrat').count()).toBe(0);
    expect(await inTheWay(window)).toEqual([]);
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
