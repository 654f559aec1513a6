/** One child's consent: awaited, given, in the way, taken back in the middle of the meeting, and on paper. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedApp } from '../support/app.ts';
import { startMeeting } from '../support/journey.ts';
import { inTheWay } from '../support/look-around.ts';
import { button, openCase } from '../support/screens.ts';
import { launchSample } from '../support/sample-app.ts';

/** Saga's father has not answered yet. */
const NUMBER = 'K-2026-054';
/** Nobody has said who has custody of Majken. */
const ALONE = 'K-2026-061';
let started: LaunchedApp;
let page: Page;
beforeAll(async () => {
  started = await launchSample({ now: '2026-11-24T08:42:00Z' });
  page = started.window;
});
afterAll(async () => {
  await started.close();
});

const current = () => page.getByRole('region', { name: 'Aktuellt ärende' });
const guard = () => page.getByRole('alert', { name: 'Samtyckesvakt' });
const openItem = (number: string): Promise<void> =>
  page
    .getByRole('region', { name: 'Dagordning' })
    .getByRole('button', { name: new RegExp(number) })
    .click();
const rowOf = (table: string) => page.getByRole('table', { name: table }).getByRole('row');

describe('a consent that waits for the second guardian', () => {
  it('says whose answer is needed and why', async () => {
    await openCase(page, NUMBER, '/consent');
    await page.getByText('Väntar på en vårdnadshavares svar').first().waitFor();
    expect(await page.getByText('Svar behövs: gemensam vårdnad').count()).toBe(2);
    await page.getByText('Åsikten efterfrågas: under 12 år').waitFor();
  });

  it('holds once it is given, for the units that were named and no other', async () => {
    await page
      .getByRole('group', { name: 'Svar från Vårdnadshavare 2' })
      .getByRole('radio', { name: 'Ja' })
      .check();
    for (const what of ['planering', 'skolgång', 'hälsa', 'familj', 'socialtjänst'])
      await page.getByRole('checkbox', { name: `Närvaroteamet får veta om ${what}` }).uncheck();
    await page.getByRole('checkbox', { name: 'Närvaroteamet får berätta' }).uncheck();
    await page.getByRole('textbox', { name: 'Det här får INTE delas' }).fill('Tiden före skolan.');
    await button(page, 'Spara samtycke').click();
    await page.getByRole('heading', { level: 1, name: NUMBER }).waitFor();
    await page.getByText('Båda vårdnadshavarna har sagt ja.').waitFor();
    await page.getByText('Tiden före skolan.').waitFor();
  });
});

describe('a consent that needs one guardian alone', () => {
  it('waits until somebody says who has custody, and then says who is not needed', async () => {
    await openCase(page, ALONE, '/consent');
    await page.getByText('Vårdnaden är okänd').first().waitFor();
    await button(page, /^Ensam vårdnad$/).click();
    await page.getByText('Behövs inte: ensam vårdnad').waitFor();
    await page.getByText('Svar behövs: ensam vårdnad').waitFor();
    expect(await page.getByRole('group', { name: 'Svar från Vårdnadshavare 2' }).count()).toBe(0);
    await page
      .getByRole('group', { name: 'Svar från Vårdnadshavare 1' })
      .getByRole('radio', { name: 'Ja' })
      .check();
    expect(await inTheWay(page)).toEqual([]);
    await button(page, 'Spara samtycke').click();
    await page.getByRole('heading', { level: 1, name: ALONE }).waitFor();
    await page.getByText('Vårdnadshavaren har sagt ja. Ensam vårdnad.').waitFor();
  });

  it('is signed by that one on paper, which says why nobody else does', async () => {
    await openCase(page, ALONE, '/consent');
    await page.getByRole('link', { name: 'Blankett och information' }).click();
    const paper = page.getByRole('article', { name: 'Samtycke till att dela uppgifter' });
    await paper.getByText('Vårdnadshavare 2 skriver inte under: ensam vårdnad.').waitFor();
    const signing = paper.getByRole('table', { name: 'Underskrifter' }).getByRole('rowheader');
    expect(await signing.allTextContents()).toEqual(['Vårdnadshavare 1', 'Mottaget av']);
  });
});

