/** Locking takes the key and every word off the screen, and gives everything back to who may see it. */
import { once } from 'node:events';
import { readdirSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../support/app.ts';
import { callFrom } from '../support/calls.ts';
import { coreProcessId } from '../support/core-process.ts';
import { createTeam, decide, link, PASSPHRASE, raiseCase, unlock } from '../support/journey.ts';
import { newRoot, prepareFolder, removeRoots } from '../support/prepared-folder.ts';
import { filesUnder, tracesIn } from '../support/traces.ts';

let started: LaunchedApp;
let page: Page;
const folder = join(newRoot(), 'data');
beforeAll(async () => {
  started = await launchApp({ folder, now: '2026-11-26T12:00:00Z' });
  page = started.window;
  page.setDefaultTimeout(30_000);
  await createTeam(page);
});
afterAll(async () => {
  await started.close();
  removeRoots();
});

const textbox = (name: string) => page.getByRole('textbox', { name, exact: true });
const route = () => page.evaluate(() => location.hash);
const passphrase = () => page.getByLabel('Lösenfras', { exact: true });

async function toNewCase(on: Page): Promise<void> {
  await link(on, 'Ärenden').click();
  await on
    .getByRole('button', { name: /^Nytt ärende/ })
    .first()
    .click();
}

/** Types as a person does, and leaves the caret some steps back. */
async function typeInto(field: Locator, text: string, back: number): Promise<void> {
  await field.click();
  await field.pressSequentially(text);
  for (let step = 0; step < back; step += 1) await field.press('ArrowLeft');
}

/** The field that has focus, by its name, and where its caret stands. */
const focused = () =>
  page.evaluate(() => {
    const field = document.activeElement;
    const isField = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
    return isField ? { label: field.labels?.[0]?.textContent, caret: field.selectionStart } : field?.tagName;
  });

/** As when a page that has just been saved starts anew: while the lock saves what is written, focus goes elsewhere. */
const moveFocusAtKey = (to: Locator) =>
  to.evaluate((field) => {
    const move = (event: KeyboardEvent): void => {
      if (event.key === 'l' && field instanceof HTMLElement) queueMicrotask(() => field.focus());
    };
    document.addEventListener('keydown', move);
  });

/** Everything that the window's page still holds as text. */
const wordsInWindow = (on: Page) =>
  on.evaluate(() =>
    [
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll('input, textarea')].map((field) =>
        'value' in field ? field.value : '',
      ),
      JSON.stringify([{ ...sessionStorage }, { ...localStorage }, location.href, document.title]),
    ].join('\n'),
  );

function holdersOf(file: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const handles = join('/proc', pid, 'fd');
        return readdirSync(handles).some((handle) => readlinkSync(join(handles, handle)).startsWith(file));
      } catch {
        // Ended meanwhile.
        return false;
      }
    });
}

/** What locking means, however it was asked for. */
async function expectLocked(before: number, words: readonly string[]): Promise<void> {
  await passphrase().waitFor();
  expect(() => process.kill(before, 0)).toThrow('ESRCH');
  expect(holdersOf(join(folder, 'vault', 'case-log.db'))).toEqual([]);
  const shown = await wordsInWindow(page);
  expect(words.filter((word) => shown.includes(word))).toEqual([]);
  expect(tracesIn(filesUnder([folder, `${folder}-shell`]), words)).toEqual([]);
}

