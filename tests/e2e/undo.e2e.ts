/** The whole meeting back and forth by keys, also after the app has been closed in the middle of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../support/app.ts';
import { decide, link, startMeeting } from '../support/journey.ts';
import { enterSample, putSample } from '../support/sample-app.ts';

const root = mkdtempSync(join(tmpdir(), 'teambordet-undo-'));
const folder = join(root, 'data');
const NOW = '2026-11-26T07:25:00Z';
let started: LaunchedApp;
let page: Page;

async function start(): Promise<void> {
  started = await launchApp({ folder, now: NOW });
  page = started.window;
  page.setDefaultTimeout(30_000);
}
beforeAll(async () => {
  await putSample(folder, NOW);
  await start();
  await enterSample(page);
  await startMeeting(page);
});
afterAll(async () => {
  await started.close();
  rmSync(root, { recursive: true, force: true });
});

const CASE = 'K-2026-036';
const agendaRow = (number: string) =>
  page.getByRole('region', { name: 'Dagordning' }).getByRole('button', { name: new RegExp(number) });
const recorder = () => page.getByRole('region', { name: 'Beslut', exact: true });
const note = () => page.getByRole('textbox', { name: 'Anteckning' });
const steps = () => page.getByRole('group', { name: 'Ångra i mötet' });
const next = (name: string | RegExp) => steps().getByRole('button', { name }).waitFor();
const said = (text: string) => steps().getByRole('status').filter({ hasText: text }).waitFor();
const leaveFields = () =>
  page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });

async function openCase(): Promise<void> {
  await agendaRow(CASE).click();
  await page.getByRole('heading', { level: 2, name: new RegExp(CASE) }).waitFor();
}

/** What the meeting shows of what has been done: decision, task, put off, note, attendance. */
async function shown(): Promise<readonly [number, number, boolean, string, string]> {
  await openCase();
  const decisions = await recorder()
    .getByRole('button', { name: /^Ångra/ })
    .count();
  const tasks = await recorder().getByText('Ring hem till mormor', { exact: true }).count();
  const isPutOff = ((await agendaRow('K-2026-041').textContent()) ?? '').includes('tas senare');
  const present = await page.getByRole('button', { name: /närvarande$/ }).textContent();
  return [decisions, tasks, isPutOff, await note().inputValue(), present ?? ''];
}

/** In this order. */
const what = [
  `beslut i ${CASE}`,
  `uppgift i ${CASE}`,
  'att ta K-2026-041 senare',
  `anteckning i ${CASE}`,
  /^närvaro för /,
] as const;

async function doAll(): Promise<void> {
  await openCase();
  await decide(page, { followUp: 2 });
  await leaveFields();
  await page.keyboard.press('u');
  await recorder().getByRole('textbox', { name: 'Vad ska göras' }).fill('Ring hem till mormor');
  await page.keyboard.press('Enter');
  await next(/uppgift i/);
  await agendaRow('K-2026-041').click();
  await leaveFields();
  await page.keyboard.press('s');
  await page.getByRole('dialog').getByRole('textbox').fill('Tiden räckte inte');
  await page.keyboard.press('Enter');
  await next(/att ta K-2026-041 senare/);
  await openCase();
  await note().fill('Mentorn ringer hem');
  await next(/anteckning i/);
  await page.getByRole('button', { name: /närvarande$/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Närvaro för/ })
    .first()
    .click();
  await page.getByRole('option', { name: 'Borta' }).click();
  await page.keyboard.press('Escape');
  await next(/närvaro för/);
}

const undoAll = async (): Promise<void> => {
  await leaveFields();
  for (const one of what.toReversed()) {
    await next(typeof one === 'string' ? `Ångra: ${one}` : /^Ångra: närvaro för/);
    await page.keyboard.press('Control+z');
    await said(typeof one === 'string' ? `Ångrat: ${one}` : 'Ångrat: närvaro för');
  }
  await next('Inget att ångra');
};

describe('undo in the meeting', () => {
  it('takes everything back by keys, and does it again', async () => {
    const before = await shown();
    await doAll();
    const after = await shown();
    expect(after).toEqual([before[0] + 1, 1, true, 'Mentorn ringer hem', expect.any(String)]);
    expect(after[4]).not.toBe(before[4]);
    await undoAll();
    expect(await shown()).toEqual(before);
    await leaveFields();
    for (const one of what) {
      await page.keyboard.press('Control+Shift+z');
      await said(typeof one === 'string' ? `Gjort om: ${one}` : 'Gjort om: närvaro för');
    }
    expect(await shown()).toEqual(after);
  });

  it('leaves the key to the field while somebody writes', async () => {
    await note().focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' i dag');
    await page.keyboard.press('Control+z');
    await expect.poll(() => note().inputValue()).not.toContain('i dag');
    // What is left of the word is saved as it stands, and is the latest step.
    await next(/^Ångra: anteckning i/);
    expect(await recorder().getByText('Ring hem till mormor', { exact: true }).count()).toBe(1);
  });

  it('reaches to the closing, where each missing thing leads to what answers it', async () => {
    await leaveFields();
    await page.keyboard.press('v');
    const lacksDay = page
      .getByRole('region', { name: 'Saknas' })
      .getByRole('listitem')
      .filter({ hasText: 'Uppgiften ”Ring hem till mormor” har ingen dag' });
    await lacksDay.getByRole('button', { name: /^Gå dit/ }).press('Enter');
    await lacksDay.getByRole('radio').first().and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Space');
    await lacksDay.getByRole('button', { name: 'Spara dagen' }).press('Enter');
    await lacksDay.waitFor({ state: 'detached' });
    await leaveFields();
    await page.keyboard.press('Control+z');
    await said(`Ångrat: ändrad uppgift i ${CASE}`);
    await lacksDay.waitFor();
    await page.getByRole('link', { name: 'Tillbaka till mötet' }).click();
  });

  it('still knows every step when the app has been closed in the middle of the meeting', async () => {
    await leaveFields();
    await started.close();
    await start();
    await page.getByRole('radio', { name: 'Ingela Brandt' }).check();
    await page.getByRole('button', { name: 'Fyll i' }).click();
    await page.keyboard.press('Enter');
    await link(page, 'Möte').click();
    await page
      .getByRole('button', { name: 'Fortsätt mötet' })
      .or(page.getByRole('link', { name: 'Fortsätt mötet' }))
      .first()
      .click();
    await page.getByRole('region', { name: 'Aktuellt ärende' }).waitFor();
    await leaveFields();
    for (let left = 8; left > 0; left -= 1) {
      const name = (await steps().getByRole('button').first().textContent()) ?? '';
      if (name.startsWith('Inget att ångra')) break;
      await page.keyboard.press('Control+z');
      await said(name.replace('Ångra', 'Ångrat'));
      await expect.poll(() => steps().getByRole('button').first().textContent()).not.toBe(name);
    }
    await next('Inget att ångra');
    const [decisions, tasks, isPutOff, text] = await shown();
    expect([decisions, tasks, isPutOff, text]).toEqual([0, 0, false, '']);
  });
});
