/** Every dialog of the sample team outside a meeting. */
import { asked, blur, button, cases, dialog, goTo, meeting, type Screen } from './screens.ts';

export const dialogs: readonly Screen[] = [
  asked('overview/next-meeting-card', 'start before the day', '/', 'Starta mötet'),
  asked('calendar-entries/calendar-button', 'to the calendar', meeting, 'Spara till kalendern'),
  asked('meetings/cancel-dialog', 'cancel a meeting', meeting, 'Ställ in'),
  asked('meetings/move-dialog', 'move a meeting', meeting, 'Flytta'),
  asked('meetings/add-day-dialog', 'one more meeting', meeting, 'Extra mötesdag'),
  asked('meetings/add-case-dialog', 'add a case by hand', meeting, /^Lägg till ärende/),
  asked('meetings/start-meeting', 'start on another day', meeting, 'Starta mötet'),
  asked('settings/row-dialog', 'a unit', '/settings/units', /^Ändra /),
  asked('settings/row-dialog', 'a person', '/settings/people', /^Ändra /),
  asked('settings/row-dialog', 'an intervention', '/settings/interventions', /^Ändra /),
  asked('settings/row-dialog', 'a concern', '/settings/concerns', /^Ändra /),
  asked('law/legal-text-dialog', 'a legal text', '/settings/law', /^Ändra /),
  asked(
    'safeguarding/concern-dialog',
    'a concern for a child',
    '/settings/law',
    'Oro för att barnet far illa?',
  ),
  asked('consultations/consultation-dialog', 'a consultation', meeting, 'Lägg till konsultation'),
  asked('consultations/consultations-section', 'remove a consultation', meeting, /^Ta bort AK-/),
  asked('settings/school-year-dialog', 'a school year', '/settings/series', 'Lägg in läsårets lov'),
  asked('settings/holiday-dialog', 'one holiday', '/settings/series', 'Ett lov'),
  asked('users/add-user-dialog', 'a new user', '/settings/users', 'Användare'),
  asked('users/change-user-dialog', 'another role', '/settings/users', /^Ändra /),
  asked('users/revoke-dialog', 'shut a user out', '/settings/users', /^Stäng av /),
  asked('users/change-passphrase', 'another passphrase', '/settings/users', /^Byt lösenfras/),
  asked('users/new-recovery-code', 'a new recovery code', '/settings/users', 'Gör ny kod'),
  asked('users/reset-dialog', 'a new passphrase for somebody else', '/settings/users', /^Ny lösenfras för /),
  asked('minutes/amend-dialog', 'correct sealed minutes', '/minutes/2026-11-12', 'Rätta protokollet'),
  asked('interventions/step-dialog', 'an intervention ended', '/cases/case-nova', 'Avslutad'),
  asked('sip/sip-answer-dialog', 'no to a plan', '/cases/case-lo', 'Ingen SIP, därför att'),
  asked('sip/sip-step-dialog', 'a day for a plan', '/cases/case-105', 'Boka mötet'),
  asked('closures/answer-dialog', 'what the family says', '/cases/case-101', /svar: /),
  asked('returns/returned-tag', 'another child after all', '/cases/case-noel', 'Det var ett annat barn'),
  asked('returns/return-dialog', 'a case taken up again', '/cases/case-otto', 'Ta upp igen'),
  asked('family-feedback/feedback-dialog', 'told to the family', '/minutes/2026-11-19/letters', /^Berättat/),
  asked('obstacles/obstacle-row', 'remove an obstacle', '/obstacles', /^Ta bort H-/),
  asked(
    'obstacles/obstacle-steps',
    'an obstacle on its way',
    '/obstacles',
    /^Till styrgruppen|^Skriv svaret/,
  ),
  {
    name: 'a task given another day, in its case',
    dialog: 'commitments/move-dialog',
    open: async (page) => {
      await goTo(page, '/cases/case-22');
      await button(page, /^Svara/)
        .first()
        .click();
      await button(page, 'Flytta').click();
      await dialog(page);
    },
  },
  {
    name: 'an obstacle whose words point to a child',
    dialog: 'obstacles/obstacle-dialog',
    open: async (page) => {
      await goTo(page, '/obstacles');
      await button(page, 'Lyft ett hinder').click();
      await page.getByRole('textbox', { name: 'Vad som står i vägen' }).fill(`${cases.full} väntar.`);
      await button(page, 'Spara ändå').waitFor();
    },
  },
  {
    name: 'all keys',
    dialog: 'app/shortcut-overlay',
    open: async (page) => {
      await goTo(page, '/cases');
      await blur(page);
      await page.keyboard.press('?');
      await dialog(page);
    },
  },
  {
    name: 'command palette',
    dialog: 'app/command-palette',
    open: async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('k-2026-03');
      await page
        .getByRole('menuitem', { name: /K-2026-03/ })
        .first()
        .waitFor();
    },
  },
];
