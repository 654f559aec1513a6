/** Each line of what is missing leads to where it is mended: the right control has the keyboard, and stands in sight. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mendPath } from '../../renderer/missing/mend-path.ts';
import type { MissingKind } from '../../domain/missing/missing-rules.ts';
import type { LaunchedApp } from '../support/app.ts';
import { inTheWay } from '../support/look-around.ts';
import { goTo } from '../support/screens.ts';
import { launchSample } from '../support/sample-app.ts';

let started: LaunchedApp;
let page: Page;
beforeAll(async () => {
  started = await launchSample({ now: '2026-11-24T08:42:00Z' });
  page = started.window;
});
afterAll(() => started.close());

const focused = () => page.locator(':focus');
const isInSight = (): Promise<boolean> =>
  focused().evaluate(async (control) => {
    await new Promise((done) => setTimeout(done, 500));
    const { top, bottom, left, right } = control.getBoundingClientRect();
    const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return seen !== null && (control.contains(seen) || seen.closest('label')?.contains(control) === true);
  });

const controls: readonly (readonly [MissingKind, string, RegExp])[] = [
  ['contact', 'case-lo', /^Byt kontaktperson$/],
  ['handover', 'case-elis', /tar emot$/],
  ['rating', 'case-lo', /^Rapportera/],
  ['task', 'case-22', /^Svara$/],
  ['ownRecord', 'case-lo', /^UPH, /],
  ['sipAsk', 'case-lo', /^Familjen säger ja$/],
  ['childView', 'case-lo', /^Sagd av barnet$/],
];

describe('what mends a gap', () => {
  it.each(controls)('has the keyboard and stands in sight: %s', async (kind, caseId, name) => {
    await goTo(page, mendPath(kind, caseId));
    await expect
      .poll(
        () =>
          focused().evaluate(
            (control) =>
              control.getAttribute('aria-label') ??
              control.closest('label')?.textContent ??
              control.textContent,
          ),
        { timeout: 5000 },
      )
      .toMatch(name);
    expect(await isInSight()).toBe(true);
  });

  it.each(['followUp', 'quiet'] as const)(
    'is a place on the next agenda, with the case: %s',
    async (kind) => {
      await goTo(page, '/');
      await page.getByRole('heading', { level: 1, name: /^Tisdag/ }).waitFor();
      await goTo(page, mendPath(kind, 'case-ronja'));
      const dialog = page.getByRole('dialog');
      await expect
        .poll(() => dialog.getByRole('combobox', { name: 'Ärende' }).inputValue())
        .toMatch(/^K-2026-044/);
      if (kind === 'followUp') expect(await inTheWay(page, 'meetings/add-case-dialog')).toEqual([]);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    },
  );

  it('says of a case that is up already that it is', async () => {
    await goTo(page, '/');
    await page.getByRole('heading', { level: 1, name: /^Tisdag/ }).waitFor();
    await goTo(page, mendPath('quiet', 'case-lo'));
    await page.getByRole('dialog').getByText('K-2026-032 står redan på dagordningen.').waitFor();
  });
});
