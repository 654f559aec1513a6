/** Everybody can read and reach everything: every page and every dialog outside a meeting. */
import { describe, expect, it } from 'vitest';
import { launchApp } from '../support/app.ts';
import { openSample } from '../support/journey.ts';
import { resize, sizes } from '../support/look.ts';
import { lookAt } from '../support/look-around.ts';
import { dialogs, pages } from '../support/page-screens.ts';
import { taskScreens } from '../support/task-screens.ts';
import { papers } from '../support/paper-screens.ts';

describe('the sample team', () => {
  it('meets no obstacle on any page or dialog', async () => {
    const { window: page, close } = await launchApp({ now: '2026-11-24T08:42:00Z' });
    page.setDefaultTimeout(30_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await resize(page, sizes.designed);
    await openSample(page);
    expect(await lookAt(page, [...pages, ...taskScreens, ...papers, ...dialogs])).toEqual([]);
    await close();
  }, 240_000);
});
