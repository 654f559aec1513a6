/** The keyboard alone: every stop on the way has to be seen. */
import type { Locator, Page } from 'playwright';

type Role = Parameters<Page['getByRole']>[0];

const MOST_STOPS = 160;

/** @returns what has focus when nothing shows that it has */
const unseenFocus = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const active = document.activeElement;
    if (active === null || active === document.body) return null;
    const around = [active, active.parentElement, active.parentElement?.parentElement];
    const isSeen = around.some((element) => {
      if (element === null || element === undefined) return false;
      const { boxShadow, outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      const hasOutline =
        outlineStyle !== 'none' &&
        Number.parseFloat(outlineWidth) >= 2 &&
        !/, 0\)$|transparent/.test(outlineColor);
      return hasOutline || /0px 0px 0px (?:[3-9]|\d\d)px/.test(boxShadow);
    });
    const box = active.getBoundingClientRect();
    const isInWindow = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    if (isSeen && isInWindow) return null;
    return `${isSeen ? 'outside the window' : 'no ring'}: ${active.outerHTML.slice(0, 200)}`;
  });

const hasFocus = async (target: Locator): Promise<boolean> =>
  target.evaluateAll((all) => all.some((one) => one === document.activeElement));

/** Presses `key` until one of `target` has focus; every stop between has to be seen. */
async function pressUntil(page: Page, key: string, target: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
    const unseen = await unseenFocus(page);
    if (unseen !== null) throw new Error(`Focus is not seen (${unseen})`);
  }
  throw new Error(`${String(target)} is not reached with ${key}`);
}

export async function tabTo(
  page: Page,
  role: Role,
  name: string | RegExp,
  { back = false, within = page }: { readonly back?: boolean; readonly within?: Page | Locator } = {},
): Promise<void> {
  const target = within.getByRole(role, { name, exact: typeof name === 'string' });
  await target.first().waitFor();
  await pressUntil(page, back ? 'Shift+Tab' : 'Tab', target);
}

export async function press(page: Page, name: string | RegExp, within: Page | Locator = page): Promise<void> {
  await tabTo(page, 'button', name, { within });
  await page.keyboard.press('Enter');
}

export async function write(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, 'textbox', name);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

/** Into a group of radios with Tab, along it with the arrows. Without `name`, the one that comes first. */
export async function choose(
  page: Page,
  group: string,
  name: string | RegExp | null,
  within: Page | Locator = page,
): Promise<void> {
  const radios = within.getByRole('group', { name: group, exact: true }).getByRole('radio');
  await radios.first().waitFor();
  await pressUntil(page, 'Tab', radios);
  if (name !== null)
    await pressUntil(
      page,
      'ArrowRight',
      within.getByRole('group', { name: group, exact: true }).getByRole('radio', { name }),
    );
  await page.keyboard.press('Space');
}
