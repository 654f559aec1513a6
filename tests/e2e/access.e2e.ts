/** Everybody can read and reach everything: every screen and dialog, in every theme and at every size. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { launchApp } from '../support/app.ts';
import { missingNames, places } from '../support/fixed-names.ts';
import { openSample } from '../support/journey.ts';
import { menuFaults, misfits, objections, resize, sizes } from '../support/look.ts';
import { inMeeting, otherRoles } from '../support/meeting-screens.ts';
import { beforeUnlock, firstMeeting } from '../support/new-team-screens.ts';
import { dialogs, pages } from '../support/page-screens.ts';
import type { Screen } from '../support/screens.ts';

const setTheme = (page: Page, theme: string): Promise<void> =>
  page.evaluate((chosen) => {
    document.documentElement.dataset['theme'] = chosen;
  }, theme);

/** Everything axe knows, once; what depends on the colours, in each theme; the layout at each size. */
async function faultsOf(page: Page, screen: Screen): Promise<string[]> {
  const faults: string[] = [];
  const note = (where: string, found: readonly string[]): void => {
    faults.push(...found.map((fault) => `${screen.name}, ${where}: ${fault}`));
  };
  note('light', await objections(page));
  note('menu', await menuFaults(page, screen.links));
  for (const theme of screen.isMain === true ? ['mork', 'kontrast'] : ['mork']) {
    await setTheme(page, theme);
    note(theme, await objections(page, ['color-contrast']));
  }
  await setTheme(page, 'ljust');
  for (const [name, size] of Object.entries(sizes)) {
    await resize(page, size);
    note(name, await misfits(page));
  }
  await resize(page, sizes.designed);
  return faults;
}

async function lookAt(page: Page, screens: readonly Screen[]): Promise<string[]> {
  const faults: string[] = [];
  for (const screen of screens) {
    try {
      await screen.open(page);
      faults.push(...(await faultsOf(page, screen)));
    } catch (error) {
      // The other screens are still looked at.
      faults.push(`${screen.name}: ${String(error)}`);
      await page.keyboard.press('Escape');
    }
    if (screen.isDialog === true) await page.keyboard.press('Escape');
  }
  return faults;
}

describe('a new team', () => {
  it('meets no obstacle on the way to its first case, nor in its first meeting, nor at the lock', async () => {
    const { window: page, close } = await launchApp({ now: '2026-11-26T12:00:00Z' });
    page.setDefaultTimeout(15_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await resize(page, sizes.designed);
    expect(await lookAt(page, [...beforeUnlock, ...firstMeeting])).toEqual([]);
    await close();
  }, 180_000);
});

describe('the sample team', () => {
  it('meets none on any page or dialog, nor in a meeting', async () => {
    const { window: page, close } = await launchApp({ now: '2026-11-24T08:42:00Z' });
    page.setDefaultTimeout(15_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await resize(page, sizes.designed);
    await openSample(page);
    expect(await lookAt(page, [...pages, ...dialogs, ...inMeeting, ...otherRoles])).toEqual([]);
    await close();
  }, 360_000);
});

describe('words on screen that tests rely on', () => {
  it('stand where the product says, each once', async () => {
    const { window: page, close } = await launchApp({ now: '2026-11-24T08:42:00Z' });
    const missing: string[] = [];
    for (const place of places) {
      await place.open(page);
      missing.push(...(await missingNames(page, place)).map((name) => `${place.where}: ${name}`));
    }
    expect(missing).toEqual([]);
    await close();
  });
});
