/** The sample with nobody in it, and gone. */
import { callFrom } from './calls.ts';
import { link } from './journey.ts';
import { button, goTo, heading, type Screen } from './screens.ts';

export const lockedSample: readonly Screen[] = [
  {
    name: 'unlock the sample',
    open: async (page) => {
      await goTo(page, '/');
      await callFrom(page, 'backups.make', { reason: 'manual' });
      await page.keyboard.press('Control+l');
      await button(page, 'Fyll i').waitFor();
    },
  },
  {
    name: 'forgotten passphrase of the sample',
    open: async (page) => {
      await button(page, 'Glömt lösenfrasen?').click();
      await heading(page, 'Kom in med återställningskoden');
    },
  },
  {
    name: 'copies of the sample',
    open: async (page) => {
      await page.reload();
      await button(page, 'Återställ från säkerhetskopia').click();
      await page.getByText('Vilken kopia?').waitFor();
    },
  },
  {
    name: 'one copy of the sample',
    open: async (page) => {
      await button(page, 'Öppna kopian').click();
      await heading(page, 'Öppna säkerhetskopian');
    },
  },
  {
    name: 'the sample that has been removed',
    open: async (page) => {
      await page.reload();
      await page.getByRole('radio').first().check();
      await button(page, 'Fyll i').click();
      await page.keyboard.press('Enter');
      await link(page, 'Översikt').waitFor();
      await button(page, 'Ta bort exempeldata').click();
      await button(page, 'Ångra').waitFor();
    },
  },
];
