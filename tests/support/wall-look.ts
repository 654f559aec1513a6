/** What people at the far end of the room can make out of the wall, read from its page as it is laid out. */
import type { Page } from 'playwright';
import { resize } from './look.ts';

/** What projectors show. */
const screens = [
  { width: 1024, height: 768 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
];
const themes = ['mork', 'kontrast', 'ljust'];
const LEAST_CONTRAST = 7;
/** 26 px of a picture 900 px high: capitals of 1.9 percent, which is 16 minutes of arc at four picture heights. */
const leastSize = (height: number): number => (26 / 900) * height - 0.05;

interface WallText {
  readonly text: string;
  /** Size of the type in px. */
  readonly size: number;
  readonly contrast: number;
}

/** Every text on the wall that is meant for eyes. */
export const wallTexts = (wall: Page): Promise<WallText[]> =>
  wall.evaluate(() => {
    const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = (colour: string): number => {
      const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = (element: Element | null): string => {
      for (let at = element; at !== null; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (channels(backgroundColor)[3] !== 0) return backgroundColor;
      }
      return 'rgb(255, 255, 255)';
    };
    const found: { text: string; size: number; contrast: number }[] = [];
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
      const around = node.parentElement;
      const text = (node.textContent ?? '').trim();
      if (around === null || text === '' || around.closest('.sr') !== null || !around.checkVisibility())
        continue;
      const { fontSize, color } = getComputedStyle(around);
      const [one, other] = [light(color), light(ground(around))];
      found.push({
        text,
        size: Number.parseFloat(fontSize),
        contrast: (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05),
      });
    }
    return found;
  });

/** Whatever is cut off or sticks out, but for a text that says so by ending in "…". */
export const wallMisfits = (wall: Page): Promise<string[]> =>
  wall.evaluate(() =>
    [...document.querySelectorAll('#root *')].flatMap((element) => {
      if (element.closest('.sr, svg') !== null || !element.checkVisibility()) return [];
      const box = element.getBoundingClientRect();
      const { webkitLineClamp, overflowX, overflowY } = getComputedStyle(element);
      const name = `${element.tagName.toLowerCase()} “${(element.textContent ?? '').slice(0, 40)}”`;
      const hides = /hidden|clip/.test(overflowX + overflowY) && webkitLineClamp === 'none';
      const isCut =
        hides &&
        (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1);
      const isOutside = box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1;
      // Bound to what is cut: its lines are laid out, and not painted.
      const isInCut = element.parentElement?.closest('[style*="--lines"], li') != null;
      return [...(isCut ? [`${name} is cut`] : []), ...(isOutside && !isInCut ? [`${name} is outside`] : [])];
    }),
  );

/** Whether the question ends in "…" because it did not fit even in the smallest type. */
export const isQuestionCut = (wall: Page): Promise<boolean> =>
  wall
    .locator('[data-fit=question]')
    .evaluate(
      (question) =>
        question.scrollHeight > question.clientHeight + 1 &&
        getComputedStyle(question).webkitLineClamp !== 'none',
    );

/** Everything that cannot be read from the far end of the room, on each screen and in each theme. */
export async function readingFaults(wall: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const screen of screens) {
    await resize(wall, screen);
    for (const theme of themes) {
      await wall.evaluate((chosen) => {
        document.documentElement.dataset['theme'] = chosen;
      }, theme);
      const texts = await wallTexts(wall);
      if (texts.length === 0) faults.push('there is nothing to read');
      for (const { text, size, contrast } of texts)
        if (size < leastSize(screen.height) || contrast < LEAST_CONTRAST)
          faults.push(`${theme} ${screen.height}: “${text}” is ${size} px at ${contrast.toFixed(1)}`);
    }
    faults.push(...(await wallMisfits(wall)));
  }
  return faults;
}
