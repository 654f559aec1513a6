/**
 * One child from what a meeting decides to what came of it: the unit takes the case over, tells how it goes, the next
 * meeting rates it, the family says yes to a plan, the case is closed, and the child comes back.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../support/app.ts';
import {
  agree,
  askFamily,
  be,
  chart,
  closingLetters,
  enter,
  noObjections,
  offerHandover,
  plan,
  putOffTheRest,
  recorder,
  scale,
  takeUp,
  withdrawOfClosed,
  writePlan,
} from '../support/effect-steps.ts';
import { closeAndSeal, link, startMeeting } from '../support/journey.ts';
import { misfits, resize, sizes } from '../support/look.ts';
import { pdfPages, squeezed } from '../support/pdf-text.ts';
import { goTo } from '../support/screens.ts';
import { enterSample, putSample } from '../support/sample-app.ts';

const root = mkdtempSync(join(tmpdir(), 'teambordet-effect-'));
const CASE = '/cases/case-malte';
const NUMBER = 'K-2026-061';
let launched: LaunchedApp;
let page: Page;

async function open(now: string): Promise<void> {
  launched = await launchApp({ folder: join(root, 'data'), now });
  page = launched.window;
  page.setDefaultTimeout(30_000);
}
/** The same case log some days later. */
async function later(now: string, name: string): Promise<void> {
  await launched.close();
  await open(now);
  await enter(page, name);
}
const dialog = (name?: string) => page.getByRole('dialog', name === undefined ? {} : { name });
const sip = () => page.getByRole('region', { name: 'Samordnad individuell plan, SIP' });

beforeAll(async () => {
  await putSample(join(root, 'data'), '2026-11-26T07:25:00Z');
  await open('2026-11-26T07:25:00Z');
  await enterSample(page);
});
afterAll(async () => {
  await launched.close();
  rmSync(root, { recursive: true, force: true });
});

