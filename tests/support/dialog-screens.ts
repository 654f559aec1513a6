/** Every dialog of the sample team outside a meeting. */
import { asked, blur, button, cases, dialog, goTo, meeting, type Screen } from './screens.ts';

export const dialogs: readonly Screen[] = [
  asked('cancel a meeting', meeting, 'Ställ in'),
  asked('move a meeting', meeting, 'Flytta'),
  asked('one more meeting', meeting, 'Extra mötesdag'),
  asked('add a case by hand', meeting, /^Lägg till ärende/),
  asked('start on another day', meeting, 'Starta mötet'),
  asked('a unit', '/settings/units', /^Ändra /),
  asked('a person', '/settings/people', /^Ändra /),
  asked('an intervention', '/settings/interventions', /^Ändra /),
  asked('a concern', '/settings/concerns', /^Ändra /),
  asked('a legal text', '/settings/law', /^Ändra /),
  asked('a concern for a child', '/settings/law', 'Oro för att barnet far illa?'),
  asked('a consultation', meeting, 'Lägg till konsultation'),
  asked('remove a consultation', meeting, /^Ta bort AK-/),
  asked('a school year', '/settings/series', 'Lägg in läsårets lov'),
  asked('one holiday', '/settings/series', 'Ett lov'),
  asked('a new user', '/settings/users', 'Användare'),
  asked('another role', '/settings/users', /^Ändra /),
  asked('a new passphrase for somebody else', '/settings/users', /^Ny lösenfras för /),
  asked('correct sealed minutes', '/minutes/2026-11-12', 'Rätta protokollet'),
  {
    name: 'an obstacle whose words point to a child',
    isDialog: true,
    open: async (page) => {
      await goTo(page, '/obstacles');
      await button(page, 'Lyft ett hinder').click();
      await page.getByRole('textbox', { name: 'Vad som står i vägen' }).fill(`${cases.full} väntar.`);
      await button(page, 'Spara ändå').waitFor();
    },
  },
  {
    name: 'all keys',
    isDialog: true,
    open: async (page) => {
      await goTo(page, '/cases');
      await blur(page);
      await page.keyboard.press('?');
      await dialog(page);
    },
  },
  {
    name: 'command palette',
    isDialog: true,
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