describe('a half-written new case', () => {
  const name = 'Ödgunnhilda';
  const words = 'Kastanjefrågan om torsdagarna';

  it('is locked away with Ctrl L, and comes back with its caret', async () => {
    await toNewCase(page);
    await typeInto(textbox('Förnamn eller initial'), name, 0);
    await typeInto(textbox('Frågan till teamet'), words, 5);
    const there = await route();
    const core = await coreProcessId(started);
    expect(holdersOf(join(folder, 'vault', 'case-log.db'))).toEqual([String(core)]);
    await moveFocusAtKey(textbox('Förnamn eller initial'));
    await page.keyboard.press('Control+l');
    await expectLocked(core, [name, words]);

    await unlock(page);
    await expect.poll(route).toBe(there);
    await expect
      .poll(focused)
      .toEqual({ label: expect.stringContaining('Frågan till teamet'), caret: words.length - 5 });
    expect(await textbox('Frågan till teamet').inputValue()).toBe(words);
    expect(await textbox('Förnamn eller initial').inputValue()).toBe(name);
  });

  it('is locked away with the button, and comes back to the field that was left for it', async () => {
    await typeInto(textbox('Barnets egna ord'), 'Kvarglömd vante', 3);
    const core = await coreProcessId(started);
    await page.getByRole('button', { name: /^Lås/ }).click();
    await expectLocked(core, [name, words, 'Kvarglömd vante']);

    await unlock(page);
    await expect
      .poll(focused)
      .toEqual({ label: expect.stringContaining('Barnets egna ord'), caret: 'Kvarglömd vante'.length - 3 });
    expect(await textbox('Barnets egna ord').inputValue()).toBe('Kvarglömd vante');
  });
});

const MEETING = '2026-11-26';

describe('a live meeting', () => {
  const note = 'Mormorsringning varannan tisdag';
  const goal = 'Äta lunch i matsalskön';
  const recorder = () => page.getByRole('region', { name: 'Beslut', exact: true });
  const current = () => page.getByRole('region', { name: 'Aktuellt ärende' });

  it('keeps the half-written decision and note behind the lock, and gives both back', async () => {
    const number = await raiseCase(page, { firstName: 'Nova' });
    await link(page, 'Möte').click();
    await page.getByRole('button', { name: 'Starta mötet' }).click();
    await current().waitFor();
    await typeInto(recorder().getByRole('textbox', { name: 'Mål' }), goal, 0);
    await typeInto(textbox('Anteckning'), note, 4);
    const there = await route();
    const core = await coreProcessId(started);
    await page.keyboard.press('Control+l');
    await expectLocked(core, [note, goal, number]);

    await unlockInMeeting();
    await expect.poll(route).toBe(there);
    await expect.poll(() => textbox('Anteckning').inputValue()).toBe(note);
    await expect.poll(() => recorder().getByRole('textbox', { name: 'Mål' }).inputValue()).toBe(goal);
    await expect
      .poll(focused)
      .toEqual({ label: expect.stringContaining('Anteckning'), caret: note.length - 4 });
  });

  it('comes back to the recorder, too', () => comesBack('Mål', ' varje dag', goal));

  it.each([
    ['u', 'Vad ska göras', 'Ringa hem om busskortet'],
    ['h', 'Vad ska de ta över?', 'Skolvägen i mörkret'],
  ] as const)('comes back to the form that %s opened, as it stood', async (key, field, words) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press(key);
    await comesBack(field, words);
    await page.keyboard.press('Escape');
    await textbox(field).waitFor({ state: 'detached' });
  });

  it('comes back to the child’s view that closing asks for', async () => {
    await decide(page, { followUp: 0 });
    await page.keyboard.press('v');
    await page.getByRole('radio', { name: 'Sagd av barnet' }).check();
    await comesBack('Vad barnet tycker', 'Bussen går för tidigt');
    await page.getByRole('link', { name: 'Tillbaka till mötet' }).click();
  });

  it('comes back to an open dialog with what was written in it, and to a consultation that was up', async () => {
    const words = 'Kön till utredning är fyrtio veckor';
    await callFrom(page, 'consultations.add', {
      unitId: await firstUnit(),
      question: 'Hur gör vi när ingen svarar?',
      meetingId: MEETING,
    });
    const agenda = page.getByRole('navigation', { name: 'Avidentifierade konsultationer' });
    await agenda.getByRole('button', { name: /AK-2026-01/ }).click();
    await page.getByText('Hur gör vi när ingen svarar?').waitFor();
    await page.keyboard.press('o');
    const dialog = page.getByRole('dialog', { name: 'Lyft ett hinder' });
    const field = dialog.getByRole('textbox', { name: 'Vad som står i vägen' });
    await field.fill(words);
    const core = await coreProcessId(started);
    await page.keyboard.press('Control+l');
    await expectLocked(core, [words]);
    await openAgain();
    await expect.poll(() => field.inputValue()).toBe(words);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await current().getByText('Hur gör vi när ingen svarar?').waitFor();
  });

  const firstUnit = async (): Promise<string> => {
    const settings = await callFrom(page, 'settings.get');
    if (!settings.ok) throw new Error(settings.error.code);
    return (settings.value as { units: { id: string }[] }).units[0]?.id ?? '';
  };

  const openAgain = async (): Promise<void> => {
    await passphrase().fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Lås upp' }).click();
  };

  /** A live meeting has the whole window: no navigation tells that it is open. */
  const unlockInMeeting = async (): Promise<void> => {
    await openAgain();
    await current().waitFor();
  };

  /** What is typed into a field is locked away, and is there again with the field and the caret. */
  const comesBack = async (name: string, words: string, before = ''): Promise<void> => {
    await typeInto(textbox(name), words, 3);
    const core = await coreProcessId(started);
    await page.keyboard.press('Control+l');
    await expectLocked(core, [words]);
    await openAgain();
    const text = `${before}${words}`;
    await expect.poll(() => textbox(name).inputValue()).toBe(text);
    await expect.poll(focused).toEqual({ label: expect.stringContaining(name), caret: text.length - 3 });
  };
});