describe('26 November', () => {
  it('the meeting agrees help from two units, each with a goal, and is sealed', async () => {
    await startMeeting(page);
    await takeUp(page, NUMBER);
    await agree(page, { what: 'Föräldrastöd', unit: 'UPH', person: 'Sofia Dahlin', goal: 'Malte sover.' });
    await agree(page, { what: 'Kuratorssamtal', unit: 'Elevhälsan', person: 'Maja Sandell', goal: 'Leker.' });
    await putOffTheRest(page, '2026-11-26');
    await closeAndSeal(page);
  });

  it('the case is offered to a unit by the coordinator, taken by a member, and shown to both', async () => {
    await goTo(page, CASE);
    await offerHandover(page);
    await page.getByText('UPH tillfrågas om att hålla i').waitFor();

    await be(page, 'Sofia Dahlin');
    await link(page, 'Överlämning').click();
    await page.getByRole('heading', { name: /erbjuds er av/ }).waitFor();
    const rows = page.getByRole('region', { name: 'Väntar på svar' }).getByRole('listitem');
    const waiting = await rows.count();
    for (let row = 1; row < waiting; row += 1) await page.keyboard.press('ArrowDown');
    await page.getByText('Hålla i ärendet till skolstarten.').waitFor();
    await page.keyboard.press('j');
    await page.getByRole('button', { name: /^Ta emot för UPH/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Tog emot tor 26 nov').first().waitFor();
    expect(await rows.count()).toBe(waiting - 1);

    await goTo(page, CASE);
    await page.getByText(/UPH håller i\. Kontaktperson Sofia Dahlin\./).waitFor();
  });
});

describe('3 December', () => {
  it('the member tells how it goes, by the keyboard, with what the child says and a number', async () => {
    await later('2026-12-03T07:25:00Z', 'Sofia Dahlin');
    await goTo(page, CASE);
    await page.getByRole('heading', { name: 'Mål', exact: true }).waitFor();
    await page.keyboard.press('r');
    const form = page.getByRole('form', { name: 'Rapport före uppföljningen' });
    await form.getByLabel('Kort om läget').fill('Somnar själv de flesta kvällar.');
    const now = scale(page, 'Hur är det nu, 0–10, Malte');
    await now.getByRole('radio', { name: '6', exact: true }).focus();
    await page.keyboard.press('8');
    await page.keyboard.press('Enter');
    expect(await now.getByRole('radio', { name: '8', exact: true }).isChecked()).toBe(true);
    await form.getByRole('radio', { name: 'Sagd av barnet' }).check();
    await form.getByLabel('Vad barnet tycker').fill('Natten är bra nu.');
    await page.keyboard.press('Control+Enter');
    await form.waitFor({ state: 'detached' });
    await page.getByText('Somnar själv de flesta kvällar.').waitFor();
    await chart(page, 'Hur är det nu').getByText('Barnet 8').waitFor();
    // It answers nothing: the meeting does.
    await page.getByRole('button', { name: 'Rapportera' }).waitFor();
  });

  it('stands prepared in the meeting, which adds its own with one press, and takes it back', async () => {
    await be(page, 'Ingela Brandt');
    await startMeeting(page);
    await takeUp(page, NUMBER);
    const current = page.getByRole('region', { name: 'Aktuellt ärende' });
    await current.getByText('Somnar själv de flesta kvällar.').waitFor();
    await current.getByText(/^Förberett av Sofia Dahlin/).waitFor();
    expect(
      await scale(page, /^Hur är det nu.*Malte$/)
        .getByRole('radio', { name: '8' })
        .isChecked(),
    ).toBe(true);
    expect(await recorder(page).getByLabel('Vad barnet tycker').inputValue()).toBe('Natten är bra nu.');
    const team = scale(page, /^Hur är det nu.*Teamet$/);
    await team.getByRole('radio', { name: '7', exact: true }).click();
    await expect.poll(() => team.getByRole('radio', { checked: true }).count()).toBe(1);
    const goal = scale(page, /^Malte sover.*Teamet$/);
    await goal.getByRole('radio', { name: /^0,/ }).click();
    const undo = page.getByRole('button', { name: new RegExp(`^Ångra: skattning i ${NUMBER}`) });
    await undo.click();
    await expect.poll(() => goal.getByRole('radio', { checked: true }).count()).toBe(0);
    expect(await team.getByRole('radio', { checked: true }).count()).toBe(1);
  });

  it('is drawn with who has answered, and stands in a table with who wrote it down', async () => {
    await goTo(page, CASE);
    const now = chart(page, 'Hur är det nu');
    await now.getByText('Teamet 7').waitFor();
    await now.getByText('Barnet 8').waitFor();
    await page.getByRole('button', { name: /^Visa siffrorna: Hur är det nu/ }).click();
    const row = page.getByRole('row', { name: /^3 dec/ }).filter({ hasText: 'Sofia Dahlin' });
    await row.getByText('Ingela Brandt').waitFor();
    await page.getByRole('button', { name: /^Ta tillbaka 7, Teamet/ }).click();
    await now.getByText('Teamet 7').waitFor({ state: 'detached' });
  });
});

describe('a plan, since both principals help', () => {
  it('is asked about in the overview and in the case; a no has a reason, and can be taken back', async () => {
    await link(page, 'Översikt').click();
    await page.getByRole('region', { name: /^SIP/ }).getByText('Fråga om SIP').first().waitFor();
    await goTo(page, CASE);
    await sip()
      .getByText(/Både kommunen \(.*Elevhälsan.*\) och regionen \(UPH\)/)
      .waitFor();
    await sip().getByRole('button', { name: 'Ingen SIP, därför att' }).click();
    await dialog('Ingen SIP, varför?').getByRole('radio', { name: 'Familjen vill vänta' }).check();
    await noObjections(page);
    await page.keyboard.press('Control+Enter');
    await sip()
      .getByText(/familjen vill vänta/)
      .waitFor();
    await sip().getByRole('button', { name: 'Ta tillbaka det senaste' }).click();
    await sip().getByText('Fråga familjen om en SIP').waitFor();
  });

  it('starts its clock with a yes, which stands in the meeting, and its meeting is held', async () => {
    await sip().getByRole('button', { name: 'Familjen säger ja' }).click();
    await dialog().getByRole('button', { name: 'Spara' }).click();
    await sip()
      .getByText(/21 dagar kvar till SIP-möte/)
      .waitFor();
    await sip().getByRole('button', { name: 'Mötet är hållet' }).click();
    await dialog().getByRole('button', { name: 'Spara' }).click();
    await sip().getByText('SIP-möte tor 3 dec, samma dag').waitFor();
  });

  it('is written, and says what is missing until nothing is', async () => {
    await sip().getByRole('link', { name: 'Skriv planen' }).click();
    const side = await writePlan(page);
    await side.getByRole('radio', { name: 'Elevhälsan' }).check();
    await page.getByRole('article').getByText('Till Elevhälsan').waitFor();
    await noObjections(page);
    await resize(page, sizes.small);
    expect(await misfits(page)).toEqual([]);
    await resize(page, sizes.designed);
  });

  it('is printed as it was written', async () => {
    await page.getByRole('button', { name: /^Spara som pdf/ }).click();
    await page.getByText(/^Pdf-filen är sparad/).waitFor();
    const text = pdfPages(readFileSync(join(launched.saved, 'SIP 2026-12-03.pdf'))).join('');
    const expected = [
      ...plan.map(([, words]) => words),
      'Plan för Malte',
      'Till Elevhälsan',
      'Maja Sandell, Centrala elevhälsan',
      '18 december 2026',
      'Planen följs upp den 5 februari 2027',
      'Mötet hölls den 3 december 2026',
    ];
    for (const words of expected) expect(text).toContain(squeezed(words));
  });
});

describe('the case', () => {
  const closed = () => page.getByRole('region', { name: 'Avslut' });
  const SEALED = '2026-12-03';

  it('is closed in the meeting: why, how the goals went, who remains, whom to call', async () => {
    await link(page, 'Möte').click();
    await page
      .getByRole('button', { name: 'Fortsätt mötet' })
      .or(page.getByRole('link', { name: 'Fortsätt mötet' }))
      .first()
      .click();
    await takeUp(page, NUMBER);
    const form = recorder(page);
    await form.getByRole('radio', { name: 'Avsluta', exact: true }).check();
    await form.getByRole('button', { name: /Skäl till avslut/ }).click();
    await page.getByRole('option', { name: 'Går vidare i en SIP' }).click();
    await form.getByLabel('Därför att').fill('Skolan tar vid.');
    await form
      .getByRole('group', { name: 'Påverkade det beslutet?' })
      .getByRole('radio', { name: 'Ja' })
      .check();
    await form.getByRole('button', { name: /^Spara beslut/ }).click();
    await form.getByText('Välj om målen nåddes.').waitFor();
    await form.getByRole('group', { name: 'Nåddes målen?' }).getByRole('radio', { name: 'Delvis' }).check();
    await form.getByRole('button', { name: 'Lägg till kontakt' }).click();
    await form.getByRole('textbox', { name: 'Vem' }).fill('Mentor');
    await form.getByRole('textbox', { name: 'Om vad' }).fill('vardagen i skolan');
    await noObjections(page);
    await form.getByRole('button', { name: /^Spara beslut/ }).click();
    await form
      .getByRole('button', { name: /^Ångra/ })
      .first()
      .waitFor();
    await putOffTheRest(page, SEALED);
    await closeAndSeal(page);
  });

  it('goes home in a letter to each guardian and the child: how it went, who remains, whom to call', async () => {
    await goTo(page, CASE);
    await closed().getByRole('link', { name: 'Brev om avslutet' }).click();
    await closingLetters(page);
  });

  it('says on its page that it is closed, why, and what goes on; the family is asked how it was', async () => {
    await goTo(page, CASE);
    await closed()
      .getByText(/^Ärendet är avslutat sedan/)
      .waitFor();
    const said = await closed().textContent();
    for (const words of ['Går vidare i en SIP', 'Delvis', 'Mentor: vardagen i skolan'])
      expect(said).toContain(words);
    const call = closed().getByText('Om det blir svårt igen').locator('xpath=following-sibling::dd[1]');
    expect(await call.innerText()).toBe('Maja Sandell, Elevhälsan');
    await askFamily(page);
  });

  it('loses its consent although it is closed: nobody reads it, and the dialog promises no meeting', async () => {
    await withdrawOfClosed(page);
  });

  it('is taken up again when the child comes back, with the same number, and asks for a new consent', async () => {
    await later('2027-02-11T08:00:00Z', 'Ingela Brandt');
    await goTo(page, CASE);
    await closed().getByRole('button', { name: 'Ta upp igen' }).click();
    const again = dialog('Ta upp ärendet igen');
    await again.getByRole('textbox', { name: 'Frågan till teamet nu' }).fill('Vad behövs nu?');
    await noObjections(page);
    await again.getByRole('button', { name: 'Ta upp ärendet' }).click();
    await page.getByText(/^Taget upp igen .* efter avslutet$/).waitFor();
    await page.getByRole('heading', { level: 1, name: NUMBER }).waitFor();
    expect(await closed().count()).toBe(0);
    await page
      .getByRole('region', { name: 'Saknas i ärendet' })
      .getByRole('link', { name: 'Samtycke saknas' })
      .waitFor();
  });
});
