/** The tasks of all units, and a task while it is answered. */
import { blur, goTo, heading, type Screen } from './screens.ts';

export const taskScreens: readonly Screen[] = [
  {
    name: 'tasks of all units',
    open: async (page) => {
      await goTo(page, '/tasks');
      await heading(page, 'Våra uppgifter');
      await blur(page);
    },
  },
  {
    name: 'a task that was not done',
    open: async (page) => {
      await page.keyboard.press('i');
      await page.getByRole('form', { name: /^Inte gjort/ }).waitFor();
    },
  },
  {
    name: 'a task given another day',
    open: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('f');
      await page.getByRole('form', { name: /^Flytta/ }).waitFor();
    },
  },
];
