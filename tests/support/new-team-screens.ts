/** What a new team sees, from an empty machine to its first sealed minutes and the lock. */
import { decide, link, PASSPHRASE, raiseCase, recoveryCode } from './journey.ts';
import { button, dialog, heading, type Screen } from './screens.ts';

export const beforeUnlock: readonly Screen[] = [
  { name: 'welcome', open: (page) => button(page, 'Skapa ärendelogg').waitFor() },
  {
    name: 'restore, nothing there',
    open: async (page) => {
      await button(page, 'Återställ från säkerhetskopia').click();
      await heading(page, 'Återställ från säkerhetskopia');
    },
  },
  {
    name: 'first step, with what is missing',
    open: async (page) => {
      await button(page, 'Tillbaka').click();
      await button(page, 'Skapa ärendelogg').click();
      await page.getByLabel('Teamets namn').fill('Familjehuset Prov');
      await page.keyboard.press('Enter');
      await page.getByText('Behövs för att gå vidare.').first().waitFor();
    },
  },
  {
    name: 'second step',
    open: async (page) => {
      await page.getByLabel('Ditt namn').fill('Vera Prov');
      await page.getByLabel('Din verksamhet').fill('Familjehuset');
      await page.keyboard.press('Enter');
      await page.getByLabel('Välj en lösenfras').fill(PASSPHRASE);
      await page.getByLabel('Skriv den en gång till').fill('något annat');
      await page.keyboard.press('Enter');
      await page.getByText('Fraserna är inte lika.').waitFor();
    },
  },
  {
    name: 'third step',
    open: async (page) => {
      await page.getByLabel('Skriv den en gång till').fill(PASSPHRASE);
      await page.keyboard.press('Enter');
      await page.getByLabel('Skriv in koden').fill('fel');
      await page.keyboard.press('Enter');
      await page.getByText('Koden stämmer inte.').waitFor();
    },
  },
  {
    name: 'overview of a new team',
    open: async (page) => {
      const code = await recoveryCode(page);
      await page.getByLabel('Skriv in koden').fill(code);
      await button(page, 'Skapa ärendelogg').click();
      await link(page, 'Översikt').waitFor();
    },
  },
  {
    name: 'no cases',
    open: async (page) => {
      await link(page, 'Ärenden').click();
      await page.getByText('Här samlas ärendena').waitFor();
    },
  },
  {
    name: 'empty agenda',
    open: async (page) => {
      await link(page, 'Möte').click();
      await page.getByText(/Inga ärenden är mogna/).waitFor();
    },
  },
  {
    name: 'no minutes',
    open: async (page) => {
      await link(page, 'Protokoll').click();
      await heading(page, 'Protokoll');
    },
  },
];

/** The new team goes on: a case, a meeting, sealed minutes, and the lock. */
export const firstMeeting: readonly Screen[] = [
  {
    name: 'live, first case',
    open: async (page) => {
      await raiseCase(page, { firstName: 'Nova' });
      await link(page, 'Möte').click();
      await button(page, 'Starta mötet').click();
      await page.getByRole('region', { name: 'Aktuellt ärende' }).waitFor();
    },
  },
  {
    name: 'closing, nothing missing',
    open: async (page) => {
      await decide(page, { followUp: 3, view: 'Sagd av barnet' });
      await button(page, 'Avsluta mötet').click();
      await button(page, 'Försegla').waitFor();
    },
  },
  {
    name: 'the question before sealing',
    dialog: 'meetings/closing-side',
    open: async (page) => {
      await button(page, 'Försegla').click();
      await dialog(page);
    },
  },
  {
    name: 'closing, sealed',
    open: async (page) => {
      await button(page, 'Försegla').click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'Försegla' }).click();
      await heading(page, 'Mötet är avslutat');
    },
  },
  {
    name: 'unlock',
    open: async (page) => {
      await page.keyboard.press('Control+l');
      await page.getByLabel('Lösenfras', { exact: true }).fill('fel');
      await page.keyboard.press('Enter');
      await page.getByText('Lösenfrasen stämmer inte.').waitFor();
    },
  },
  {
    name: 'forgotten passphrase',
    open: async (page) => {
      await button(page, 'Glömt lösenfrasen?').click();
      await heading(page, 'Kom in med återställningskoden');
    },
  },
  {
    name: 'restore, with a copy',
    open: async (page) => {
      await page.reload();
      await button(page, 'Återställ från säkerhetskopia').click();
      await page.getByText('Vilken kopia?').waitFor();
    },
  },
];
