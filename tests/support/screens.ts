/** A screen and the way to it: for what has to hold on all of them. */
import type { Page } from 'playwright';
import { callFrom } from './calls.ts';

export interface Screen {
  readonly name: string;
  readonly open: (page: Page) => Promise<unknown>;
  /** A dialog by its file in `renderer`. It is left by Escape, so that the next screen starts from the page. */
  readonly dialog?: string;
  /** Of the main menu; all five if not given. */
  readonly links?: readonly string[];
}

export const goTo = (page: Page, path: string): Promise<void> =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, `#${path}`);

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
export const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name }).first().waitFor();
export const dialog = (page: Page) =>
  page.getByRole('dialog').or(page.getByRole('alertdialog')).first().waitFor();
export const blur = (page: Page) =>
  page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });

/** @returns the id of a case by its number, as the window is told it */
async function caseId(page: Page, search: string): Promise<string> {
  const asked = { search, sort: 'number', descending: false, offset: 0, limit: 1 };
  for (const filter of ['open', 'closed']) {
    const answer = JSON.stringify(await callFrom(page, 'cases.list', { ...asked, filter }));
    const found = /"rows":\[\{"id":"([^"]+)"/.exec(answer)?.[1];
    if (found !== undefined) return found;
  }
  throw new Error(`no case is found by ${search}`);
}

export async function openCase(page: Page, number: string, rest = ''): Promise<void> {
  await goTo(page, `/cases/${await caseId(page, number)}${rest}`);
}

/** The next meeting of the sample team. */
export const meeting = '/meetings/2026-11-26';
/** Cases of the sample team: one with everything in it, one that a unit may not hear, the id of one that is protected. */
export const cases = {
  full: 'K-2026-040',
  guarded: 'K-2026-039',
  birthday: 'K-2026-031',
  restricted: 'case-skyddad',
} as const;

/** A dialog that a button on the page opens. @param file the dialog's in `renderer` */
export const asked = (file: string, name: string, path: string, by: string | RegExp): Screen => ({
  name,
  dialog: file,
  open: async (page) => {
    await goTo(page, path);
    await button(page, by).first().click();
    await dialog(page);
  },
});
