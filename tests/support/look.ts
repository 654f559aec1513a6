/** What has to hold on every screen, whatever it shows: read from the window as it is laid out. */
import type { Page } from 'playwright';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** As designed; the smallest window; and 1440 by 900 at 200 % zoom. */
export const sizes = {
  designed: { width: 1440, height: 900 },
  small: { width: 1100, height: 700 },
  zoomed: { width: 720, height: 450 },
} as const;

export async function resize(page: Page, size: Size): Promise<void> {
  const now = page.viewportSize();
  if (now?.width === size.width && now.height === size.height) return;
  await page.setViewportSize(size);
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  );
}

/** Too small to hit or to read, cut off, on top of each other, or wider than the window. */
export const misfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const LEAST_TARGET = 24;
    const LEAST_TEXT = 13;
    const SLACK = 1.5;
    const controls =
      'a[href], button, input, textarea, select, [role=radio], [role=checkbox], [role=option], [role=menuitem], [role=tab]';
    const found: string[] = [];
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 50)}”`;
    /** For screen readers: shrunk to a pixel. */
    const isOnlyHeard = (element: Element | null): boolean =>
      element !== null &&
      element.getBoundingClientRect().width <= 1 &&
      getComputedStyle(element).overflow === 'hidden';
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.closest('[aria-hidden=true], [inert], .sr, [data-react-aria-prevent-focus]') === null &&
      !isOnlyHeard(element.parentElement);
    /** What the finger meets: a box that is drawn by its label is as large as the label. */
    const hit = (element: Element): Element =>
      element instanceof HTMLInputElement && ['radio', 'checkbox'].includes(element.type)
        ? (element.closest('label') ?? element)
        : element;
    const isInText = (element: Element): boolean =>
      element instanceof HTMLAnchorElement && getComputedStyle(element).display === 'inline';
    const ancestors = (element: Element): Element[] => {
      const all: Element[] = [];
      for (let at = element.parentElement; at !== null; at = at.parentElement) all.push(at);
      return all;
    };
    const scrolls = (element: Element): boolean =>
      /auto|scroll/.test(getComputedStyle(element).overflowY + getComputedStyle(element).overflowX);
    const layerOf = (element: Element): Element | undefined =>
      ancestors(element).find(
        (at) => scrolls(at) || ['sticky', 'fixed'].includes(getComputedStyle(at).position),
      );

    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth)
      found.push(`the page is ${root.scrollWidth} wide in ${root.clientWidth}`);

    const canPageScroll =
      root.scrollHeight > root.clientHeight && !/hidden|clip/.test(getComputedStyle(document.body).overflowY);

    const shown = [...document.querySelectorAll(controls)].filter(isShown);
    const targets = [...new Set(shown.map(hit))];
    for (const target of targets) {
      const box = target.getBoundingClientRect();
      if (box.width < 2 && box.height < 2) continue;
      if (!isInText(target) && (box.width < LEAST_TARGET || box.height < LEAST_TARGET))
        found.push(`${nameOf(target)} is ${Math.round(box.width)} by ${Math.round(box.height)}`);
      if (target.matches('button, a') && target.scrollWidth > target.clientWidth + SLACK && !isInText(target))
        found.push(`${nameOf(target)} does not hold its own words`);
      const around = ancestors(target);
      if (around.some(scrolls)) {
        const edge = around.find(scrolls)?.getBoundingClientRect();
        const canScroll = around.some((at) => at.scrollWidth > at.clientWidth + 1 && scrolls(at));
        if (edge !== undefined && !canScroll && box.right > edge.right + SLACK)
          found.push(`${nameOf(target)} is cut off at the side`);
      } else if (
        box.right > innerWidth + SLACK ||
        box.left < -SLACK ||
        (!canPageScroll && box.bottom > innerHeight + SLACK)
      )
        found.push(`${nameOf(target)} is outside the window`);
      for (const at of around) {
        if (scrolls(at) || at === root || at === document.body) break;
        const style = getComputedStyle(at);
        if (!/hidden|clip/.test(style.overflowX + style.overflowY)) continue;
        const edge = at.getBoundingClientRect();
        if (
          box.right > edge.right + SLACK ||
          box.bottom > edge.bottom + SLACK ||
          box.left < edge.left - SLACK
        )
          found.push(`${nameOf(target)} is cut off by what is round it`);
      }
    }

    /** A field that has room for its own button, such as the one that shows what was written. */
    const isInField = (field: Element, other: Element): boolean =>
      field.matches('input') && other.matches('button') && field.parentElement?.contains(other) === true;
    const pressed = targets
      .filter((target) => !isInText(target))
      .map((target) => ({ target, layer: layerOf(target), box: target.getBoundingClientRect() }));
    for (const [index, one] of pressed.entries())
      for (const other of pressed.slice(index + 1)) {
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (across <= SLACK || down <= SLACK || one.layer !== other.layer) continue;
        if (one.target.contains(other.target) || other.target.contains(one.target)) continue;
        if (isInField(one.target, other.target)) continue;
        found.push(`${nameOf(one.target)} lies on ${nameOf(other.target)}`);
      }

    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
      const around = node.parentElement;
      if (around === null || (node.textContent ?? '').trim() === '' || !isShown(around)) continue;
      const size = Number.parseFloat(getComputedStyle(around).fontSize);
      if (size > 0 && size < LEAST_TEXT) found.push(`${nameOf(around)} is ${size} px`);
    }
    return [...new Set(found)];
  });

/**
 * Case numbers that stand on two lines, or would if their column were as narrow as it can be: all are squeezed where
 * they stand, their line boxes are read, and they are let go.
 */
export const brokenNumbers = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const NUMBER = /A?K-\d{4}-[A-Z]{0,2}\d{3,}/g;
    const numbers: { readonly around: HTMLElement; readonly range: Range; readonly number: string }[] = [];
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
      const around = node.parentElement;
      if (around === null || !around.checkVisibility() || around.closest('.sr') !== null) continue;
      for (const match of (node.textContent ?? '').matchAll(NUMBER)) {
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        numbers.push({ around, range, number: match[0] });
      }
    }
    const isBroken = (range: Range): boolean =>
      new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
    const asTheyStand = numbers.filter(({ range }) => isBroken(range));
    const arounds = [...new Set(numbers.map(({ around }) => around))];
    const styles = arounds.map(({ style: { display, width } }) => ({ display, width }));
    for (const { style } of arounds) Object.assign(style, { display: 'inline-block', width: 'min-content' });
    const squeezed = numbers.filter(({ range }) => isBroken(range));
    for (const [index, { style }] of arounds.entries()) Object.assign(style, styles[index]);
    return [
      ...new Set(
        [...asTheyStand, ...squeezed].map(
          ({ around, number }) =>
            `${number} can break in “${(around.textContent ?? '').trim().slice(0, 60)}”`,
        ),
      ),
    ];
  });

const mainLinks = ['Översikt', 'Möte', 'Ärenden', 'Protokoll', 'Inställningar'];

/** Where the main menu stands, each of its words is the name of one link and no more. */
export async function menuFaults(page: Page, links: readonly string[] = mainLinks): Promise<string[]> {
  if ((await page.getByRole('navigation', { name: 'Huvudmeny' }).count()) === 0) return [];
  const counts = await Promise.all(
    links.map((name) => page.getByRole('link', { name, exact: true }).count()),
  );
  return links.flatMap((name, index) =>
    counts[index] === 1 ? [] : [`${counts[index]} links are called ${name}`],
  );
}
