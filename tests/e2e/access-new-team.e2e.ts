/** Everybody can read and reach everything, from an empty machine to the first meeting and the lock. */
import { describe, expect, it } from 'vitest';
import { launchApp } from '../support/app.ts';
import { resize, sizes } from '../support/look.ts';
import { lookAt } from '../support/look-around.ts';
import { beforeUnlock, firstMeeting } from '../support/new-team-screens.ts';

describe('a new team', () => {
  it('meets no obstacle on the way to its first case, nor in its first meeting, nor at the lock', async () => {
    const { window: page, close } = await launchApp({ now: '2026-11-26T12:00:00Z' });
    page.setDefaultTimeout(30_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await resize(page, sizes.designed);
    expect(await lookAt(page, [...beforeUnlock, ...firstMeeting])).toEqual([]);
    await close();
  }, 360_000);
});
