/** The wall: it follows the meeting, is read from far away, and never says more than everybody in the room may hear. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../support/app.ts';
import { callFrom } from '../support/calls.ts';
import { aDecision } from '../support/case-builders.ts';
import { openedWindow } from '../support/first-window.ts';
import { createTeam, PASSPHRASE, raiseCase, startMeeting } from '../support/journey.ts';
import { enhancedContrastFaults, objections } from '../support/axe.ts';
import { misfits, resize, sizes } from '../support/look.ts';
import { blur } from '../support/screens.ts';
import { isQuestionCut, readingFaults, wallMisfits, wallTexts } from '../support/wall-look.ts';

const MEETING = '2026-11-26';
const first = { firstName: 'Sixtina', question: 'Räcker stödet för Sixtina, eller behövs något mer hemma?' };
const second = { firstName: 'Valdemar', question: 'Hur blir morgnarna lugnare före skolan?' };

let started: LaunchedApp;
let page: Page;
let wall: Page;
let numbers: string[];
let caseIds: string[];

/** P, with no field in focus. */
async function openWall(): Promise<Page> {
  await blur(page);
  await page.getByRole('heading', { level: 2, name: /^K-/ }).waitFor();
  const opened = await openedWindow(started.app, {
    open: () => page.keyboard.press('p'),
    close: () => callFrom(page, 'shell.projector', { open: false }),
  });
  opened.setDefaultTimeout(30_000);
  await opened.getByRole('main').waitFor();
  return opened;
}

const idsOf = async (): Promise<string[]> => {
  const asked = { filter: 'open', search: '', sort: 'number', descending: false, offset: 0, limit: 9 };
  const answer = JSON.stringify(await callFrom(page, 'cases.list', asked));
  return [...answer.matchAll(/"id":"([^"]+)","number"/g)].map(([, id = '']) => id);
};

beforeAll(async () => {
  started = await launchApp({ now: `${MEETING}T12:00:00Z` });
  page = started.window;
  page.setDefaultTimeout(30_000);
  await createTeam(page);
  numbers = [await raiseCase(page, first), await raiseCase(page, second)];
  caseIds = await idsOf();
  await startMeeting(page);
  wall = await openWall();
});
afterAll(async () => {
  await started.close();
});

const shown = (): Promise<string> => wall.getByRole('main').innerText();
const onWall = (text: string | RegExp) => wall.getByText(text).first().waitFor();
const topBar = (text: string | RegExp) => page.getByRole('status').getByText(text).waitFor();
const everything = (): Promise<string> => wall.evaluate(() => document.documentElement.outerHTML);
const windowCount = (): Promise<number> =>
  started.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

describe('the wall', () => {
  it('shows the item that is up, without the name that slipped into its question', async () => {
    await onWall(numbers[0] ?? '');
    expect(await shown()).toContain('Räcker stödet för …, eller behövs något mer hemma?');
    expect(await everything()).not.toContain(first.firstName);
    await topBar(`Väggen visar ${numbers[0]}`);
  });

  it('is one window, with no name but the app’s, and leaves the keyboard to the laptop', async () => {
    await callFrom(page, 'shell.projector', { open: true });
    expect(await windowCount()).toBe(2);
    const titles = await started.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((one) => one.getTitle()),
    );
    expect(titles).toEqual(['Teambordet', 'Teambordet']);
    expect(await wall.title()).toBe('Teambordet');
  });

  it('follows next and previous, and says nothing of the item before', async () => {
    await page.keyboard.press('ArrowRight');
    await onWall(numbers[1] ?? '');
    expect(await everything()).not.toContain(numbers[0]);
    await page.keyboard.press('ArrowLeft');
    await onWall(numbers[0] ?? '');
    expect(await everything()).not.toContain(numbers[1]);
  });

  it('can ask for nothing but what it shows, whoever has unlocked', async () => {
    const item = { meetingId: MEETING, caseId: caseIds[0] };
    const asked: readonly (readonly [string, unknown])[] = [
      ['cases.get', { caseId: caseIds[0] }],
      ['cases.list', null],
      ['meetings.live', { meetingId: MEETING }],
      ['meetings.case', item],
      ['meetings.open', item],
      ['session.get', null],
      ['settings.get', null],
      ['drafts.list', null],
      ['vault.status', null],
      ['shell.saveFile', { suggestedName: 'a', kind: 'txt', text: 'b' }],
      ['shell.lock', null],
    ];
    for (const [channel, input] of asked)
      expect([channel, await callFrom(wall, channel, input)]).toEqual([
        channel,
        { ok: false, error: { code: 'forbidden' } },
      ]);
    expect(await callFrom(wall, 'projector.get')).toMatchObject({ ok: true, value: { state: 'case' } });
  });
});