describe('nobody at the keyboard', () => {
  const words = 'Gungställningen bakom biblioteket';

  it('brings a warning, a way to stay, and then the lock with everything saved', async () => {
    const one = await launchApp({ folder: (await prepareFolder()).folder });
    one.window.setDefaultTimeout(30_000);
    await one.window.clock.install();
    await unlock(one.window);
    await toNewCase(one.window);
    const field = one.window.getByRole('textbox', { name: 'Barnets egna ord', exact: true });
    await field.pressSequentially(words);

    await one.window.clock.fastForward('04:35');
    const warning = one.window.getByRole('alertdialog', { name: /^Låser om \d+ s/ });
    // By key: the pointer on its way to the button is somebody at the machine, and takes the warning away.
    await warning.getByRole('button', { name: 'Fortsätt' }).press('Enter');
    await warning.waitFor({ state: 'detached' });
    expect(await field.inputValue()).toBe(words);

    const core = await coreProcessId(one);
    await one.window.clock.fastForward('05:01');
    await one.window.getByLabel('Lösenfras', { exact: true }).waitFor();
    expect(() => process.kill(core, 0)).toThrow('ESRCH');
    expect(await wordsInWindow(one.window)).not.toContain(words);
    await unlock(one.window);
    await expect.poll(() => field.inputValue()).toBe(words);
    await one.close();
  });
});

describe('the app killed in the middle of a sentence', () => {
  it('has kept what was typed more than a second before', async () => {
    const prepared = await prepareFolder();
    const killed = await launchApp({ folder: prepared.folder });
    await unlock(killed.window);
    await toNewCase(killed.window);
    const name = 'Förnamn eller initial';
    await killed.window.getByRole('textbox', { name, exact: true }).fill('Sixten');
    const field = killed.window.getByRole('textbox', { name: 'Frågan till teamet', exact: true });
    await field.pressSequentially('Hur blir morgonen lugnare');
    await killed.window.waitForTimeout(1000);
    const core = await coreProcessId(killed);
    const ended = once(killed.app.process(), 'exit');
    await field.press('!');
    killed.app.process().kill('SIGKILL');
    process.kill(core, 'SIGKILL');
    await ended;
    rmSync(killed.saved, { recursive: true, force: true });

    const again = await launchApp({ folder: prepared.folder });
    await unlock(again.window);
    await toNewCase(again.window);
    const kept = (label: string) =>
      again.window.getByRole('textbox', { name: label, exact: true }).inputValue();
    await expect.poll(() => kept('Frågan till teamet')).toMatch(/^Hur blir morgonen lugnare/);
    expect(await kept(name)).toBe('Sixten');
    await again.close();
  });
});
