/** Looks at one screen after another as everybody might see it: in every theme and at every size. */
import type { Page } from 'playwright';
import { newContrastFaults, objections } from './axe.ts';
import { callFrom } from './calls.ts';
import { isLong } from './campaign.ts';
import { brokenNumbers, menuFaults, misfits, resize, sizes } from './look.ts';
import type { Screen } from './screens.ts';
import { launchSample } from './sample-app.ts';

const setTheme = (page: Page, theme: string): Promise<void> =>
  page.evaluate((chosen) => {
    document.documentElement.dataset['theme'] = chosen;
  }, theme);

/** The first two always; the one of high contrast by turns, and at length everywhere. */
const themes = ['mork', 'ljust'] as const;
const IN_TURN = 4;

/** In a sample the screen says so, in sight, and each paper on it; elsewhere nothing does. */
async function markFaults(page: Page): Promise<string[]> {
  // A machine that has joined a sample team has a case log of its own kind, in which everybody is made up all the same.
  const known = [await callFrom(page, 'vault.status'), await callFrom(page, 'session.get')];
  const isSample = JSON.stringify(known).includes('"sample":true');
  const { onScreen, papers, unmarked } = await page.evaluate(() => {
    const papersHere = [...document.querySelectorAll('article:is([lang=sv], :has(> [lang=sv]))')];
    const isInSight = (mark: Element): boolean => {
      const { top, bottom, width } = mark.getBoundingClientRect();
      return mark.checkVisibility() && width > 0 && top >= 0 && bottom <= innerHeight;
    };
    return {
      onScreen: [...document.querySelectorAll('[data-sample]')].some(
        (mark) => mark.closest('article') === null && isInSight(mark),
      ),
      papers: papersHere.length,
      unmarked: papersHere.filter((paper) => paper.querySelector('[data-sample]') === null).length,
    };
  });
  if (!isSample) return onScreen || unmarked < papers ? ['is marked as a sample'] : [];
  return [
    ...(onScreen ? [] : ['is not marked as a sample']),
    ...(unmarked > 0 ? ['has a paper that is not marked as a sample'] : []),
  ];
}

/** Everything axe knows, the colours in these themes, and the layout at each size. Leaves the page as designed. */
async function faultsIn(page: Page, inThemes: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  const note = (where: string, found: readonly string[]): void => {
    faults.push(...found.map((fault) => `${where}: ${fault}`));
  };
  await page.emulateMedia({ reducedMotion: 'reduce' });
  note('as it stands', await objections(page, { inColour: false }));
  note('mark', await markFaults(page));
  for (const theme of inThemes) {
    await setTheme(page, theme);
    note(theme, await newContrastFaults(page));
  }
  await setTheme(page, 'ljust');
  for (const [name, size] of Object.entries(sizes)) {
    await resize(page, size);
    note(name, [...(await misfits(page)), ...(await brokenNumbers(page))]);
  }
  await resize(page, sizes.designed);
  return faults;
}

/** A dialog that nobody has named would count as looked at when it is not. */
async function dialogFaults(page: Page, dialog: string | undefined): Promise<string[]> {
  const isOpen = (await page.getByRole('dialog').or(page.getByRole('alertdialog')).count()) > 0;
  if (isOpen === (dialog !== undefined)) return [];
  return [isOpen ? 'the dialog that is open is not named' : `${dialog} is not open`];
}

/**
 * What stands in somebody's way in what a test has come to.
 *
 * @param dialog the one that is open, by its file in `renderer`
 */
export const inTheWay = async (page: Page, dialog?: string): Promise<string[]> => [
  ...(await dialogFaults(page, dialog)),
  ...(await faultsIn(page, themes)),
];

/** Everything that stands in somebody's way on these screens, one after the other. */
export async function lookAt(page: Page, screens: readonly Screen[]): Promise<string[]> {
  const faults: string[] = [];
  for (const [index, screen] of screens.entries()) {
    try {
      await screen.open(page);
      const inThemes = isLong || index % IN_TURN === 0 ? ['kontrast', ...themes] : themes;
      const found = [
        ...(await dialogFaults(page, screen.dialog)),
        ...(await menuFaults(page, screen.links)),
        ...(await faultsIn(page, inThemes)),
      ];
      faults.push(...found.map((fault) => `${screen.name}, ${fault}`));
    } catch (error) {
      // The other screens are still looked at.
      faults.push(`${screen.name}: ${String(error)}`);
      await page.keyboard.press('Escape');
    }
    if (screen.dialog !== undefined) await page.keyboard.press('Escape');
  }
  return faults;
}

/** All of them in the sample team, in an app of their own. */
export async function lookAtSample(screens: readonly Screen[]): Promise<string[]> {
  const { window: page, close } = await launchSample({ now: '2026-11-24T08:42:00Z' });
  await resize(page, sizes.designed);
  const faults = await lookAt(page, screens);
  await close();
  return faults;
}
