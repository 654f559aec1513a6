/** What axe objects to in a window. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Key caps and descriptions stand in the control, and are no part of its label. */
const hasMoreThanLabel = /aria-keyshortcuts|aria-describedby|role="menuitem"/;
/** What lies behind a modal dialog is out of reach, and asked about when the dialog is gone. */
const ofTheWholePage = ['landmark-one-main', 'page-has-heading-one'];
const NEW_LOOK = 'data-new-look';
/** How often the same look is asked about: axe has no answer for words that lie outside what is scrolled to. */
const TIMES = 3;

interface AxeInPage {
  readonly axe?: {
    run(
      context: object,
      options: object,
    ): Promise<{
      readonly violations: readonly {
        readonly id: string;
        readonly nodes: readonly {
          readonly html: string;
          readonly any: readonly { readonly message: string }[];
        }[];
      }[];
    }>;
  };
}

interface Question {
  readonly include: string;
  readonly runOnly: { readonly type: 'tag' | 'rule'; readonly values: readonly string[] };
  readonly rules?: Readonly<Record<string, { readonly enabled: boolean }>>;
}

/** The builder brings axe into the document; from then on it is asked there, which takes a third of the time. */
async function bringAxe(page: Page): Promise<void> {
  const isThere = await page.evaluate(() => (globalThis as unknown as AxeInPage).axe !== undefined);
  // Electron has no second page for axe to gather in.
  if (!isThere) await new AxeBuilder({ page }).setLegacyMode().withRules(['document-title']).analyze();
}

async function ask(page: Page, question: Question): Promise<string[]> {
  await bringAxe(page);
  const found = await page.evaluate(async ({ include, ...options }) => {
    const result = await (globalThis as unknown as AxeInPage).axe?.run(
      { include: [[include]] },
      { ...options, resultTypes: ['violations'] },
    );
    return result?.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => ({ id, html, message: any[0]?.message ?? '' })),
    );
  }, question);
  if (found === undefined) throw new Error('axe is not in the page');
  const isModal = (await page.getByRole('dialog').or(page.getByRole('alertdialog')).count()) > 0;
  return found
    .filter(({ id }) => !isModal || !ofTheWholePage.includes(id))
    .filter(({ id, html }) => id !== 'label-content-name-mismatch' || !hasMoreThanLabel.test(html))
    .map(({ id, html, message }) => `${id}: ${html.slice(0, 160)} ${message}`);
}

/** "rule: which element", for all that axe objects to. */
export const objections = (page: Page, given: { readonly inColour?: boolean } = {}): Promise<string[]> =>
  ask(page, {
    include: 'html',
    runOnly: { type: 'tag', values: tags },
    rules: {
      // A criterion of its own (2.5.3) that axe asks for only when told to.
      'label-content-name-mismatch': { enabled: true },
      'color-contrast': { enabled: given.inColour ?? true },
    },
  });

/** What falls short of 7 to 1, which large letters on a wall need as much as small ones. */
export const enhancedContrastFaults = (page: Page): Promise<string[]> =>
  ask(page, { include: 'html', runOnly: { type: 'rule', values: ['color-contrast-enhanced'] } });

/**
 * The same as `objections` for contrast alone, and for words whose colour, size and ground have not been asked about since the page was
 * loaded: a hundred rows of a list are one question, and the next screen asks only what is new on it.
 */
export async function newContrastFaults(page: Page): Promise<string[]> {
  const isNew = await page.evaluate(
    ([mark, times]) => {
      const kept = globalThis as { asked?: Map<string, number> };
      const asked = (kept.asked ??= new Map<string, number>());
      const grounds = new Map<Element, string>();
      /** All that lies behind an element, from the root. */
      const groundOf = (element: Element | null): string => {
        if (element === null) return '';
        const known = grounds.get(element);
        if (known !== undefined) return known;
        const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
        const ground = `${groundOf(element.parentElement)}/${backgroundColor} ${backgroundImage} ${opacity}`;
        grounds.set(element, ground);
        return ground;
      };
      for (const old of document.querySelectorAll(`[${mark}]`)) old.removeAttribute(mark);
      const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
        const around = node.parentElement;
        if (around === null || (node.textContent ?? '').trim() === '' || !around.checkVisibility()) continue;
        const { color, fontSize, fontWeight, textShadow } = getComputedStyle(around);
        const look = [color, fontSize, fontWeight, textShadow, groundOf(around)].join('|');
        const count = asked.get(look) ?? 0;
        if (count < times) around.setAttribute(mark, '');
        asked.set(look, count + 1);
      }
      return document.querySelector(`[${mark}]`) !== null;
    },
    [NEW_LOOK, TIMES] as const,
  );
  if (!isNew) return [];
  return ask(page, {
    include: `[${NEW_LOOK}]`,
    runOnly: { type: 'rule', values: ['color-contrast'] },
  });
}