describe('one key', () => {
  it('blanks the wall and not the laptop, and the laptop says so', async () => {
    await page.keyboard.press('b');
    await topBar('Väggen är släckt');
    await expect.poll(() => wallTexts(wall)).toEqual([]);
    expect(await everything()).not.toContain(numbers[0]);
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { level: 2, name: new RegExp(numbers[1] ?? '') }).waitFor();
    expect(await wallTexts(wall)).toEqual([]);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('b');
    await onWall(numbers[0] ?? '');
  });

  it('does so in the middle of a sentence, too', async () => {
    const note = page.getByRole('textbox', { name: 'Anteckning' });
    await note.fill('Bra');
    await note.press('F9');
    await topBar('Väggen är släckt');
    expect(await note.inputValue()).toBe('Bra');
    await note.press('F9');
    await onWall(numbers[0] ?? '');
    await blur(page);
  });

  it('takes the clock away, and brings it back', async () => {
    const toggle = page.getByRole('button', { name: 'Klocka på väggen' });
    await wall.getByRole('timer').waitFor();
    await toggle.click();
    await wall.getByRole('timer').waitFor({ state: 'detached' });
    await toggle.click();
    await wall.getByRole('timer').waitFor();
    await blur(page);
  });
});

describe('from the far end of the room', () => {
  it('everything is large and dark enough, and axe has no objection', async () => {
    const decision = aDecision(caseIds[0] ?? '', MEETING, { goal: 'Hemligt mål', text: 'Fritt ord' });
    expect(await callFrom(page, 'decisions.record', decision)).toMatchObject({ ok: true });
    await onWall('Beslut i dag');
    expect(await everything()).not.toMatch(/Hemligt|Fritt|Det blir bra/);
    expect(await readingFaults(wall)).toEqual([]);
    expect(await objections(wall)).toEqual([]);
    expect(await enhancedContrastFaults(wall)).toEqual([]);
  });

  it('the longest question, with the longest words, is there to its last word', async () => {
    const word = 'Närvarofrämjandekoordinatorsverksamhetsutvecklingsplan ';
    const question = `${word.repeat(20).slice(0, 590)} slutordet`;
    expect(question).toHaveLength(600);
    await callFrom(page, 'cases.change', { caseId: caseIds[0], fields: { question } });
    await onWall(/slutordet$/);
    expect(await readingFaults(wall)).toEqual([]);
    expect(await isQuestionCut(wall)).toBe(false);
  });

  it('what cannot fit in type that is read ends in “…”, and the decisions stay', async () => {
    await resize(wall, sizes.designed);
    for (const followUpOn of ['2026-12-03', '2026-12-10', '2026-12-17', '2027-01-14'])
      await callFrom(page, 'decisions.record', aDecision(caseIds[0] ?? '', MEETING, { followUpOn }));
    await expect.poll(() => wall.locator('section li').count()).toBe(5);
    await resize(wall, { width: 640, height: 400 });
    expect(await isQuestionCut(wall)).toBe(true);
    expect(await wallMisfits(wall)).toEqual([]);
    expect(await shown()).toContain(numbers[0]);
    await onWall('och 3 beslut till');
    const texts = await wallTexts(wall);
    expect(texts.filter(({ text }) => text.startsWith('Vera Prov'))).toHaveLength(2);
    expect(texts.filter(({ size }) => size < 13)).toEqual([]);
  });

  it('the laptop holds the controls at every size', async () => {
    for (const size of Object.values(sizes)) {
      await resize(page, size);
      expect(await misfits(page)).toEqual([]);
    }
    await resize(page, sizes.designed);
    expect(await objections(page)).toEqual([]);
  });
});

