/** The keys of the live meeting stand where they work, and a decision with a task takes few of them. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hintOf, liveKeys } from '../../renderer/meetings/live-keys.ts';
import type { LiveKeyName } from '../../renderer/meetings/live-keys.ts';
import { ariaShortcut } from '../../renderer/ui/aria-shortcut.ts';
import { type LaunchedApp, launchApp } from '../support/app.ts';
import { callFrom } from '../support/calls.ts';
import { createTeam, raiseCase, startMeeting } from '../support/journey.ts';

let started: LaunchedApp;
let page: Page;
beforeAll(async () => {
  started = await launchApp({ now: '2026-11-26T12:00:00Z' });
  page = started.window;
  page.setDefaultTimeout(30_000);
  await createTeam(page);
  await raiseCase(page, { firstName: 'Nova' });
  await raiseCase(page, { firstName: 'Elis', birthYear: '2012' });
  await startMeeting(page);
}, 120_000);
afterAll(() => started.close());

const current = () => page.getByRole('region', { name: 'Aktuellt ärende' });
const recorder = () => page.getByRole('region', { name: 'Beslut', exact: true });

/** Presses that are no letters of a text; a key held down with another is one with it. */
let presses = 0;
async function press(keys: string): Promise<void> {
  presses += 1;
  await page.keyboard.press(keys);
}

it('records a new decision with a task in at most twelve keystrokes beyond the text', async () => {
  await current()
    .getByRole('heading', { level: 2, name: /K-2026-001/ })
    .waitFor();
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await press('d');
  await page.keyboard.type('Föräldrastöd ind');
  await press('ArrowDown');
  await press('Enter');
  await press('Tab');
  // The unit that the only person at the table belongs to, which brings the person along.
  await press('ArrowRight');
  await press('ArrowRight');
  await press('Control+Enter');
  await recorder()
    .getByRole('button', { name: /^Ångra/ })
    .waitFor();
  await press('u');
  await page.keyboard.type('Ringa hem och boka första tiden');
  await press('Tab');
  await press('Tab');
  await press('Space');
  await press('Enter');
  await recorder()
    .getByRole('listitem')
    .filter({ hasText: /Ringa hem.*Vera Prov, .*\d/ })
    .waitFor();
  expect(presses).toBeLessThanOrEqual(12);
});

it('parks the item that is up, and takes it back', async () => {
  const row = page.getByRole('region', { name: 'Dagordning' }).getByRole('button', { name: /K-2026-002/ });
  await row.click();
  await page.getByRole('heading', { level: 2, name: /K-2026-002/ }).waitFor();
  await page.keyboard.press('k');
  await row.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await row.waitFor();
});

it('keeps why an item is put off through a lock', async () => {
  await page
    .getByRole('region', { name: 'Dagordning' })
    .getByRole('button', { name: /K-2026-002/ })
    .click();
  await page.getByRole('heading', { level: 2, name: /K-2026-002/ }).waitFor();
  await page.keyboard.press('s');
  const reason = page.getByRole('dialog').getByRole('textbox');
  await reason.fill('Skolan kom inte');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('heading', { level: 2, name: /K-2026-002/ }).waitFor();
  await page.keyboard.press('s');
  await expect.poll(() => reason.inputValue()).toBe('Skolan kom inte');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Ångra: .*K-2026-002/ }).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: /^Ångra: .*K-2026-002/ }).waitFor({ state: 'detached' });
});

/** Answered by the guard, or only while it asks; and what whoever has a mouse does by pressing beside the field. */
const withoutButton: readonly LiveKeyName[] = ['theyLeft', 'consentNow', 'guardLater', 'leave'];

it('shows every key on a button or at a field', async () => {
  await page.keyboard.press('p');
  await page.getByRole('button', { name: 'Släck väggen' }).waitFor();
  const hints = await page
    .locator('[aria-keyshortcuts]:visible')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-keyshortcuts') ?? ''));
  const wanted = (Object.keys(liveKeys) as LiveKeyName[]).filter((name) => !withoutButton.includes(name));
  expect(wanted.filter((name) => !hints.includes(ariaShortcut(hintOf(name)) ?? ''))).toEqual([]);
  await page.keyboard.press('?');
  const list = page.getByRole('dialog');
  for (const name of wanted) await list.getByText(hintOf(name), { exact: true }).first().waitFor();
  await page.keyboard.press('Escape');
});

it('opens the attendance at its first person, and the table is filled by arrows and space alone', async () => {
  await page.keyboard.press('n');
  const seat = page.getByRole('button', { name: /Närvaro för Vera Prov/ });
  await seat.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('ArrowRight');
  await seat.filter({ hasText: 'Kommer senare' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.getByRole('option', { name: 'Närvarande' }).waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  await seat.filter({ hasText: 'Närvarande' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

it('keeps the time that somebody left at when Escape is all that follows', async () => {
  const time = page.getByRole('textbox', { name: 'Klockslag för Vera Prov' });
  await page.keyboard.press('n');
  const seat = page.getByRole('button', { name: /Närvaro för Vera Prov/ });
  await seat.and(page.locator(':focus')).waitFor();
  await page.keyboard.type('Har');
  await time.fill('12.41');
  await time.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('n');
  await expect.poll(() => time.inputValue()).toBe('12.41');
  await page.keyboard.type('Närv');
  await time.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

it('keeps who sits in for somebody when Escape is all that follows', async () => {
  await page.keyboard.press('n');
  const seat = page.getByRole('button', { name: /Närvaro för Vera Prov/ });
  await seat.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('e');
  const deputy = page.getByRole('textbox', { name: 'Ersättare för Vera Prov' });
  await deputy.and(page.locator(':focus')).waitFor();
  await page.keyboard.type('Karin Wall');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await callFrom(page, 'meetings.live', { meetingId: '2026-11-26' })).toMatchObject({
    value: { seats: [{ name: 'Vera Prov', state: 'deputy', deputy: 'Karin Wall' }] },
  });
  await page.keyboard.press('n');
  await expect.poll(() => deputy.inputValue()).toBe('Karin Wall');
  await seat.focus();
  await page.keyboard.type('Närv');
  await deputy.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

it('stamps the confidentiality reminder once it has been read out', async () => {
  await page.keyboard.press('t');
  await page.getByRole('region', { name: 'Sekretess', exact: true }).waitFor({ state: 'detached' });
});

it('says Paus on the wall while the meeting stands still, and nothing of the child', async () => {
  await page.keyboard.press('Space');
  await page.getByText('Väggen visar paus').waitFor();
  await page.keyboard.press('Space');
  await page.getByText(/^Väggen visar K-/).waitFor();
});

it('goes to the closing', async () => {
  await page.keyboard.press('v');
  await page.getByRole('heading', { name: 'Avsluta mötet' }).waitFor();
});
