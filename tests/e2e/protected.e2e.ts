/** A child whose identity is protected: open to those the case names, and to everybody else only that it is there. */
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { type LaunchedApp, launchApp } from '../support/app.ts';
import { callFrom } from '../support/calls.ts';
import { createTeam, link, PASSPHRASE, startMeeting } from '../support/journey.ts';
import { inTheWay } from '../support/look-around.ts';
import { goTo } from '../support/screens.ts';

const SARA = 'tumme skåp regnrock älg';
const TOVE = 'brygga segel hallon fönster';
const NAME = 'Hemlige';

let started: LaunchedApp;
let page: Page;
let number = '';
let path = '';

/** Every title that the window and its page have had. */
async function titles(): Promise<readonly string[]> {
  const shown = await started.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getTitle()),
  );
  return [...shown, await page.title()];
}

async function add(channel: string, input: unknown): Promise<void> {
  const answer = await callFrom(page, channel, input);
  if (!answer.ok) throw new Error(`${channel}: ${answer.error.code}`);
}

async function person(name: string, unitId: string): Promise<string> {
  await add('people.save', { id: null, fields: { name, profession: '', unitId, archived: false } });
  const settings = JSON.stringify(await callFrom(page, 'settings.get'));
  return new RegExp(`"id":"([^"]+)","name":"${name}"`).exec(settings)?.[1] ?? '';
}

