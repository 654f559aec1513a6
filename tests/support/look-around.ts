/** Looks at one screen after another as everybody might see it: in every theme and at every size. */
import type { Page } from 'playwright';
import { newContrastFaults, objections } from './axe.ts';
import { isLong } from './campaign.ts';
import { brokenNumbers, menuFaults, misfits, resize, sizes } from './look.ts';
import type { Screen } from './screens.ts';
import { launchSample } from './sample-app.ts';

const setTheme = (page: Page, theme: string): Promise<void> =>
  page.evaluate((chosen) => {
    document.documentElement.dataset['theme'] = chosen;
  }, theme);

const themes = ['mork', 'kontrast', 'ljust'] as const;

/** Everything axe knows, the colours in these themes, and the layout at each size. */
async function faultsOf(page: Page, screen: Screen, inThemes: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  const note = (where: string, found: readonly string[]): void => {
    faults.push(...found.map((fault) => `${screen.name}, ${where}: ${fault}`));
  };
  note('as it stands', await objections(page, { inColour: false }));
  note('menu', await menuFaults(page, screen.links));
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

/** Everything that stands in somebody's way, on all of them: each in one theme by turns, at length in every one. */
export async function lookAt(page: Page, screens: readonly Screen[]): Promise<string[]> {
  const faults: string[] = [];
  for (const [index, screen] of screens.entries()) {
    try {
      await screen.open(page);
      faults.push(
        ...(await faultsOf(
          page,
          screen,
          themes.filter((_, turn) => isLong || turn === index % themes.length),
        )),
      );
    } catch (error) {
      // The other screens are still looked at.
      faults.push(`${screen.name}: ${String(error)}`);
      await page.keyboard.press('Escape');
    }
    if (screen.isDialog === true) await page.keyboard.press('Escape');
  }
  return faults;
}

/** All of them in the sample team, in an app of their own. */
export async function lookAtSample(screens: readonly Screen[]): Promise<string[]> {
  const { window: page, close } = await launchSample({ now: '2026-11-24T08:42:00Z' });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await resize(page, sizes.designed);
  const faults = await lookAt(page, screens);
  await close();
  return faults;
}
