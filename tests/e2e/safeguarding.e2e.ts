/** What stands beside the consent: a concern reported, a question without a child, somebody who steps back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedApp } from '../support/app.ts';
import { link } from '../support/journey.ts';
import { cases, goTo, openCase } from '../support/screens.ts';
import { launchSample } from '../support/sample-app.ts';

/** Covered by consent for everybody at the table, and first on the agenda. */
const OPEN_CASE = 'K-2026-036';
const MEETING = '/meetings/2026-11-26';
const ADVICE = 'Skolan ringer mottagningen i dag och rådfrågar utan namn.';

let started: LaunchedApp;
const page = () => started.window;
const button = (name: string | RegExp) =>
  page().getByRole('button', { name, exact: typeof name === 'string' });
const dialog = () => page().getByRole('dialog');
const line = () => page().getByText(/^Anmälan om oro gjord/);

beforeAll(async () => {
  started = await launchSample({ now: '2026-11-26T12:00:00Z' });
}, 90_000);
afterAll(() => started.close());

/** The app starts anew at the lock. */
async function enterAs(name: RegExp): Promise<void> {
  await page().keyboard.press('Control+l');
  await page().getByRole('radio', { name }).check();
  await button('Fyll i').click();
  await page().keyboard.press('Enter');
  await link(page(), 'Översikt').waitFor();
}

/** Registers from the panel that is open, and closes it. */
async function register(): Promise<void> {
  await dialog().getByRole('button', { name: 'Registrera', exact: true }).click();
  await dialog().getByText('Registrerat. Inget mer sparas om anmälan.').waitFor();
  await dialog().getByRole('button', { name: 'Stäng' }).last().click();
  await dialog().waitFor({ state: 'detached' });
}

