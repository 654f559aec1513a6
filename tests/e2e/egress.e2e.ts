/** Nothing reaches for a network: no name is asked for, no connection tried, by no process of the app. */
import { afterAll, describe, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../support/app.ts';
import { callFrom } from '../support/calls.ts';
import { openedWindow } from '../support/first-window.ts';
import { link, openSample } from '../support/journey.ts';
import { traceNetwork } from '../support/network-trace.ts';
import { newRoot, removeRoots } from '../support/prepared-folder.ts';

const SAMPLE_PASSPHRASE = 'prova exempeldata utan risk';
/** A meeting day: on any other the meeting asks before it starts. */
const now = '2026-11-26T07:25:00Z';
const trace = traceNetwork(newRoot());
const pages = ['Översikt', 'Möte', 'Ärenden', 'Protokoll', 'Rapport', 'Utbyte', 'Inställningar'];

afterAll(removeRoots);

/** First start, every page, words to spell, a live meeting on the wall, lock and unlock. */
async function live({ app, window: page }: LaunchedApp): Promise<void> {
  page.setDefaultTimeout(20_000);
  await openSample(page);
  for (const name of pages) {
    await link(page, name).click();
    await page.getByRole('main').waitFor();
  }
  await link(page, 'Ärenden').click();
  await page
    .getByRole('button', { name: /^Nytt ärende/ })
    .first()
    .click();
  await page
    .getByRole('textbox', { name: 'Frågan till teamet' })
    .fill('Ett felstavatt ord att slå upp, https://example.org');
  await link(page, 'Möte').click();
  await page.getByRole('button', { name: 'Starta mötet' }).click();
  await page.getByRole('region', { name: 'Aktuellt ärende' }).waitFor();
  const wall = await openedWindow(app, {
    open: () => callFrom(page, 'shell.projector', { open: true }),
    close: () => callFrom(page, 'shell.projector', { open: false }),
  });
  await wall.getByRole('main').waitFor();
  await page.keyboard.press('Control+l');
  await page.getByRole('radio', { name: 'Ingela Brandt' }).check();
  await page.getByLabel('Lösenfras', { exact: true }).fill(SAMPLE_PASSPHRASE);
  await page.getByRole('button', { name: 'Lås upp' }).click();
  await page.getByRole('region', { name: 'Aktuellt ärende' }).waitFor();
}

describe('a session from the first start over a live meeting to lock and unlock', () => {
  it('reaches for no address outside this machine', async () => {
    const launched = await launchApp({ now, under: trace.under });
    await live(launched);
    await launched.close();
    expect(trace.calls()).toBeGreaterThan(50);
    expect(trace.outside()).toEqual([]);
  });

  it('would be caught if it did', async () => {
    const launched = await launchApp({ now, under: trace.under });
    await launched.app.evaluate(async () => {
      const socket = process.getBuiltinModule('node:dgram').createSocket('udp4');
      // Kept for documentation (RFC 5737): nobody has this address.
      await new Promise<void>((done) => {
        socket.connect(9, '192.0.2.1', () => {
          done();
        });
      });
      socket.close();
    });
    await launched.close();
    expect(trace.outside().some((line) => line.includes('192.0.2.1'))).toBe(true);
  });
});