describe('at the meeting', () => {
  it('the guard names who must leave before the case is shown', async () => {
    await startMeeting(page);
    await openItem(NUMBER);
    await guard().getByText('Närvaroteamet').first().waitFor();
    expect(await current().getByText('Saga').count()).toBe(0);
    await guard()
      .getByRole('button', { name: /lämnat|gått/ })
      .click();
    await current().getByText('Saga').first().waitFor();
    await current().getByText('Tiden före skolan.').waitFor();
  });

  it('what one guardian alone has agreed to is shown to all whom it names, and nobody is asked to leave', async () => {
    await openItem(ALONE);
    await current().getByText('Majken').first().waitFor();
    expect(await guard().count()).toBe(0);
    await openItem(NUMBER);
    await current().getByText('Saga').first().waitFor();
  });

  it('consent is taken back in two presses, what has left is listed, and the case is gone at once', async () => {
    await current().getByRole('button', { name: 'Återkalla samtycke' }).click();
    const dialog = page.getByRole('dialog', { name: 'Återkalla samtycke' });
    const shown = dialog.getByRole('row').filter({ hasText: 'Ärendet, på mötet' });
    await shown.getByText('Elevhälsan').waitFor();
    expect(await shown.getByText('Närvaroteamet').count()).toBe(0);
    await dialog.getByRole('button', { name: 'Återkalla nu' }).click();
    await guard().waitFor();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByText('Saga').count()).toBe(0);
    expect(await page.getByText('Tiden före skolan.').count()).toBe(0);
  });

  it('from the guard the case is closed for that reason, and the guard has nothing left to ask', async () => {
    await guard().getByRole('button', { name: 'Avsluta ärendet' }).click();
    const question = page.getByRole('alertdialog', { name: 'Avsluta ärendet?' });
    await question.getByText(/Det avslutas med det skälet/).waitFor();
    expect(await inTheWay(page, 'meetings/close-withdrawn')).toEqual([]);
    await question.getByRole('button', { name: 'Avbryt' }).click();
    await guard().getByRole('button', { name: 'Avsluta ärendet' }).click();
    await question.getByRole('button', { name: 'Avsluta ärendet' }).click();
    await question.waitFor({ state: 'detached' });
    await guard().getByRole('button', { name: 'Avsluta ärendet' }).waitFor({ state: 'detached' });
    expect(await inTheWay(page)).toEqual([]);
    await openCase(page, NUMBER);
    const said = page.getByRole('region', { name: 'Avslut' });
    await said.getByText(/^Ärendet är avslutat sedan/).waitFor();
    await said.getByText('Samtycket är återkallat').waitFor();
  });

  it('and the coordinator still finds what was said, and to whom', async () => {
    await openCase(page, NUMBER, '/consent');
    await page.getByText('Allt samtycke återkallat').waitFor();
    await page.getByText('Närvaroteamet är inte längre med').waitFor();
    await rowOf('Det här har redan lämnats 1').filter({ hasText: 'Öppenvården' }).waitFor();
  });
});

describe('the form', () => {
  it('becomes a tagged Swedish A4 document without a name in its title', async () => {
    // What was taken back is not ticked again: the new form says anew who may know what.
    await page.getByRole('checkbox', { name: 'Elevhälsan får veta om planering' }).check();
    await page.getByRole('link', { name: 'Blankett och information' }).click();
    const paper = page.getByRole('article', { name: 'Samtycke till att dela uppgifter' });
    await paper.getByRole('row').filter({ hasText: 'Centrala elevhälsan' }).waitFor();
    await paper.getByText('Ni kan ta tillbaka samtycket').waitFor();
    await button(page, /^Spara som pdf/).click();
    await page.getByText(/^Pdf-filen är sparad/).waitFor();
    const pdf = readFileSync(join(started.saved, 'Samtyckesblankett.pdf'), 'latin1');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Lang (sv)');
    expect(/\/Title \(([^)]*)\)/.exec(pdf)?.[1] ?? '').not.toMatch(/Saga|K-2026/);
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
  });

  it('is among what has left from then on', async () => {
    await page.getByRole('link', { name: `Samtycket i ${NUMBER}` }).click();
    await page
      .getByRole('row')
      .filter({ hasText: 'Samtyckesblanketten, som pdf' })
      .getByText('Vårdnadshavare 1')
      .waitFor();
  });
});