async function enterAs(name: string, passphrase: string): Promise<void> {
  await page.keyboard.press('Control+l');
  await page.getByRole('radio', { name }).check();
  await page.getByLabel('Lösenfras', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Lås upp' }).click();
  await link(page, 'Översikt').waitFor();
}

beforeAll(async () => {
  started = await launchApp({ now: '2026-11-26T12:00:00Z' });
  page = started.window;
  page.setDefaultTimeout(30_000);
  await createTeam(page);
  const sara = await person('Sara Prov', 'unit-school-health');
  const david = await person('David Prov', 'unit-social');
  const user = { role: 'coordinator', unitId: 'unit-school-health' };
  await add('users.add', { ...user, name: 'Sara Prov', personId: sara, passphrase: SARA });
  await add('users.add', { ...user, name: 'Tove Prov', personId: david, passphrase: TOVE });
}, 120_000);
afterAll(async () => {
  await started.close();
});

describe('raising it', () => {
  it('asks who may open it and who must not know, and warns while only one may', async () => {
    await link(page, 'Ärenden').click();
    await page.getByRole('button', { name: 'Nytt ärende' }).first().click();
    await page.getByRole('textbox', { name: 'Förnamn eller initial' }).fill(NAME);
    await page.getByLabel('Födelseår').fill('2014');
    await page.getByRole('textbox', { name: 'Frågan till teamet' }).fill('Vilket stöd kan börja nu?');
    await page.getByRole('radio', { name: 'Skyddat boende' }).check();
    await page.getByText('Bara en behörig.').waitFor();
    const named = page.getByRole('group', { name: 'Vem får öppna ärendet' });
    expect(await named.getByRole('checkbox', { name: /^Vera Prov/ }).isChecked()).toBe(true);
    await named.getByRole('checkbox', { name: /^Sara Prov/ }).check();
    await page.getByText('Bara en behörig.').waitFor({ state: 'detached' });
    await page.getByRole('checkbox', { name: 'Vårdnadshavare 2' }).check();
    await page.getByRole('button', { name: 'Spara och registrera samtycke' }).click();
    await page.getByRole('button', { name: 'Gemensam vårdnad' }).click();
    for (const guardian of ['Vårdnadshavare 1', 'Vårdnadshavare 2'])
      await page
        .getByRole('group', { name: `Svar från ${guardian}` })
        .getByRole('radio', { name: 'Ja' })
        .check();
    await page.getByRole('button', { name: 'Spara samtycke' }).click();
    const heading = page.getByRole('heading', { level: 1, name: /^K-/ });
    await heading.waitFor();
    number = ((await heading.textContent()) ?? '').trim();
    path = await page.evaluate(() => location.hash.slice(1));
    await page.getByText('Bara Sara Prov och Vera Prov kan öppna ärendet').waitFor();
    await page.getByText('Får inte veta: vårdnadshavare 2.').waitFor();
  });

  it('takes a note for one unit, which its author can take back', async () => {
    const write = async (text: string): Promise<void> => {
      await page.getByRole('button', { name: /^Ny anteckning/ }).click();
      await page.getByLabel('Vad behöver teamet veta?').fill(text);
      await page.getByRole('radio', { name: 'Vissa verksamheter' }).check();
      await page
        .getByRole('group', { name: 'Verksamheter som får läsa' })
        .getByRole('checkbox', { name: /Socialtjänst/ })
        .check();
      await page.keyboard.press('Control+Enter');
      await page.getByText(text).waitFor();
    };
    await write('Skrivet av misstag.');
    await page.getByRole('button', { name: /^Ta tillbaka anteckningen/ }).click();
    await page.getByText('Skrivet av misstag.').waitFor({ state: 'detached' });
    await write('Har egen handläggare sedan i går.');
  });
});

describe('somebody whom it does not name', () => {
  it('sees in the list that it is there, how many may open it and whom to ask', async () => {
    await enterAs('Tove Prov', TOVE);
    await link(page, 'Ärenden').click();
    const row = page.getByRole('row', { name: /Skyddat ärende/ });
    await row.getByText('Behöriga: 2 personer').waitFor();
    expect(await inTheWay(page)).toEqual([]);
    await row.getByRole('button', { name: 'Be om åtkomst' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Sara Prov').waitFor();
    await dialog.getByText('Vera Prov').waitFor();
    expect(await inTheWay(page, 'protection/ask-dialog')).toEqual([]);
    await dialog.getByRole('button', { name: 'Jag har läst' }).click();
    await goTo(page, path);
    await page.getByRole('button', { name: 'Återkalla samtycke' }).click();
    expect(await inTheWay(page, 'consents/withdraw-unseen')).toEqual([]);
    await page.keyboard.press('Escape');
    await goTo(page, '/cases');
    await row.waitFor();
  });

  it('finds it by no search, and reads neither name nor number anywhere', async () => {
    for (const search of [NAME, number]) {
      await page.getByRole('searchbox', { name: 'Sök ärende' }).fill(search);
      await page.getByText('Inget ärende stämmer med sökningen').waitFor();
    }
    await page.getByRole('searchbox', { name: 'Sök ärende' }).fill('');
    for (const at of ['/', '/cases', '/meetings/2026-11-26', '/minutes']) {
      await goTo(page, at);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      const text = await page.locator('body').innerText();
      expect([at, text.includes(NAME), text.includes(number)]).toEqual([at, false, false]);
    }
    await goTo(page, '/meetings/2026-11-26');
    await page.getByText('Skyddat ärende').first().waitFor();
    expect(new Set(await titles())).toEqual(new Set(['Teambordet']));
  });

  it('is held from a note of another unit, also when the case names them', async () => {
    await enterAs('Sara Prov', SARA);
    await link(page, 'Ärenden').click();
    await page.getByRole('link', { name: number }).first().click();
    await page.getByText('Begränsad anteckning, fråga Familjehuset').waitFor();
    expect(await inTheWay(page)).toEqual([]);
    expect(await page.getByText('Har egen handläggare').count()).toBe(0);
  });
});

describe('in the meeting', () => {
  it('everybody else leaves the room before it opens, without name and school', async () => {
    await enterAs('Vera Prov', PASSPHRASE);
    await startMeeting(page);
    const current = page.getByRole('region', { name: 'Aktuellt ärende' });
    await page
      .getByRole('alert', { name: 'Samtyckesvakt' })
      .getByText(/får vara kvar/)
      .waitFor();
    await current.getByRole('heading', { name: 'Skyddat ärende' }).waitFor();
    expect(await inTheWay(page)).toEqual([]);
    expect(await page.locator('body').innerText()).not.toContain(number);
    await page.getByRole('button', { name: /^Alla andra har gått ut/ }).click();
    await current.getByText('Vilket stöd kan börja nu?').waitFor();
    expect(await page.locator('body').innerText()).not.toContain(NAME);
    await current.getByRole('button', { name: /1 anteckning i ärendet/ }).click();
    await current.getByText('Begränsad anteckning, fråga Familjehuset').waitFor();
  });

  it('comes back behind the guard when the others come back', async () => {
    await page.getByRole('button', { name: 'De är tillbaka' }).click();
    await page.getByRole('alert', { name: 'Samtyckesvakt' }).waitFor();
    await page.keyboard.press('1');
    await page.getByText('Vilket stöd kan börja nu?').waitFor();
  });
});

describe('on paper', () => {
  it('stands only when a second person has said yes with the own passphrase', async () => {
    await goTo(page, '/minutes/2026-11-26');
    await page.getByRole('article').getByText(number).first().waitFor();
    await page.getByRole('button', { name: /^Spara som pdf/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Skriv ut skyddat ärende' });
    await dialog.getByLabel('Sara Prov, din lösenfras').fill('fel fras helt enkelt');
    await dialog.getByLabel('Skäl till utskriften').fill('Lämnas i handen till handläggaren');
    await dialog.getByRole('button', { name: 'Bekräfta och skriv ut' }).click();
    await dialog.getByText(/^Lösenfrasen stämmer inte/).waitFor();
    expect(await inTheWay(page, 'protection/approval-dialog')).toEqual([]);
    await dialog.getByLabel('Sara Prov, din lösenfras').fill(SARA);
    await dialog.getByRole('button', { name: 'Bekräfta och skriv ut' }).click();
    await page.getByText('Pdf-filen är sparad.').waitFor();
  });

  it('can be left out, and no file is named after it', async () => {
    await page.getByRole('button', { name: /^Spara som pdf/ }).click();
    await page
      .getByRole('dialog', { name: 'Skriv ut skyddat ärende' })
      .getByRole('button', { name: 'Skriv ut utan skyddade ärenden' })
      .click();
    await page.getByText('Pdf-filen är sparad.').waitFor();
    const files = readdirSync(started.saved).filter((file) => file.endsWith('.pdf'));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(file).toMatch(/^Utkast till protokoll 2026-11-26( \(\d+\))?\.pdf$/);
  });
});

describe('when everybody it named is shut out', () => {
  it('is given to somebody by a coordinator, who can open it from then on', async () => {
    await enterAs('Tove Prov', TOVE);
    const users = JSON.stringify(await callFrom(page, 'users.list'));
    for (const name of ['Sara Prov', 'Vera Prov']) {
      const userId = new RegExp(`"id":"([^"]+)","name":"${name}"`).exec(users)?.[1];
      await add('users.revoke', { userId });
    }
    await goTo(page, '/cases');
    await page
      .getByRole('row', { name: /Skyddat ärende/ })
      .getByRole('button', { name: 'Utse behöriga' })
      .click();
    const dialog = page.getByRole('dialog', { name: 'Utse behöriga i ett skyddat ärende' });
    await dialog.getByRole('checkbox', { name: /^Tove Prov/ }).check();
    expect(await inTheWay(page, 'protection/name-users-dialog')).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: number }).first().click();
    await page.getByRole('region', { name: 'Skyddade uppgifter' }).waitFor();
  });
});

it('no window was ever called, and no file named, after the child', async () => {
  expect(new Set(await titles())).toEqual(new Set(['Teambordet']));
  expect(readdirSync(started.saved).filter((file) => file.includes(NAME) || file.includes(number))).toEqual(
    [],
  );
});