describe('a concern for a child', () => {
  it('has its number to call from the settings, and says where to write it while there is none', async () => {
    await button('Oro för att barnet far illa?').click();
    await dialog().getByRole('link', { name: 'Skriv in numret under Inställningar' }).first().click();
    await page().getByRole('textbox', { name: 'Telefon till mottagningen' }).fill('000-11 22 33');
    await page().keyboard.press('Enter');
    await page()
      .getByRole('status')
      .filter({ hasText: /^Sparat$|^Sparat \d/ })
      .first()
      .waitFor();
    await page().keyboard.press('Control+o');
    await dialog().getByText('000-11 22 33').waitFor();
    await page().keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  it('is at hand from a case by key, also in a field, and a report made is registered there', async () => {
    await openCase(page(), cases.full);
    await page().getByRole('heading', { name: 'Den röda tråden' }).waitFor();
    await page().keyboard.press('e');
    await page().getByRole('textbox', { name: 'Frågan till teamet' }).focus();
    await page().keyboard.press('Control+o');
    await dialog().getByRole('heading', { name: 'Gör så här nu' }).waitFor();
    expect(await dialog().getByRole('radio', { name: cases.full }).isChecked()).toBe(true);
    expect(await dialog().getByRole('textbox').count()).toBe(1);
    await register();
    await page().keyboard.press('Escape');
    await line().waitFor();
  });

  it('can be taken back by whoever registered it', async () => {
    await button(/^Ta tillbaka registreringen/).click();
    await line().waitFor({ state: 'detached' });
  });
});

describe('a question without a child', () => {
  const question = () => dialog().getByRole('textbox', { name: 'Fråga till teamet' });

  it('is written in the preparation, with a warning for names', async () => {
    await goTo(page(), MEETING);
    await button('Lägg till konsultation').click();
    await dialog()
      .getByText(/^En konsultation kan inte bli ett ärende/)
      .waitFor();
    await question().fill('Vad gör vi när Nova inte vill gå hem?');
    await dialog()
      .getByText(/^Ordet ”Nova” finns som namn/)
      .waitFor();
    await question().fill('Vad gör vi när ett barn inte vill gå hem?');
    await dialog()
      .getByText(/^Ordet ”Nova”/)
      .waitFor({ state: 'detached' });
    await dialog().getByRole('button', { name: 'Spara konsultation' }).click();
    await page().getByText('AK-2026-02').waitFor();
  });

  it('comes after the cases in the meeting, and its advice is saved as it is typed', async () => {
    await button('Starta mötet').click();
    await page().getByRole('region', { name: 'Aktuellt ärende' }).waitFor();
    const agenda = page().getByRole('navigation', { name: 'Avidentifierade konsultationer' });
    await agenda.getByRole('button', { name: /AK-2026-02/ }).click();
    await page()
      .getByRole('region', { name: 'Aktuellt ärende' })
      .getByText('Vad gör vi när ett barn inte vill gå hem?')
      .waitFor();
    await page().getByRole('textbox', { name: 'Råd' }).fill(ADVICE);
    await agenda.getByRole('button', { name: /AK-2026-02.*råd givet/ }).waitFor();
    await agenda.getByRole('button', { name: /AK-2026-02/ }).focus();
    await page().keyboard.press('ArrowLeft');
    await page().keyboard.press('ArrowLeft');
    await page().getByRole('region', { name: 'Beslut', exact: true }).waitFor();
  });
});

describe('somebody who steps back', () => {
  const agendaRow = (number: string) =>
    page()
      .getByRole('region', { name: 'Dagordning' })
      .getByRole('button', { name: new RegExp(number) });
  const recuse = async (name: string): Promise<void> => {
    await page().keyboard.press('j');
    await dialog()
      .getByRole('radio', { name: new RegExp(`^${name}`) })
      .check();
    await dialog().getByRole('button', { name: 'Har lämnat rummet' }).click();
    await dialog().waitFor({ state: 'detached' });
  };

  it('is noted at the item, and the meeting goes on', async () => {
    await agendaRow('K-2026-033').click();
    await page()
      .getByRole('heading', { name: /K-2026-033/ })
      .waitFor();
    await recuse('Sofia Dahlin');
    await page().getByText('Sofia Dahlin har lämnat rummet (jäv).').waitFor();
  });

  it('who holds the pen leaves it to another, and can take it back', async () => {
    await recuse('Ingela Brandt');
    await page().getByText('Du har anmält jäv i ärendet.', { exact: true }).waitFor();
    expect(await page().getByRole('heading', { name: 'Frågan till teamet' }).count()).toBe(0);
    await button('Ångra jäv').click();
    await page().getByText('Du har anmält jäv i ärendet.', { exact: true }).waitFor({ state: 'detached' });
  });

  it('and a concern is reported from the meeting for the case on screen', async () => {
    await agendaRow(OPEN_CASE).click();
    await page()
      .getByRole('heading', { name: new RegExp(OPEN_CASE) })
      .waitFor();
    await button('Oro för att barnet far illa?').click();
    await dialog().getByRole('radio', { name: OPEN_CASE }).waitFor();
    await register();
  });

  it('stands in the minutes with the advice, and the report does not', async () => {
    await goTo(page(), '/minutes/2026-11-26');
    const paper = page().getByRole('article');
    await paper.getByRole('row', { name: /Sofia Dahlin.*K-2026-033: lämnade rummet \(jäv\)/ }).waitFor();
    await paper.getByRole('row', { name: new RegExp(`AK-2026-02.*${ADVICE}`) }).waitFor();
    expect(await paper.textContent()).not.toMatch(/anmälan om oro/i);
    await openCase(page(), OPEN_CASE);
    await line().waitFor();
  });

  it('no longer finds the case, and another unit’s member sees no report', async () => {
    await openCase(page(), OPEN_CASE);
    const seen = await page().evaluate(() => location.hash);
    await openCase(page(), 'K-2026-033');
    await page().getByRole('heading', { name: 'Den röda tråden' }).waitFor();
    const recused = await page().evaluate(() => location.hash);
    await enterAs(/^Sofia Dahlin/);
    await goTo(page(), '/cases');
    await page().getByRole('searchbox', { name: 'Sök ärende' }).fill('K-2026-033');
    await page().getByText('Inget ärende stämmer med sökningen').waitFor();
    await goTo(page(), recused.slice(1));
    await page()
      .getByText(/^Du har anmält jäv i ärendet\./)
      .waitFor();
    await goTo(page(), seen.slice(1));
    await page().getByRole('heading', { name: 'Den röda tråden' }).waitFor();
    expect(await line().count()).toBe(0);
  });
});
