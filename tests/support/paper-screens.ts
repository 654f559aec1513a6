/** What comes out of a meeting: the pages with papers. */
import { goTo, type Screen } from './screens.ts';

export const papers: readonly Screen[] = [
  {
    name: 'letters of a meeting',
    open: async (page) => {
      await goTo(page, '/minutes/2026-11-19/letters');
      await page
        .getByRole('link', { name: /^Öppna breven/ })
        .first()
        .waitFor();
    },
  },
  {
    name: 'a letter',
    open: async (page) => {
      await page
        .getByRole('link', { name: /^Öppna breven/ })
        .first()
        .click();
      await page.getByRole('article').waitFor();
    },
  },
  {
    name: 'a unit’s agenda',
    open: async (page) => {
      await goTo(page, '/meetings/2026-11-26/papers/agenda');
      await page.getByRole('article').waitFor();
    },
  },
  {
    name: 'a unit’s tasks',
    open: async (page) => {
      await page.getByRole('radio', { name: 'Uppgifter' }).click();
      await page.getByRole('article').waitFor();
    },
  },
];
