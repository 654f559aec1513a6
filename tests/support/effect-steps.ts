/** The steps from a decision to what came of it, by the names that stand on the screen. */
import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { aLift } from './agenda-steps.ts';
import { callFrom } from './calls.ts';
import { unlock } from './journey.ts';
import { objections } from './axe.ts';

const SAMPLE_PASSPHRASE = 'prova exempeldata utan risk';

export const recorder = (page: Page) => page.getByRole('region', { name: 'Beslut', exact: true });
export const scale = (page: Page, name: string | RegExp) => page.getByRole('radiogroup', { name });
export const chart = (page: Page, what: string) =>
  page.getByRole('img', { name: new RegExp(`^${what}.* över tid`) });

/** From whatever is open to the first page of somebody else. */
export async function be(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+l');
  await page.getByRole('radio', { name }).check();
  await unlock(page, SAMPLE_PASSPHRASE);
}

/** Where the app has just been started, and asks who it is. */
export async function enter(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name }).check();
  await unlock(page, SAMPLE_PASSPHRASE);
}

export async function takeUp(page: Page, number: string): Promise<void> {
  await page
    .getByRole('region', { name: 'Dagordning' })
    .getByRole('listitem')
    .getByRole('button', { name: new RegExp(number) })
    .click();
  await page.getByRole('heading', { level: 2, name: new RegExp(number) }).waitFor();
}

interface Agreed {
  readonly what: string;
  readonly unit: string;
  readonly person: string;
  readonly goal: string;
}

/** A new intervention, followed up at the very next meeting; the child has said something of it. */
export async function agree(page: Page, { what, unit, person, goal }: Agreed): Promise<void> {
  const form = recorder(page);
  const undo = form.getByRole('button', { name: /^Ångra/ });
  const before = await undo.count();
  await form.getByRole('radio', { name: 'Ny insats' }).check();
  await form.getByRole('combobox', { name: 'Insats' }).fill(what);
  await page
    .getByRole('option', { name: new RegExp(`^${what}`) })
    .first()
    .click();
  await form
    .getByRole('group', { name: 'Ansvarig verksamhet' })
    .getByRole('radio', { name: unit, exact: true })
    .check();
  await form
    .getByRole('group', { name: 'Ansvarig person' })
    .getByRole('radio', { name: person, exact: true })
    .check();
  const days = form.getByRole('group', { name: 'Följs upp på teammöte' });
  await days.locator('input[type=radio]:not([aria-disabled=true])').first().check();
  await form.getByRole('radio', { name: 'Sagd av barnet' }).check();
  await form.getByRole('textbox', { name: 'Vad barnet tycker' }).fill('Det känns bra.');
  await form
    .getByRole('group', { name: 'Påverkade det beslutet?' })
    .getByRole('radio', { name: 'Ja' })
    .check();
  await form.getByRole('textbox', { name: 'Mål' }).fill(goal);
  await form.getByRole('button', { name: /^Spara beslut/ }).click();
  await undo.nth(before).waitFor();
}

interface LiveRows {
  readonly items: readonly { readonly caseId: string; readonly outcome: string }[];
}

/** Everything else on the agenda is put off, so that the meeting can be sealed. */
export async function putOffTheRest(page: Page, meetingId: string): Promise<void> {
  const live = await callFrom(page, 'meetings.live', { meetingId });
  const rows = live.ok ? (live.value as LiveRows).items : [];
  for (const { caseId, outcome } of rows)
    if (outcome === 'none')
      await callFrom(page, 'meetings.defer', {
        meetingId,
        caseId,
        reason: 'Tiden räckte inte',
        lift: aLift,
      });
}

/** What stands in each field of the plan. */
export const plan = [
  ['Behov', 'Malte blir trött av alla intryck på rasterna.'],
  ['Vad som görs', 'En lugn plats på rasten och en vuxen som möter upp.'],
  ['Vad andra än kommunen och regionen gör', 'Mormor hämtar på onsdagar.'],
  ['Hur har familjen deltagit?', 'Mamma var med på mötet, pappa på telefon.'],
  ['Hur har barnet deltagit?', 'Malte valde platsen själv.'],
] as const;

