/** A paper of about fifty sheets, from the press to the file, against Chromium printing as many blank ones. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import { findElectron } from '../../build/electron-runtime.ts';
import { unlock } from '../support/journey.ts';
import { launchApp } from '../support/app.ts';
import type { LaunchedApp } from '../support/app.ts';
import { readPdf } from '../support/pdf.ts';
import { removeRoots } from '../support/prepared-folder.ts';
import { goTo } from '../support/screens.ts';
import { notedCase } from '../support/noted-case.ts';
import { bareProfile, openBare } from './bench-app.ts';
import { compare, interleave } from './measure.ts';
import type { Bench } from './measure.ts';

/** Some fifty sheets. */
const NOTES = 365;
const ROUNDS = 5;

async function save({
  window,
  saved,
}: LaunchedApp): Promise<{ readonly ms: number; readonly pages: readonly string[] }> {
  const start = performance.now();
  await window.getByRole('button', { name: /^Spara som pdf/ }).click();
  await window.getByText(/^Pdf-filen är sparad/).waitFor();
  const ms = performance.now() - start;
  const [name = ''] = readdirSync(saved).filter((one) => one.endsWith('.pdf'));
  const { pages } = readPdf(join(saved, name));
  rmSync(join(saved, name));
  return { ms, pages };
}

/** Chromium alone, printing a sheet for each of these texts. */
async function printBare(app: ElectronApplication, page: Page, texts: readonly string[]): Promise<number> {
  await page.evaluate((all) => {
    const sheet = (text: string): HTMLElement => {
      const div = document.createElement('div');
      div.textContent = text;
      div.style.breakAfter = 'page';
      return div;
    };
    document.body.replaceChildren(...all.map(sheet));
  }, texts);
  const { ms, pdf } = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const start = performance.now();
    const made = await window?.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: '<span class="pageNumber"></span>',
      generateTaggedPDF: true,
    });
    return { ms: performance.now() - start, pdf: made?.toString('base64') ?? '' };
  });
  const file = join(mkdtempSync(join(tmpdir(), 'teambordet-bench-')), 'bare.pdf');
  writeFileSync(file, Buffer.from(pdf, 'base64'));
  const made = readPdf(file).pages.length;
  rmSync(dirname(file), { recursive: true });
  if (made !== texts.length) throw new Error(`Chromium has printed ${made} sheets, not ${texts.length}`);
  return ms;
}

export const paper: Bench = {
  name: 'paper',
  run: async () => {
    const { folder, caseId } = await notedCase(NOTES);
    const started = await launchApp({ folder, now: '2027-01-15T09:00:00Z' });
    await unlock(started.window);
    await goTo(started.window, `/cases/${caseId}/extract`);
    await started.window.getByRole('article').waitFor();
    const { pages } = await save(started);
    const profile = bareProfile();
    const bare = await openBare(await findElectron(), profile);
    const page = await bare.firstWindow();
    const ours = async (): Promise<number> => (await save(started)).ms;
    // A space of its own width, since a sheet with nothing on it is no sheet to Chromium.
    const blank = pages.map(() => '\u00A0');
    const toBlank = await interleave(ROUNDS, ours, () => printBare(bare, page, blank));
    const toWords = await interleave(ROUNDS, ours, () => printBare(bare, page, pages));
    await bare.close();
    rmSync(profile, { recursive: true, force: true });
    await started.close();
    removeRoots();
    const count = pages.length;
    return [
      compare(`PDF of ${count} sheets / ${count} blank ones printed by Chromium`, 2, toBlank),
      compare('The same / the same words without tables and looks', null, toWords),
    ];
  },
};
