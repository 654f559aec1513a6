/** Everybody can read and reach everything in a meeting, and as a member, in the steering group and as auditor. */
import { describe, expect, it } from 'vitest';
import { launchApp } from '../support/app.ts';
import { openSample } from '../support/journey.ts';
import { resize, sizes } from '../support/look.ts';
import { lookAt } from '../support/look-around.ts';
import { inMeeting, otherRoles } from '../support/meeting-screens.ts';

describe('the sample team', () => {
  it('meets no obstacle in a meeting, nor whatever the role', async () => {
    const { window: page, close } = await launchApp({ now: '2026-11-24T08:42:00Z' });
    page.setDefaultTimeout(30_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await resize(page, sizes.designed);
    await openSample(page);
    expect(await lookAt(page, [...inMeeting, ...otherRoles])).toEqual([]);
    await close();
  }, 240_000);
});
