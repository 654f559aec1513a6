/** The agenda that builds itself, time and the series, as a coordinator meets them: by the keyboard alone. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedApp } from '../support/app.ts';
import { inTheWay } from '../support/look-around.ts';
import { callFrom } from '../support/calls.ts';
import { choose, press, tabTo, write } from '../support/keys.ts';
import { blur, goTo } from '../support/screens.ts';
import { launchSample } from '../support/sample-app.ts';

let started: LaunchedApp;
let page: Page;
beforeAll(async () => {
  started = await launchSample({ now: '2026-11-26T07:25:00Z' });
  page = started.window;
});
afterAll(async () => {
  await started.close();
});

const agenda = () => page.getByRole('region', { name: 'Dagordning' });
const row = (number: string) => agenda().getByRole('listitem').filter({ hasText: number });
const dialog = () => page.getByRole('dialog');
const said = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).first().waitFor();
const closed = () => dialog().waitFor({ state: 'detached' });
const live = () => page.getByRole('region', { name: 'Aktuellt ärende' });
const recorder = () => page.getByRole('region', { name: 'Beslut', exact: true });

async function prepare(): Promise<void> {
  await goTo(page, '/meetings/2026-11-26');
  await row('K-2026-055').waitFor();
  await blur(page);
}

describe('a number on the overview', () => {
  it('leads to as many rows, and from there to all of them', async () => {
    const number = page.getByRole('link', { name: /äldst/ }).first();
    const count = Number.parseInt(await number.innerText(), 10);
    await tabTo(page, 'link', /äldst/);
    await page.keyboard.press('Enter');
    const rows = page.getByRole('grid', { name: 'Ärenden' }).getByRole('row');
    await expect.poll(() => rows.count()).toBe(count + 1);
    expect(await inTheWay(page)).toEqual([]);
    await press(page, /^Förfallna, .*, visa allt igen$/);
    await page.getByRole('heading', { level: 1, name: 'Ärenden' }).and(page.locator(':focus')).waitFor();
    await expect.poll(() => rows.count()).toBeGreaterThan(count + 1);
    await goTo(page, '/');
  });
});

describe('what is missing before the meeting', () => {
  it('is called for on the overview, counted on its own page, and a jump leads to where it is mended', async () => {
    await page.getByText('Dags att förbereda mötet').waitFor();
    await tabTo(page, 'link', 'Se vad som saknas');
    await page.keyboard.press('Enter');
    await press(page, 'Gå dit: överlämningar utan svar');
    await page
      .getByRole('heading', { name: /^Överlämningar utan svar/ })
      .and(page.locator(':focus'))
      .waitFor();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('aria-label')).toMatch(/K-2026-\d+/);
    expect(await inTheWay(page)).toEqual([]);
  });
});

describe('the prepared meeting', () => {
  it('moves items by keys, and says where each one is now', async () => {
    await prepare();
    await page.keyboard.press('Alt+ArrowDown');
    await said(/^K-2026-\d+, nu 2 av \d+$/);
    await page.keyboard.press('Control+z');
    await said('Ändringen är ångrad');
  });

  it('takes a case by hand, parks it, and gives it back', async () => {
    await page.keyboard.press('l');
    await tabTo(page, 'combobox', 'Ärende', { within: dialog() });
    await page.keyboard.type('K-2026-044');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await press(page, 'Lägg till', dialog());
    await closed();
    await row('K-2026-044')
      .getByText(/tillagt för hand/)
      .waitFor();
    await blur(page);
    await press(page, 'Parkera K-2026-044');
    await said('K-2026-044 är parkerat');
    await press(page, 'Ta bort K-2026-044 från dagordningen');
    await page.getByRole('complementary').getByText('K-2026-044').waitFor({ state: 'detached' });
    expect(await row('K-2026-044').count()).toBe(0);
  });

  it('plans with what items usually take, keeps what is set by hand, and says what to park', async () => {
    await page
      .getByText(/^Planerat efter vad ni brukar behöva: \d+ min för nya ärenden, \d+ min för uppföljningar\./)
      .waitFor();
    const usual = agenda().getByText(/^vanligtvis \d+ min$/);
    expect(await usual.count()).toBe(0);
    await blur(page);
    await page.keyboard.press('+');
    await usual.waitFor();
    await page.keyboard.press('Control+z');
    await usual.waitFor({ state: 'detached' });
    const stored = JSON.stringify(await callFrom(page, 'meetings.agenda', { meetingId: '2026-11-26' }));
    expect(stored).toContain('"hasOwnMinutes":false');
    expect(stored).not.toContain('"hasOwnMinutes":true');
    const hint = page.getByText(/Parkera \d+ minuter för att hinna\. Först K-/);
    await hint.waitFor();
    const [, cases = ''] = /Först (.*?)\./.exec((await hint.textContent()) ?? '') ?? [];
    await press(page, 'Parkera dem');
    const numbers = [...cases.matchAll(/K-\d{4}-\d+/g)].map(([number]) => `${number} är parkerat`);
    await said(numbers.join('. '));
    await page.getByText(/^(8\d|90) av 90 minuter\./).waitFor();
  });

  it('says which case waits for a unit that is away, and who sits in for somebody', async () => {
    await tabTo(page, 'button', /Närvaro för Kim Borg/);
    await page.keyboard.press('Enter');
    await page.keyboard.type('Borta');
    await page.keyboard.press('Enter');
    const notice = page.getByText(/^Närvaroteamet är inte här: K-\d{4}-\d{3} väntar på dem\?/);
    await notice.waitFor();
    const absent = page.getByRole('region', { name: /^Någon som behövs kommer inte/ });
    await absent.getByRole('listitem').getByText('Närvaroteamet är inte här').first().waitFor();
    expect(await inTheWay(page)).toEqual([]);
    await press(page, /^Vilka som kommer, för K-2026-/, absent);
    await page.getByRole('heading', { name: 'Kommer', exact: true }).and(page.locator(':focus')).waitFor();
    await tabTo(page, 'button', /Närvaro för Kim Borg/);
    const kim = page.getByRole('button', { name: /Närvaro för Kim Borg/ });
    await page.keyboard.press('ArrowUp');
    await page
      .getByRole('button', { name: /Närvaro för (?!Kim)/ })
      .and(page.locator(':focus'))
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await kim.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Ers');
    await page.keyboard.press('Enter');
    await write(page, 'Ersättare för Kim Borg', 'Karin Wall');
    await page.keyboard.press('Enter');
    await notice.waitFor({ state: 'detached' });
  });

  it('reads out why an item has been put off', async () => {
    await press(page, 'Läs varför K-2026-055 är bordlagt');
    await row('K-2026-055').getByText('Tobias var sjuk och ville vara med.').waitFor();
  });
});

describe('the series', () => {
  it('takes a school year’s holidays in one go, and says which meetings go', async () => {
    await goTo(page, '/settings/series');
    await press(page, 'Lägg in läsårets lov');
    const winter = dialog().getByRole('group', { name: 'Sportlov' });
    await tabTo(page, 'textbox', 'Första dag', { within: winter });
    await page.keyboard.press('Control+a');
    await page.keyboard.type('v 8');
    await winter.getByText('= måndag 22 februari 2027, v. 8').first().waitFor();
    await tabTo(page, 'textbox', 'Sista dag', { within: winter });
    await page.keyboard.press('Control+a');
    await page.keyboard.type('fre v. 8');
    await winter.getByText('= fredag 26 februari 2027, v. 8').first().waitFor();
    await press(page, 'Spara 6 lov', dialog());
    await closed();
    await page.getByRole('row', { name: /Sportlov mån 22 feb 2027 fre 26 feb 2027 1 hålls inte/ }).waitFor();
  });

  it('lets a meeting move within its week, with all that is on it, and back', async () => {
    await prepare();
    await press(page, 'Flytta');
    await choose(page, 'Ny dag', /fre 27 nov/, dialog());
    await press(page, 'Flytta mötet', dialog());
    await closed();
    await page.getByText('Flyttat från tor 26 nov, v. 48').waitFor();
    await row('K-2026-036').waitFor();
    await press(page, 'Flytta tillbaka');
    await page.getByText('Flyttat från').waitFor({ state: 'detached' });
    await row('K-2026-036').waitFor();
  });

  it('takes up a follow-up the week before, when its meeting is cancelled', async () => {
    await goTo(page, '/meetings/2026-12-10');
    await page.getByRole('group', { name: 'Mötesdag' }).getByText('tor 10 dec, v. 50').waitFor();
    await press(page, 'Ställ in');
    await dialog().getByText('Det som är utsatt till mötet tas tor 3 dec, v. 49.').waitFor();
    await press(page, 'Ställ in mötet', dialog());
    await dialog().getByText('Välj varför mötet ställs in.').waitFor();
    await choose(page, 'Skäl', 'Annat skäl', dialog());
    await press(page, 'Ställ in mötet', dialog());
    await dialog().getByText('Skriv varför mötet ställs in.').waitFor();
    await choose(page, 'Skäl', 'Lov eller helg', dialog());
    await press(page, 'Ställ in mötet', dialog());
    await closed();
    await goTo(page, '/meetings/2026-12-03');
    await agenda().getByText('utsatt till tor 10 dec, då är det inget möte').first().waitFor();
    await tabTo(page, 'link', /^K-2026-/, {
      within: agenda().getByRole('listitem').filter({ hasText: 'tor 10 dec' }),
    });
    await page.keyboard.press('Enter');
    await page.getByText('Uppföljningen tor 10 dec flyttas till tor 3 dec, det är lov.').waitFor();
  });
});

describe('the meeting itself', () => {
  it('lets an item be put off only so often: then it is decided, closed or lifted', async () => {
    await goTo(page, '/settings/team');
    await write(page, 'Ett ärende får bordläggas', '2');
    await page.keyboard.press('Tab');
    await press(page, 'Spara');
    await prepare();
    await row('K-2026-055').getByText('bordlagt 2 gånger sedan november, måste avgöras').waitFor();
    await press(page, 'Starta mötet');
    await live().waitFor();
    await tabTo(page, 'button', /K-2026-055/, { within: agenda() });
    await page.keyboard.press('Enter');
    await live().getByText('bordlagt 2 gånger sedan november, måste avgöras').waitFor();
    await blur(page);
    await page.keyboard.press('s');
    await dialog().getByRole('heading', { name: 'K-2026-055 måste avgöras' }).waitFor();
    await press(page, 'Avsluta ärendet', dialog());
    await closed();
    await recorder().getByRole('radio', { name: 'Avsluta', exact: true, checked: true }).waitFor();
    await blur(page);
    await page.keyboard.press('s');
    await write(page, 'Varför ärendet inte avgörs nu', 'Kö till bedömning');
    await write(page, 'Vad som står i vägen', 'Bedömningar dröjer ett halvår.');
    await write(page, 'Styrgruppens möte', '10/12');
    await page.keyboard.press('Control+Enter');
    await closed();
    await tabTo(page, 'button', /K-2026-055/, { within: agenda() });
    await page.keyboard.press('Enter');
    await recorder().getByText('Lyft till styrgruppen: Kö till bedömning').waitFor();
  });

  it('understands a day as it is said, and says where a follow-up goes when no meeting is held', async () => {
    await tabTo(page, 'button', /K-2026-036/, { within: agenda() });
    await page.keyboard.press('Enter');
    await live()
      .getByRole('heading', { level: 2, name: /K-2026-036/ })
      .waitFor();
    await write(page, 'Eller skriv en dag', 'v 53');
    await recorder().getByText('= torsdag 31 december, v. 53').first().waitFor();
    await recorder().getByText('Uppföljningen tor 31 dec flyttas till tor 17 dec, det är lov.').waitFor();
    await page
      .getByText(/Vi följer upp/)
      .getByText('tor 17 dec, v. 51')
      .waitFor();
  });

  it('stands still in a pause, and says what to put off when it does not reach everything', async () => {
    await blur(page);
    await page.keyboard.press('Space');
    await agenda()
      .getByText(/Pausat sedan \d\d\.\d\d\./)
      .waitFor();
    const clock = page.getByRole('timer', { name: 'Tid för ärendet' });
    const stood = await clock.textContent();
    await page.waitForTimeout(1500);
    expect(await clock.textContent()).toBe(stood);
    await page.reload();
    await agenda()
      .getByText(/Pausat sedan/)
      .waitFor();
    // The focus comes back to where it was, in a field perhaps, in which Space is a space.
    await page.getByRole('button', { name: 'Starta klockan' }).click();
    await agenda()
      .getByText(/Pausat/)
      .waitFor({ state: 'detached' });
  });

  it('lets no text become HTML, although a number field empties what it has said', async () => {
    const tries = await page.evaluate(() =>
      ['', '<b>x</b>', ' '].map((html) => {
        try {
          document.createElement('div').innerHTML = html;
          return 'taken';
        } catch {
          return 'refused';
        }
      }),
    );
    expect(tries).toEqual(['taken', 'refused', 'refused']);
  });
});