describe('a lock', () => {
  it('leaves nothing on the wall but the picture of a pause, and the item is back afterwards', async () => {
    await page.keyboard.press('ArrowRight');
    await onWall(second.question);
    await page.keyboard.press('Control+l');
    await page.getByLabel('Lösenfras', { exact: true }).waitFor();
    await onWall('Kort paus');
    const left = await everything();
    for (const word of [...numbers, first.firstName, second.firstName, second.question, 'Vera'])
      expect(left).not.toContain(word);
    expect(await callFrom(wall, 'projector.get')).toMatchObject({ error: { code: 'locked' } });
    expect(await readingFaults(wall)).toEqual([]);

    await page.getByLabel('Lösenfras', { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Lås upp' }).click();
    await onWall(numbers[1] ?? '');
    await topBar(`Väggen visar ${numbers[1]}`);
  });

  it('does not light a wall that was blanked', async () => {
    await blur(page);
    await page.keyboard.press('b');
    await topBar('Väggen är släckt');
    await page.keyboard.press('Control+l');
    await page.getByLabel('Lösenfras', { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Lås upp' }).click();
    await topBar('Väggen är släckt');
    await expect.poll(() => wallTexts(wall)).toEqual([]);
    await blur(page);
    await page.keyboard.press('b');
    await onWall(numbers[1] ?? '');
  });
});

describe('the wall, between items and after them', () => {
  it('is emptied by a withdrawal at once', async () => {
    const withdrawal = { caseId: caseIds[1], unitIds: null, receivedBy: 'Vera Prov' };
    expect(await callFrom(page, 'consents.withdraw', withdrawal)).toMatchObject({ ok: true });
    await onWall('Vi väntar tills samtycket är ordnat.');
    expect(await everything()).not.toMatch(new RegExp(`${numbers[1]}|${second.question}`));
    await topBar('Väggen väntar på samtycke');
    expect(await readingFaults(wall)).toEqual([]);
  });

  it('pauses while the meeting’s screen is left', async () => {
    await page.getByRole('button', { name: 'Avsluta mötet' }).click();
    await page.getByRole('heading', { name: 'Avsluta mötet' }).waitFor();
    await onWall('Kort paus');
    expect(await everything()).not.toMatch(/K-2026/);
  });

  it('is closed by a second press, from either window', async () => {
    await page.getByRole('link', { name: 'Tillbaka till mötet' }).click();
    await page.getByRole('button', { name: 'Projektor', pressed: true }).waitFor();
    await blur(page);
    await Promise.all([wall.waitForEvent('close'), page.keyboard.press('p')]);
    await expect.poll(windowCount).toBe(1);
    wall = await openWall();
    // The window is gone before the key is up.
    await Promise.all([wall.waitForEvent('close'), wall.keyboard.press('Escape').catch(() => undefined)]);
    await page.getByRole('button', { name: 'Projektor', pressed: false }).waitFor();
  });

  it('closes by itself when the minutes are sealed', async () => {
    wall = await openWall();
    await callFrom(page, 'meetings.defer', { meetingId: MEETING, caseId: caseIds[1], reason: 'Tiden' });
    const [, answer] = await Promise.all([
      wall.waitForEvent('close'),
      callFrom(page, 'meetings.seal', { meetingId: MEETING }),
    ]);
    expect(answer).toMatchObject({ ok: true });
    await expect.poll(windowCount).toBe(1);
  });
});
