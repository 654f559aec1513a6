/** The steps a coordinator takes, by the names that stand on the screen. */
import type { Locator, Page } from 'playwright';

export const PASSPHRASE = 'segel hallon fönster tisdag brygga';

export interface Child {
  readonly firstName: string;
  readonly birthYear?: string;
  readonly question?: string;
  readonly words?: string;
}

/** As it stands on the screen, which it does a moment after its label. */
export async function recoveryCode(page: Page): Promise<string> {
  const shown = page.getByLabel('Återställningskod', { exact: true }).filter({ hasText: /\w{5}/ });
  return (await shown.textContent()) ?? '';
}

/** From the welcome screen to an open case log. Returns the recovery code. */
export async function createTeam(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Skapa ärendelogg' }).click();
  await page.getByLabel('Teamets namn').fill('Familjehuset Prov');
  await page.getByLabel('Ditt namn').fill('Vera Prov');
  await page.getByLabel('Din verksamhet').fill('Familjehuset');
  await page.getByLabel('Din verksamhet').press('Enter');
  await page.getByLabel('Välj en lösenfras').fill(PASSPHRASE);
  // Each step puts the focus on its title, which on a slow machine may come after the first word is typed.
  await page.getByLabel('Skriv den en gång till').fill(PASSPHRASE);
  await page.getByLabel('Skriv den en gång till').press('Enter');
  const code = await recoveryCode(page);
  await page.getByLabel('Skriv in koden').fill(code);
  await page.getByRole('button', { name: 'Skapa ärendelogg' }).click();
  await link(page, 'Översikt').waitFor();
  return code;
}

export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Prova med exempeldata' }).click();
  await link(page, 'Översikt').waitFor();
}

export async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('Lösenfras', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Lås upp' }).click();
  await link(page, 'Översikt').waitFor();
}

export const link = (page: Page, name: string): Locator =>
  page.getByRole('navigation').getByRole('link', { name, exact: true });

/** A new case with both guardians' consent. Returns the case number. */
export async function raiseCase(page: Page, child: Child): Promise<string> {
  await link(page, 'Ärenden').click();
  await page.getByRole('button', { name: 'Nytt ärende' }).first().click();
  await page.getByRole('textbox', { name: 'Förnamn eller initial' }).fill(child.firstName);
  await page.getByLabel('Födelseår').fill(child.birthYear ?? '2014');
  await page
    .getByRole('textbox', { name: 'Frågan till teamet' })
    .fill(child.question ?? 'Vilket stöd kan börja nu, medan skolan anpassar lektioner och raster?');
  await page
    .getByRole('textbox', { name: 'Barnets egna ord' })
    .fill(child.words ?? 'Jag vill ha någon att fråga innan det blir bråk.');
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
  return ((await heading.textContent()) ?? '').trim();
}

/** From the agenda to the live meeting, also when today is another day than planned. */
export async function startMeeting(page: Page): Promise<void> {
  await link(page, 'Möte').click();
  await page.getByRole('button', { name: 'Starta mötet' }).click();
  const otherDay = page.getByRole('button', { name: 'Starta i dag' });
  const current = page.getByRole('region', { name: 'Aktuellt ärende' });
  await otherDay.or(current).first().waitFor();
  if (await otherDay.isVisible()) await otherDay.click();
  await current.waitFor();
}

interface GivenDecision {
  /** Which of the coming meeting days. */
  readonly followUp: number;
  readonly view?: string;
}

/** Records "Ny insats" for the case on screen; returns the chosen day as the screen says it. */
export async function decide(page: Page, given: GivenDecision): Promise<string> {
  const day = await prepareDecision(page, given);
  const recorder = page.getByRole('region', { name: 'Beslut', exact: true });
  await recorder.getByRole('button', { name: /^Spara beslut/ }).click();
  await recorder
    .getByRole('button', { name: /^Ångra/ })
    .first()
    .waitFor();
  return day;
}

/** All but the press that records it. */
export async function prepareDecision(page: Page, given: GivenDecision): Promise<string> {
  const recorder = page.getByRole('region', { name: 'Beslut', exact: true });
  await recorder
    .getByRole('group', { name: 'Typ av beslut' })
    .getByRole('radio', { name: 'Ny insats' })
    .check();
  await recorder.getByRole('combobox', { name: 'Insats' }).fill('Föräldrastöd');
  await page.getByRole('option', { name: /^Föräldrastöd,? individuellt/ }).click();
  await firstFree(recorder.getByRole('group', { name: 'Ansvarig verksamhet' })).check();
  await firstFree(recorder.getByRole('group', { name: 'Ansvarig person' })).check();
  const days = recorder.getByRole('group', { name: 'Följs upp på teammöte' });
  const chosen = days.locator('input[type=radio]:not([aria-disabled=true])').nth(given.followUp);
  await chosen.check();
  const day = (await chosen.locator('xpath=ancestor::label').textContent()) ?? '';
  if (given.view !== undefined)
    await recorder
      .getByRole('group', { name: 'Barnets åsikt' })
      .getByRole('radio', { name: given.view })
      .check();
  if (given.view !== undefined) await tellView(recorder);
  return day;
}

/** What the child thinks, and that it mattered. */
async function tellView(form: Locator): Promise<void> {
  await form.getByRole('textbox', { name: 'Vad barnet tycker' }).fill('Det känns bra.');
  await form
    .getByRole('group', { name: 'Påverkade det beslutet?' })
    .getByRole('radio', { name: 'Ja' })
    .check();
}

const firstFree = (group: Locator): Locator =>
  group.locator('input[type=radio]:not([aria-disabled=true])').first();

/** What closing asks for, answered where it stands: a task that was due, or the child's view. */
async function answer(thing: Locator): Promise<void> {
  const done = thing.getByRole('button', { name: 'Klart', exact: true });
  if ((await done.count()) > 0) {
    await done.click();
    return;
  }
  await thing.getByRole('radio', { name: 'Sagd av barnet' }).check();
  await tellView(thing);
  await thing.getByRole('button', { name: 'Spara barnets åsikt' }).click();
}

/** Answers what is missing, seals, and waits until it is done. */
export async function closeAndSeal(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Avsluta mötet' }).click();
  await page.getByRole('heading', { name: 'Avsluta mötet' }).waitFor();
  const seal = page.getByRole('button', { name: 'Försegla', exact: true });
  const missing = page.getByRole('region', { name: 'Saknas' }).getByRole('listitem');
  await seal.or(missing.first()).first().waitFor();
  for (let left = await missing.count(); left > 0; left -= 1) {
    await answer(missing.first());
    await missing.nth(left - 1).waitFor({ state: 'detached' });
  }
  await seal.click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Försegla' }).click();
  await page.getByRole('heading', { name: 'Mötet är avslutat' }).waitFor();
}