/** From an empty form to a plan that lacks nothing, and on the way the app says what it lacks. */
export async function writePlan(page: Page): Promise<Locator> {
  const side = page.getByRole('complementary', { name: 'Planen' });
  for (const [label, text] of plan) await side.getByRole('textbox', { name: label, exact: true }).fill(text);
  await side.getByRole('button', { name: 'Spara planen' }).click();
  await side.getByText(/^Saknas innan planen kan skrivas ut/).waitFor();
  for (const group of ['Behov 1', 'Samordnar planen och har huvudansvaret']) {
    const who = side.getByRole('group', { name: group });
    await who.getByRole('button', { name: /Verksamhet/ }).click();
    await page.getByRole('option', { name: 'Elevhälsan', exact: true }).click();
    await who.getByRole('button', { name: /Person/ }).click();
    await page.getByRole('option', { name: /^Maja Sandell/ }).click();
  }
  await side.getByRole('textbox', { name: 'Till när' }).fill('18 dec');
  await side.getByRole('textbox', { name: 'Planen följs upp' }).fill('5 feb');
  await page.keyboard.press('Tab');
  await side.getByRole('button', { name: 'Spara planen' }).click();
  await side.getByText(/^Saknas innan/).waitFor({ state: 'detached' });
  return side;
}

/** From the page of the case: first to a unit that consent does not cover, which is said, and then to one that it does. */
export async function offerHandover(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Erbjud överlämning' }).click();
  const offer = page.getByRole('dialog', { name: 'Erbjud överlämning' });
  const choose = async (unit: RegExp): Promise<void> => {
    await offer.getByRole('button', { name: /Verksamhet som ska hålla i ärendet/ }).click();
    await page.getByRole('option', { name: unit }).click();
  };
  await offer.getByLabel('Vad ska de ta över?').fill('Hålla i ärendet till skolstarten.');
  await offer.getByLabel('Varför just de, och varför nu?').fill('Bedömningen görs hos er.');
  // A unit that consent does not cover can be chosen, and the way to mend it is there.
  await choose(/habiliteringen/);
  await offer.getByRole('button', { name: 'Ordna samtycket' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await choose(/Kajens vårdcentral/);
  await offer.getByText(/Till dess håller .+ i ärendet/).waitFor();
  await page.keyboard.press('Control+Enter');
  await offer.waitFor({ state: 'detached' });
}

/** Takes all consent of a closed case back: whom that stops is said, and no meeting is promised. */
export async function withdrawOfClosed(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Återkalla samtycke' }).click();
  const withdrawal = page.getByRole('dialog', { name: 'Återkalla samtycke' });
  await withdrawal.getByText(/ser inte längre ärendet/).waitFor();
  await withdrawal.getByText(/ligger kvar hos samordnaren tills det gallras/).waitFor();
  expect(await withdrawal.getByText(/dagordningen/).count()).toBe(0);
  await noObjections(page);
  await withdrawal.getByRole('button', { name: 'Återkalla nu' }).click();
  await withdrawal.waitFor({ state: 'detached' });
  const perUnit = page.getByRole('region', { name: 'Samtycke', exact: true });
  await perUnit.getByText('Återkallat').first().waitFor();
  expect(await perUnit.getByText(/^Ja/).count()).toBe(0);
}

/** What the child says of the help afterwards, and that a guardian did not want to say anything. */
export async function askFamily(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  const answers = page.getByRole('region', { name: 'Familjens upplevelse' });
  await answers.getByRole('button', { name: 'Skriv svar: Barnet' }).click();
  for (const question of [
    'Jag vet vem som gör vad',
    'Jag slapp berätta samma sak flera gånger',
    'De vuxna lyssnade på mig',
    'Det har hjälpt',
  ])
    await dialog.getByRole('group', { name: question }).getByRole('radio', { name: 'Stämmer helt' }).check();
  await noObjections(page);
  await dialog.getByRole('button', { name: 'Spara svar' }).click();
  await dialog.waitFor({ state: 'detached' });
  await answers.getByText(/^Svarade/).waitFor();
  await answers
    .getByRole('button', { name: /^Skriv svar: / })
    .first()
    .click();
  await dialog.getByRole('radio', { name: 'Ville inte svara' }).check();
  await dialog.getByRole('button', { name: 'Spara svar' }).click();
  await answers.getByText('Ville inte svara').waitFor();
}

/** In the letters of a case that has been closed with goals partly reached: to a guardian, and to the child. */
export async function closingLetters(page: Page): Promise<void> {
  const letter = page.getByRole('article');
  for (const [to, words] of [
    [
      /^Vårdnadshavare 1/,
      ['Ni har nått en del av det vi bestämde tillsammans.', 'Ring Maja Sandell', 'Mentor'],
    ],
    [/^Barnet/, ['En del av det vi ville har blivit bättre.', 'Säg det till Maja Sandell', 'Mentor']],
  ] as const) {
    await page.getByRole('radio', { name: to }).click();
    await letter.getByText(words[0]).waitFor();
    const text = await letter.innerText();
    for (const said of [...words, 'Om det blir svårt igen']) expect(text).toContain(said);
  }
  await noObjections(page);
}

/** Nothing stands in anybody's way, once what has just opened has come to rest. */
export async function noObjections(page: Page): Promise<void> {
  await expect.poll(() => objections(page), { timeout: 5000 }).toEqual([]);
}
