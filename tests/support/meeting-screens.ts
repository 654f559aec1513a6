/** The sample team's meeting while it is held, and what the other roles see. */
import type { Page } from 'playwright';
import { decide, link } from './journey.ts';
import { blur, button, cases, dialog, goTo, heading, meeting, type Screen } from './screens.ts';

const agendaRow = (page: Page, number: string) =>
  page.getByRole('region', { name: 'Dagordning' }).getByRole('button', { name: new RegExp(number) });

/** In this order: the meeting is begun by the first. */
export const inMeeting: readonly Screen[] = [
  {
    name: 'live, with a decision half made',
    open: async (page) => {
      await goTo(page, meeting);
      await button(page, 'Starta mötet').click();
      await button(page, 'Starta i dag').click();
      await page.getByRole('region', { name: 'Aktuellt ärende' }).waitFor();
      await agendaRow(page, cases.full).click();
      const recorder = page.getByRole('region', { name: 'Beslut', exact: true });
      await recorder.getByRole('radio', { name: 'Ny insats' }).check();
      await recorder.getByRole('combobox', { name: 'Insats' }).fill('Föräldrastöd');
      await page.getByRole('option', { name: /^Föräldrastöd,? individuellt/ }).click();
      await page.keyboard.press('Control+Enter');
    },
  },
  {
    name: 'live, saved and with a task',
    open: async (page) => {
      await decide(page, { followUp: 3 });
      await blur(page);
      await page.keyboard.press('u');
    },
  },
  {
    name: 'live, a handover',
    dialog: 'meetings/live-handover',
    open: async (page) => {
      await button(page, 'Erbjud överlämning').click();
      await dialog(page);
    },
  },
  {
    name: 'live, why a task was not done',
    dialog: 'commitments/why-dialog',
    open: async (page) => {
      await button(page, 'Inte gjort').first().click();
      await dialog(page);
    },
  },
  {
    name: 'live, taking consent back',
    dialog: 'consents/withdraw-dialog',
    open: async (page) => {
      await button(page, 'Återkalla samtycke').click();
      await dialog(page);
    },
  },
  {
    name: 'live, stopped by the guard',
    open: async (page) => {
      await agendaRow(page, cases.guarded).click();
      await page.getByRole('alert', { name: 'Samtyckesvakt' }).waitFor();
    },
  },
  {
    name: 'live, a protected case before the others have left',
    open: async (page) => {
      await agendaRow(page, 'Skyddat ärende').first().click();
      await page
        .getByText(/får vara kvar|Ingen av de behöriga/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'attendance',
    dialog: 'meetings/attendance-dialog',
    open: async (page) => {
      await button(page, /närvarande$/).click();
      await dialog(page);
    },
  },
  {
    name: 'take a case later',
    dialog: 'meetings/defer-dialog',
    open: async (page) => {
      await agendaRow(page, cases.full).click();
      await button(page, /^Ta ärendet senare/).click();
      await dialog(page);
    },
  },
  {
    name: 'who steps back',
    dialog: 'recusals/recuse-dialog',
    open: async (page) => {
      await agendaRow(page, cases.full).click();
      await button(page, /^Jäv/).click();
      await dialog(page);
    },
  },
  {
    name: 'live, with somebody out because of jäv',
    open: async (page) => {
      await button(page, /^Jäv/).click();
      await page.getByRole('dialog').getByRole('radio', { name: /^Emil/ }).check();
      await button(page, 'Har lämnat rummet').click();
      await page.getByText(/har lämnat rummet \(jäv\)\.$/).waitFor();
      // The line above pushes the days halfway under the sentence; whoever answers scrolls them up.
      await page
        .getByRole('group', { name: 'Följs upp på teammöte' })
        .evaluate((days) => days.scrollIntoView({ block: 'center' }));
    },
  },
  {
    name: 'live, a consultation',
    open: async (page) => {
      await button(page, /^AK-/).click();
      await page.getByRole('textbox', { name: 'Råd' }).waitFor();
    },
  },
  {
    name: 'closing, with what is missing',
    open: async (page) => {
      await button(page, 'Avsluta mötet').click();
      await page.getByText(/saker saknas\.$/).waitFor();
    },
  },
  {
    name: 'print a protected case',
    dialog: 'protection/approval-dialog',
    open: async (page) => {
      await goTo(page, '/minutes/2026-11-26');
      await button(page, /^Skriv ut/).click();
      await dialog(page);
    },
  },
  {
    name: 'overview during a meeting',
    open: async (page) => {
      await goTo(page, '/');
      await button(page, /mötet/).first().waitFor();
    },
  },
];

/** The app starts anew at the lock, with the overview of whoever unlocks it. */
async function enterAs(page: Page, name: RegExp, first = 'Översikt'): Promise<void> {
  await page.keyboard.press('Control+l');
  await page.getByRole('radio', { name }).check();
  await button(page, 'Fyll i').click();
  await page.keyboard.press('Enter');
  await link(page, first).waitFor();
}

const auditorLinks = ['Översikt', 'Åtkomstlogg', 'Inställningar'];

/** What the other roles see; and last, as time is moved in the window, what comes before the lock. */
export const otherRoles: readonly Screen[] = [
  {
    name: 'unlock, with several users',
    open: async (page) => {
      await page.keyboard.press('Control+l');
      await button(page, /^Lås upp/).waitFor();
    },
  },
  {
    name: 'a concern for a child, before unlock',
    dialog: 'vault/concern-when-locked',
    open: async (page) => {
      await button(page, 'Oro för att barnet far illa?').click();
      await dialog(page);
    },
  },
  {
    name: 'case list of a member',
    open: async (page) => {
      await enterAs(page, /^Sofia Dahlin/);
      await goTo(page, '/cases');
      await page.getByRole('grid', { name: 'Ärenden' }).getByRole('row').nth(3).waitFor();
    },
  },
  {
    name: 'restricted case',
    open: async (page) => {
      await goTo(page, `/cases/${cases.restricted}`);
      await page.getByText('Ärendet visas bara för de behöriga').waitFor();
    },
  },
  {
    name: 'meeting of a member',
    open: async (page) => {
      await goTo(page, meeting);
      await heading(page, 'Förbered mötet');
    },
  },
  {
    name: 'overview of the steering group',
    links: ['Översikt', 'Inställningar'],
    open: async (page) => {
      await enterAs(page, /^Birgitta Palm/);
      await heading(page, 'Styrgruppen ser inga enskilda barn');
    },
  },
  {
    name: 'overview of the auditor',
    links: auditorLinks,
    open: async (page) => {
      await enterAs(page, /^Henrik Malm/, 'Åtkomstlogg');
      await heading(page, /^Stickprov att granska/);
    },
  },
  {
    name: 'the month’s sample of the access log',
    links: auditorLinks,
    open: async (page) => {
      await link(page, 'Åtkomstlogg').click();
      await page.getByRole('grid', { name: 'Dragna rader' }).waitFor();
    },
  },
  {
    name: 'a doubt without words in the sample',
    links: auditorLinks,
    open: async (page) => {
      await page.getByRole('grid', { name: 'Dragna rader' }).focus();
      await page.keyboard.press('a');
      await page.getByRole('textbox', { name: 'Vad är fel?' }).waitFor();
    },
  },
  {
    name: 'the access log per child, before a number',
    links: auditorLinks,
    open: async (page) => {
      await page.getByRole('tab', { name: 'Per barn' }).click();
      await heading(page, 'Skriv ett ärendenummer');
    },
  },
  {
    name: 'the access log per child',
    links: auditorLinks,
    open: async (page) => {
      await page.getByRole('textbox', { name: 'Ärendenummer' }).fill(cases.full);
      await page.getByRole('table').waitFor();
    },
  },
  {
    name: 'the access log per user',
    links: auditorLinks,
    open: async (page) => {
      await page.getByRole('tab', { name: 'Per användare' }).click();
      await page.getByRole('table').waitFor();
    },
  },
  {
    name: 'the extract of the log for the child',
    links: auditorLinks,
    open: async (page) => {
      await goTo(page, `/access-log/extract/${cases.full}`);
      await page.getByRole('article').waitFor();
    },
  },
  {
    name: 'warning before the lock',
    dialog: 'app/idle-guard',
    open: async (page) => {
      await enterAs(page, /^Ingela Brandt/);
      // In a meeting the app waits for half an hour.
      await page.clock.install();
      await page.clock.fastForward('29:40');
      await page.getByRole('alertdialog', { name: /^Låser om/ }).waitFor();
    },
  },
];
