/** The names on screen that tests and help rely on, as the product promises them. */
import type { Page } from 'playwright';
import { openSample } from './journey.ts';
import { button, cases, goTo, heading, meeting, openCase } from './screens.ts';

type Role = Parameters<Page['getByRole']>[0];
type Names = readonly (readonly [role: Role, ...names: readonly (string | RegExp)[]])[];

export interface Place {
  readonly where: string;
  readonly open: (page: Page) => Promise<unknown>;
  readonly names: Names;
}

/** In this order: from the first run into the sample team, and out of it again. */
export const places: readonly Place[] = [
  {
    where: 'first run',
    open: (page) => button(page, 'Skapa ärendelogg').waitFor(),
    names: [['button', 'Skapa ärendelogg', 'Prova med exempeldata', 'Återställ från säkerhetskopia']],
  },
  {
    where: 'navigation',
    open: openSample,
    names: [
      ['link', 'Översikt', 'Möte', 'Ärenden', 'Protokoll', 'Inställningar'],
      ['button', /^Lås/],
    ],
  },
  {
    where: 'case list',
    open: (page) => goTo(page, '/cases').then(() => heading(page, 'Ärenden')),
    names: [
      ['button', 'Nytt ärende'],
      ['searchbox', 'Sök ärende'],
      ['grid', 'Ärenden'],
    ],
  },
  {
    where: 'new case',
    open: (page) => goTo(page, '/cases/new').then(() => heading(page, 'Nytt ärende')),
    names: [
      ['textbox', 'Förnamn eller initial', 'Frågan till teamet', 'Barnets egna ord'],
      ['button', 'Spara ärende'],
    ],
  },
  {
    where: 'case, and its consent',
    open: (page) => openCase(page, cases.full).then(() => heading(page, 'Den röda tråden')),
    names: [
      ['heading', cases.full, 'Samtycke', 'Den röda tråden', 'Vem gör vad', 'Mål', 'Barnets röst'],
      ['button', 'Registrera samtycke', 'Återkalla samtycke'],
    ],
  },
  {
    where: 'overview, and from it the meeting',
    open: (page) => goTo(page, '/').then(() => button(page, 'Förbered mötet').waitFor()),
    names: [['button', 'Förbered mötet', 'Starta mötet']],
  },
  {
    where: 'live meeting, and its recorder',
    open: async (page) => {
      await goTo(page, meeting);
      await button(page, 'Starta mötet').click();
      await button(page, 'Starta i dag').click();
      await page
        .getByRole('group', { name: 'Typ av beslut' })
        .getByRole('radio', { name: 'Ny insats' })
        .check();
    },
    names: [
      ['region', 'Dagordning', 'Aktuellt ärende', 'Beslut'],
      ['button', 'Avsluta mötet', /^Nästa ärende/, /^Förra/, /^Ta ärendet senare/, /^Spara beslut/],
      ['group', 'Typ av beslut', 'Ansvarig verksamhet', 'Ansvarig person', 'Följs upp på teammöte'],
      ['combobox', 'Insats'],
    ],
  },
  {
    where: 'minutes',
    open: async (page) => {
      await goTo(page, '/minutes');
      await page
        .getByRole('link', { name: /^Öppna protokollet/ })
        .first()
        .click();
    },
    names: [['button', /^Skriv ut/, /^Spara som pdf/]],
  },
  {
    where: 'status',
    open: async (page) => {
      await goTo(page, '/settings/team');
      const name = page.getByRole('textbox', { name: 'Teamets namn' });
      await name.fill('Familjehuset Lyktan 2');
      await name.press('Enter');
      await page
        .getByRole('status')
        .filter({ hasText: /^Sparat \d\d\.\d\d/ })
        .waitFor();
    },
    names: [],
  },
  {
    where: 'unlock',
    open: (page) => page.keyboard.press('Control+l'),
    names: [
      ['group', 'Vem är du?'],
      ['textbox', 'Lösenfras'],
      ['button', /^Lås upp/],
    ],
  },
];

/** @returns "role name" for each name that the place does not have exactly once */
export async function missingNames(page: Page, { names }: Place): Promise<string[]> {
  const missing: string[] = [];
  for (const [role, ...wanted] of names)
    for (const name of wanted) {
      const found = page.getByRole(role, { name, exact: typeof name === 'string' });
      await found
        .first()
        .waitFor({ timeout: 5000 })
        .catch(() => undefined);
      const count = await found.count();
      if (count !== 1) missing.push(`${role} ${String(name)}: ${count}`);
    }
  return missing;
}
