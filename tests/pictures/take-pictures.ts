/** Takes the README's pictures from the real app on the sample team: `npm run pictures`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import { findElectron } from '../../build/electron-runtime.ts';
import { onSomeDisplay } from '../../build/launch.ts';
import { projectFolder } from '../../build/project.ts';
import { run } from '../../build/run.ts';
import { launchApp } from '../support/app.ts';
import { decide, link, openSample } from '../support/journey.ts';

const folder = join(projectFolder, 'docs/pictures');
/** A meeting day, so that the meeting starts as it would. */
const NOW = '2026-11-26T07:25:00Z';

async function takePictures(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { app, window: page, close } = await launchApp({ now: NOW });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900));
  const take = async (name: string, of = page): Promise<void> => {
    await settle(of);
    await of.screenshot({ path: join(folder, `${name}.png`) });
  };
  await page.getByRole('button', { name: 'Prova med exempeldata' }).waitFor();
  await take('welcome');
  await openSample(page);
  await take('overview');
  await link(page, 'Ärenden').click();
  await page
    .getByRole('grid', { name: 'Ärenden' })
    .or(page.getByRole('table', { name: 'Ärenden' }))
    .first()
    .waitFor();
  await page.keyboard.press('ArrowDown');
  await page
    .getByRole('complementary')
    .getByRole('link', { name: /^Öppna/ })
    .waitFor();
  await take('cases');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Den röda tråden' }).waitFor();
  await take('case');
  await link(page, 'Möte').click();
  await page.getByRole('button', { name: 'Starta mötet' }).waitFor();
  await take('prepare');
  await page.getByRole('button', { name: 'Starta mötet' }).click();
  await page.getByRole('region', { name: 'Aktuellt ärende' }).getByRole('heading').first().waitFor();
  await take('meeting');
  await take('projector', await openWall(app, page));
  await page.getByRole('button', { name: 'Avsluta mötet' }).click();
  await page.getByRole('heading', { name: 'Avsluta mötet' }).waitFor();
  await take('closing');
  await link(page, 'Protokoll').click();
  await page
    .getByRole('link', { name: /19 nov/ })
    .first()
    .click();
  await page.getByRole('button', { name: /^Skriv ut/ }).waitFor();
  await take('minutes');
  await link(page, 'Rapport').click();
  await page.getByRole('heading', { level: 1, name: /^Uppföljning av teammötena/ }).waitFor();
  await take('report');
  await close();
}

/** The wall with a decision that has just been recorded. */
async function openWall(app: ElectronApplication, page: Page): Promise<Page> {
  await decide(page, { followUp: 3 });
  const opened = app.waitForEvent('window');
  await page.getByRole('button', { name: 'Projektor' }).click();
  const wall = await opened;
  await wall.setViewportSize({ width: 1440, height: 900 });
  await wall.getByText('Beslut i dag').waitFor();
  return wall;
}

/** Fonts loaded, and two frames without a change. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  await page.waitForLoadState('networkidle');
}

if (process.argv.includes('--here')) await takePictures();
else {
  await findElectron();
  const [program, args] = onSomeDisplay(process.execPath, [import.meta.filename, '--here']);
  process.exitCode = await run(program, args);
}
