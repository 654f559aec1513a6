/** A window that nothing reaches but keys. */
import type { Page } from 'playwright';

interface Counted {
  fromMouse?: number;
}

/**
 * Stops every event of a pointer before the app sees it, and counts presses. A click that a key has made has no
 * `detail`, and goes on.
 */
export const refuseMouse = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const counted = globalThis as Counted;
    counted.fromMouse = 0;
    const pressing = [
      'pointerdown',
      'pointerup',
      'mousedown',
      'mouseup',
      'touchstart',
      'touchend',
      'dblclick',
    ];
    const stop = (event: Event): void => {
      if (event.type === 'click' && event instanceof MouseEvent && event.detail === 0) return;
      if (pressing.includes(event.type) || event.type === 'click')
        counted.fromMouse = (counted.fromMouse ?? 0) + 1;
      event.stopImmediatePropagation();
      event.preventDefault();
    };
    for (const name of [...pressing, 'click', 'pointermove', 'mousemove', 'wheel', 'dragstart'])
      window.addEventListener(name, stop, { capture: true, passive: false });
  });

/** How many presses have been refused since, and whether the window still is the one that refuses. */
export const takenFromMouse = (page: Page): Promise<number | undefined> =>
  page.evaluate(() => (globalThis as Counted).fromMouse);
