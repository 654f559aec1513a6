/** Each user's own language: chosen in the settings, kept over a lock, and said to screen readers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedApp } from '../support/app.ts';
import { en, sv } from '../../domain/text/text.ts';
import { link } from '../support/journey.ts';
import { launchSample } from '../support/sample-app.ts';
import { goTo } from '../support/screens.ts';

let launched: LaunchedApp;
beforeAll(async () => {
  launched = await launchSample({ now: '2026-11-24T08:42:00Z' });
});
afterAll(() => launched.close());

const papers = [
  '/minutes/2026-11-19',
  '/meetings/2026-11-26/papers/agenda',
  '/meetings/2026-11-26/papers/tasks',
  '/cases/case-lo/consent/form',
  '/cases/case-lo/extract',
  '/access-log/extract/K-2026-032',
];

/** What nobody says in Swedish: the longer parts of the English texts. */
const english = Object.entries(en)
  .flatMap(([key, text]) =>
    key in sv && sv[key as keyof typeof sv] === text ? [] : text.split(/\{\{\w+\}\}/),
  )
  .map((part) => part.trim().toLowerCase())
  .filter((part) => part.length > 9 && part.includes(' '));

describe('the language of the window', () => {
  it('changes words, days and the language that is said, at once', async () => {
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
  });

  it('is not the language of papers: they stay Swedish, and the buttons beside them follow', async () => {
    const { window } = launched;
    await goTo(window, '/minutes/2026-11-19/letters');
    const letter = await window.locator('main a[href*="/letters/"]').first().getAttribute('href');
    for (const path of [...papers, letter?.slice(1) ?? '']) {
      await link(window, 'Overview').click();
      await window.getByRole('button', { name: 'New case' }).waitFor();
      await goTo(window, path);
      const paper = window.locator('[lang=sv][data-theme=ljust]').first();
      await paper.waitFor();
      await window.getByRole('button', { name: /^Save as PDF/ }).waitFor();
      const text = (await paper.innerText()).toLowerCase();
      expect
        .soft(
          english.filter((phrase) => text.includes(phrase)),
          path,
        )
        .toEqual([]);
      expect.soft(text, path).not.toMatch(/\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* \d|\bweek \d/);
    }
  });

  it('changes back', async () => {
    const { window } = launched;
    await link(window, 'Settings').click();
    await window.getByRole('link', { name: 'About the app' }).click();
    await window.getByRole('radio', { name: 'Svenska' }).click();
    await link(window, 'Översikt').waitFor();
    expect(await window.locator('html').getAttribute('lang')).toBe('sv');
  });
});
