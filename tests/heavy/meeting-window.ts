/** The live meeting as the one who types sees it, over and over: start, unlock, go on where it stopped, be killed. */
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import type { Locator, Page } from 'playwright';
import { SAMPLE_PASSPHRASE } from '../../core/vault/sample-vault.ts';
import { launchApp } from '../support/app.ts';
import type { LaunchedApp } from '../support/app.ts';
import { coreProcessId } from '../support/core-process.ts';
import { link, openSample, startMeeting } from '../support/journey.ts';
import type { Keystroke } from './losses.ts';

const COORDINATOR = 'Ingela Brandt';
/** Two days before a meeting of the sample team; time goes on from there. */
const FIRST_MOMENT = Date.parse('2026-11-24T08:42:00Z');
const begun = Date.now();
const now = (): string => new Date(FIRST_MOMENT + Date.now() - begun).toISOString();

export interface MeetingWindow {
  readonly page: Page;
  readonly typed: readonly Keystroke[];
  /** When the screen said "Sparat" anew, in milliseconds of the machine's clock; a draft says something else. */
  readonly saved: readonly number[];
  /** Ends every process of the app at once; @returns when, in milliseconds of the machine's clock. */
  kill(): Promise<number>;
}

/** The sample team in its folder, with a meeting begun. */
export async function prepareMeeting(folder: string): Promise<void> {
  const { window: page, close } = await launchApp({ folder, now: now() });
  await openSample(page);
  await startMeeting(page);
  await close();
}

/** Starts the app again and goes back to the meeting, as somebody would after a power cut. */
export async function openMeeting(folder: string): Promise<MeetingWindow> {
  const launched = await launchApp({ folder, now: now() });
  const { window: page } = launched;
  page.setDefaultTimeout(30_000);
  await page.getByRole('radio', { name: new RegExp(`^${COORDINATOR}`) }).check();
  await page.getByLabel('Lösenfras', { exact: true }).fill(SAMPLE_PASSPHRASE);
  await page.getByRole('button', { name: 'Lås upp' }).click();
  await link(page, 'Möte').click();
  await page.getByRole('button', { name: 'Fortsätt mötet' }).click();
  await currentItem(page).waitFor();
  const typed: Keystroke[] = [];
  const saved: number[] = [];
  await page.exposeFunction('tellSaved', (at: number) => saved.push(at));
  await page.exposeFunction('tellTyped', (keystroke: Keystroke) => typed.push(keystroke));
  await page.evaluate(() => {
    document.addEventListener('input', ({ target }) => {
      if (!(target instanceof HTMLTextAreaElement)) return;
      const { tellTyped } = globalThis as unknown as { tellTyped: (keystroke: object) => void };
      tellTyped({ at: Date.now(), text: target.value });
    });
    const status = document.querySelector('[role=status][data-state]');
    if (status === null) throw new Error('the window does not say whether it has saved');
    new MutationObserver(() => {
      const { tellSaved } = globalThis as unknown as { tellSaved: (at: number) => void };
      if (status.textContent.startsWith('Sparat ')) tellSaved(Date.now());
    }).observe(status, { attributeFilter: ['data-at'] });
  });
  const core = await coreProcessId(launched);
  return { page, typed, saved, kill: () => killAll(launched, core) };
}

async function killAll({ app, saved }: LaunchedApp, core: number): Promise<number> {
  const ended = once(app.process(), 'exit');
  app.process().kill('SIGKILL');
  process.kill(core, 'SIGKILL');
  const at = Date.now();
  await ended;
  rmSync(saved, { recursive: true, force: true });
  return at;
}

const currentItem = (page: Page): Locator => page.getByRole('region', { name: 'Aktuellt ärende' });
export const noteField = (page: Page): Locator => page.getByRole('textbox', { name: /^Anteckning/ });

/** What stands in the note once a draft of it has come back: until then the field takes no text. */
export async function readNote(page: Page): Promise<string> {
  const field = await noteField(page).elementHandle();
  await field?.waitForElementState('editable');
  return noteField(page).inputValue();
}

/** The number of the case that is up. */
export async function itemNumber(page: Page): Promise<string> {
  const heading = await currentItem(page).getByRole('heading', { level: 2, name: /^K-/ }).innerText();
  return /K-\d+-\d+/.exec(heading)?.[0] ?? heading;
}

const agendaItems = (page: Page): Locator =>
  page.getByRole('region', { name: 'Dagordning' }).getByRole('button', { name: /^(\d+ )?K-\d+-\d+/ });

/** To an item by its number. */
export async function goToCase(page: Page, number: string): Promise<void> {
  await agendaItems(page).filter({ hasText: number }).click();
  await currentItem(page)
    .getByRole('heading', { level: 2, name: new RegExp(number) })
    .waitFor();
}

/** To the item at this place, or the first one after it whose case may be spoken about. */
export async function goToItem(page: Page, place: number): Promise<void> {
  const count = await agendaItems(page).count();
  for (let step = 0; step < count; step += 1) {
    const text = await agendaItems(page)
      .nth((place + step) % count)
      .innerText();
    await goToCase(page, /K-\d+-\d+/.exec(text)?.[0] ?? '');
    if (await noteField(page).isVisible()) return;
  }
  throw new Error('no item of the meeting has a note');
}
