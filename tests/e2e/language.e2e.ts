/** Each user's own language: chosen in the settings, kept over a lock, and said to screen readers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedApp } from '../support/app.ts';
import { link } from '../support/journey.ts';
import { launchSample } from '../support/sample-app.ts';

let launched: LaunchedApp;
beforeAll(async () => {
  launched = await launchSample({ now: '2026-11-24T08:42:00Z' });
});
afterAll(() => launched.close());

describe('the language of the window', () => {
  it('changes words, days and the language that is said, at once, and back', async () => {
    const { window } = launched;
    await link(window, 'Inställningar').click();
    await window.getByRole('link', { name: 'Om programmet' }).click();
    // Clicked and not checked: the choice starts every page again, and the radio with it.
    await window.getByRole('radio', { name: 'English' }).click();
    await window.getByRole('heading', { name: 'About the app' }).waitFor();
    await expect
      .poll(() =>
        window.getByRole('radio', { name: 'English' }).evaluate((radio) => radio === document.activeElement),
      )
      .toBe(true);
    expect(await window.locator('html').getAttribute('lang')).toBe('en');

    await link(window, 'Overview').click();
    await window.getByRole('button', { name: 'New case' }).waitFor();
    const weekdays = /^(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)/;
    await window.getByRole('heading', { level: 1, name: weekdays }).waitFor();

    await link(window, 'Settings').click();
    await window.getByRole('link', { name: 'About the app' }).click();
    await window.getByRole('radio', { name: 'Svenska' }).click();
    await link(window, 'Översikt').waitFor();
    expect(await window.locator('html').getAttribute('lang')).toBe('sv');
  });
});
