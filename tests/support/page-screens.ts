/** Every page of the sample team outside a meeting. */
import {
  asked,
  blur,
  button,
  cases,
  dialog,
  goTo,
  heading,
  meeting,
  openCase,
  type Screen,
} from './screens.ts';

const section = (id: string, title: string): Screen => ({
  name: `settings, ${title}`,
  open: async (page) => {
    await goTo(page, `/settings/${id}`);
    await page.getByRole('heading', { level: 2, name: title }).waitFor();
  },
});

export const pages: readonly Screen[] = [
  {
    name: 'overview',
    open: async (page) => {
      await goTo(page, '/');
      await button(page, /^(Förbered|Starta) mötet/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'obstacles for the steering group',
    open: async (page) => {
      await goTo(page, '/obstacles');
      await heading(page, 'Hinder till styrgruppen');
    },
  },
  {
    name: 'what is missing in all cases',
    open: async (page) => {
      await goTo(page, '/missing');
      await page.getByRole('heading', { level: 1, name: 'Saknas i ärendena' }).waitFor();
      await page.getByRole('row').nth(3).waitFor();
    },
  },
  {
    name: 'report',
    open: async (page) => {
      await goTo(page, '/reports');
      await page.getByRole('heading', { level: 1, name: /^Uppföljning av teammötena/ }).waitFor();
    },
  },
  {
    name: 'exchange, to send',
    open: async (page) => {
      await goTo(page, '/exchange');
      await page.getByRole('tab', { name: 'Skicka' }).waitFor();
    },
  },
  {
    name: 'exchange, to receive',
    open: async (page) => {
      await page.getByRole('tab', { name: 'Ta emot' }).click();
      await page.getByRole('tabpanel', { name: 'Ta emot' }).waitFor();
    },
  },
  {
    name: 'case list',
    open: async (page) => {
      await goTo(page, '/cases');
      await page.getByRole('grid', { name: 'Ärenden' }).getByRole('row').nth(3).waitFor();
    },
  },
  {
    name: 'case list without a hit',
    open: async (page) => {
      await page.getByRole('searchbox', { name: 'Sök ärende' }).fill('finnsinte');
      await page.getByText('Inget ärende stämmer med sökningen').waitFor();
    },
  },
  {
    name: 'case',
    open: async (page) => {
      await openCase(page, cases.full);
      await heading(page, 'Den röda tråden');
    },
  },
  {
    name: 'case, every change',
    open: async (page) => {
      await button(page, 'Visa alla ändringar').click();
      await button(page, 'Dölj').waitFor();
    },
  },
  {
    name: 'a note half written',
    open: async (page) => {
      await openCase(page, cases.full);
      await button(page, /^Ny anteckning/).click();
      await page.getByRole('radio', { name: 'Vissa verksamheter' }).check();
      await page.getByRole('checkbox', { name: /^Uppgiften gäller någon annan/ }).check();
      await page.getByLabel('Samtyckte den dagen').waitFor();
    },
  },
  {
    name: 'protected case, to those who may open it',
    open: async (page) => {
      await goTo(page, `/cases/${cases.restricted}`);
      await page.getByRole('region', { name: 'Skyddade uppgifter' }).waitFor();
    },
  },
  {
    name: 'who holds the case',
    dialog: 'handovers/contact-dialog',
    open: async (page) => {
      await openCase(page, cases.full);
      await button(page, 'Byt kontaktperson').click();
      await dialog(page);
    },
  },
  asked('handovers/offer-dialog', 'a handover to offer', '/cases/case-vilgot', 'Erbjud överlämning'),
  {
    name: 'handovers',
    open: async (page) => {
      await goTo(page, '/handovers');
      await page.getByRole('heading', { level: 1, name: 'Överlämning' }).waitFor();
    },
  },
  {
    name: 'a handover declined, half written',
    open: async (page) => {
      await blur(page);
      await page.keyboard.press('n');
      await page.getByRole('textbox', { name: /och teamet$/ }).waitFor();
    },
  },
  {
    name: 'link a sibling',
    dialog: 'siblings/sibling-dialog',
    open: async (page) => {
      await openCase(page, cases.full);
      await button(page, 'Länka syskon').click();
      await dialog(page);
    },
  },
  {
    name: 'withdraw consent',
    dialog: 'consents/withdraw-dialog',
    open: async (page) => {
      await openCase(page, cases.full);
      await button(page, 'Återkalla samtycke').click();
      await dialog(page);
    },
  },
  {
    name: 'edit case',
    open: async (page) => {
      await blur(page);
      await page.keyboard.press('e');
      await page.getByRole('textbox', { name: 'Frågan till teamet' }).waitFor();
    },
  },
  {
    name: 'consent',
    open: async (page) => {
      await openCase(page, cases.full, '/consent');
      await page.getByRole('group', { name: 'Svar från Vårdnadshavare 1' }).waitFor();
    },
  },
  {
    name: 'consent that a birthday is about to end',
    open: async (page) => {
      await openCase(page, cases.birthday, '/consent');
      await page.getByText(/fyller 18 den/).waitFor();
    },
  },
  {
    name: 'consent form as a paper',
    open: async (page) => {
      await openCase(page, cases.full, '/consent/form');
      await page.getByRole('article', { name: 'Samtycke till att dela uppgifter' }).waitFor();
    },
  },
  {
    name: 'information for guardians',
    open: async (page) => {
      await page.getByRole('radio', { name: 'Information till vårdnadshavare' }).click();
      await page.getByRole('article', { name: 'Om teammötet och ert samtycke' }).waitFor();
    },
  },
  {
    name: 'information for the child',
    open: async (page) => {
      await page.getByRole('radio', { name: 'Information till barnet' }).click();
      await page.getByRole('article', { name: 'Till dig' }).waitFor();
    },
  },
  {
    name: 'everything about the child as a paper',
    open: async (page) => {
      await openCase(page, cases.full, '/extract');
      await page.getByRole('article', { name: /^Allt som är antecknat om/ }).waitFor();
    },
  },
  {
    name: 'new case, asking about somebody else',
    open: async (page) => {
      await goTo(page, '/cases/new');
      await page.getByRole('textbox', { name: 'Frågan till teamet' }).fill('Mamma är sjukskriven. Vad nu?');
      await button(page, 'Ja, personen har sagt ja').click();
      await page.getByRole('textbox', { name: 'Vem har sagt ja?' }).waitFor();
      await page.getByRole('textbox', { name: 'Frågan till teamet' }).fill('');
    },
  },
  {
    name: 'new case, with duplicates and what is missing',
    open: async (page) => {
      await goTo(page, '/cases/new');
      await page.getByRole('textbox', { name: 'Förnamn eller initial' }).fill('Nova');
      await page.getByLabel('Födelseår').fill('2014');
      await page.getByRole('combobox', { name: 'Skola eller förskola' }).fill('Björkskolan');
      await page.keyboard.press('Control+Enter');
      await page.getByText('Skriv vad teamet ska hjälpa till med.').waitFor();
      await page.getByText('Möjlig dubblett').waitFor();
    },
  },
  {
    name: 'new case, with protected identity and only one who may open it',
    open: async (page) => {
      await goTo(page, '/cases/new');
      await page.getByRole('radio', { name: 'Skyddat boende' }).check();
      await page.getByText('Bara en behörig.').waitFor();
    },
  },
  {
    name: 'prepare the meeting',
    open: async (page) => {
      await goTo(page, meeting);
      await button(page, 'Starta mötet').waitFor();
    },
  },
  {
    name: 'prepare the meeting, without somebody who is needed',
    open: async (page) => {
      await button(page, /Närvaro för Kim Borg/).click();
      await page.getByRole('option', { name: 'Borta' }).click();
      await heading(page, /^Någon som behövs kommer inte/);
    },
  },
  {
    name: 'minutes list',
    open: async (page) => {
      await goTo(page, '/minutes');
      await page
        .getByRole('link', { name: /^Öppna protokollet/ })
        .first()
        .waitFor();
    },
  },
  {
    name: 'minutes',
    open: async (page) => {
      await page
        .getByRole('link', { name: /^Öppna protokollet/ })
        .first()
        .click();
      await page.getByRole('article').waitFor();
    },
  },
  { name: 'help', open: (page) => goTo(page, '/help').then(() => heading(page, 'Hjälp')) },
  section('team', 'Teamet'),
  section('units', 'Verksamheter'),
  section('people', 'Personer'),
  section('interventions', 'Insatser'),
  section('concerns', 'Oroområden'),
  section('series', 'Mötesserie'),
  section('law', 'Lagtexter'),
  section('users', 'Användare och nycklar'),
  section('backups', 'Säkerhetskopior'),
  section('erasures', 'Gallring'),
  section('check', 'Kontroll'),
  section('about', 'Om programmet'),
];
