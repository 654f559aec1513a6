/** A paper of about fifty sheets, from the press to the file, against Chromium printing as many blank ones. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
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
}: LaunchedApp): Promise<{ readonly ms: number; readonly pages: number }> {
  const start = performance.now();
  await window.getByRole('button', { name: /^Spara som pdf/ }).click();
  await window.getByText(/^Pdf-filen är sparad/).waitFor();
  const ms = performance.now() - start;
  const [name = ''] = readdirSync(saved).filter((one) => one.endsWith('.pdf'));
  const { pages } = readPdf(join(saved, name));
  rmSync(join(saved, name));
  return { ms, pages: pages.length };
}

async function printBlank(app: ElectronApplication, page: Page, pages: number): Promise<number> {
  await page.evaluate((count) => {
    const sheet = (): HTMLElement => {
      const div = document.createElement('div');
      div.textContent = ' ';
      div.style.breakAfter = 'page';
      return div;
    };
    document.body.replaceChildren(...Array.from({ length: count }, sheet));
  }, pages);
  return app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const start = performance.now();
    await window?.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: '<span class="pageNumber"></span>',
      generateTaggedPDF: true,
    });
    return performance.now() - start;
  });
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
    const pairs = await interleave(
      ROUNDS,
      async () => (await save(started)).ms,
      () => printBlank(bare, page, pages),
    );
    await bare.close();
    rmSync(profile, { recursive: true, force: true });
    await started.close();
    removeRoots();
    return [compare(`PDF of ${pages} sheets / ${pages} blank ones printed by Chromium`, 2, pairs)];
  },
};
