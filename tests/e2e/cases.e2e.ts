/** From a child somebody worries about to consent, and back: in the real window, mostly by keyboard. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedApp } from '../support/app.ts';
import { type Child, closedChildren } from '../support/closed-children.ts';
import { launchSample } from '../support/sample-app.ts';
import { goTo } from '../support/screens.ts';

let started: LaunchedApp;
const button = (name: string | RegExp) =>
  started.window.getByRole('button', { name, exact: typeof name === 'string' });
const heading = (name: string) => started.window.getByRole('heading', { name, exact: true });
const textbox = (name: string) => started.window.getByRole('textbox', { name, exact: true });
const toCases = () =>
  started.window
    .getByRole('link', { name: /^Ärenden/ })
    .first()
    .click();

beforeAll(async () => {
  started = await launchSample({ now: '2026-11-24T08:42:00Z' });
  await toCases();
  await started.window.getByRole('grid', { name: 'Ärenden' }).waitFor();
}, 90_000);
afterAll(async () => {
  await started.close();
});

const fillIn = async ({ firstName, birthYear }: Child): Promise<void> => {
  await textbox('Födelseår').fill(birthYear);
  await textbox('Förnamn eller initial').fill(firstName);
  await textbox('Frågan till teamet').fill('Vilket stöd kan börja nu?');
};
const sameChild = (number: string) =>
  started.window.getByRole('article', { name: number }).getByRole('button', { name: 'Samma barn' }).click();

describe('the case list', () => {
  it('moves by keyboard, previews, opens, and comes back to the same row', async () => {
    const { window } = started;
    await window.getByRole('grid', { name: 'Ärenden' }).focus();
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('ArrowDown');
    await window.getByText(/^Rad 3 av/).waitFor();
    await window.keyboard.press('Enter');
    await heading('Den röda tråden').waitFor();
    await window.keyboard.press('Alt+ArrowLeft');
    await window.getByText(/^Rad 3 av/).waitFor();
  });

  it('holds only the rows on screen, however many there are', async () => {
    const { window } = started;
    await window.getByRole('radio', { name: /^Avslutade/ }).check();
    const grid = window.getByRole('grid', { name: 'Ärenden' });
    await grid.getByRole('row', { selected: true }).waitFor();
    // The open ones stay on screen until the closed ones have come.
    const rows = async (): Promise<number> => Number(await grid.getAttribute('aria-rowcount'));
    await expect.poll(rows).toBeGreaterThan(60);
    const all = await rows();
    expect(await grid.getByRole('row').count()).toBeLessThan(60);
    await grid.focus();
    await window.keyboard.press('End');
    await grid.locator(`[aria-rowindex="${all}"][aria-selected="true"]`).waitFor();
    await window.getByRole('radio', { name: /^Öppna/ }).check();
  });

  it('offers the closed cases when nothing is found among the open', async () => {
    const { window } = started;
    await window.getByRole('searchbox', { name: 'Sök ärende' }).fill('finnsinte');
    await button('Sök bland avslutade').waitFor();
    await window.getByRole('searchbox', { name: 'Sök ärende' }).fill('');
    await window.getByRole('grid', { name: 'Ärenden' }).waitFor();
  });
});

describe('a new case', () => {
  it('is kept half-written when the form is closed', async () => {
    const { window } = started;
    await button(/^Nytt ärende/).click();
    await textbox('Förnamn eller initial').fill('Saga');
    await textbox('Barnets egna ord').fill('Jag vill ha någon att fråga.');
    await window.keyboard.press('Escape');
    await button(/^Nytt ärende/).click();
    expect(await textbox('Förnamn eller initial').inputValue()).toBe('Saga');
    expect(await textbox('Barnets egna ord').inputValue()).toBe('Jag vill ha någon att fråga.');
  });

  it('says what is missing and goes to the first such field', async () => {
    const { window } = started;
    await window.keyboard.press('Control+Enter');
    await window.getByText('Fyra siffror, till exempel 2014.').waitFor();
    await expect
      .poll(() => textbox('Födelseår').evaluate((field) => field === document.activeElement))
      .toBe(true);
  });

  it('is compared with the one it looks like before it is saved, however fast it was written', async () => {
    const { window } = started;
    await textbox('Frågan till teamet').fill('Vilket stöd kan börja nu?');
    await textbox('Födelseår').fill('2014');
    await textbox('Förnamn eller initial').fill('Nova');
    await window.keyboard.press('Control+Enter');
    await window.getByText(/^Inget är sparat än\. Är det samma barn\?/).waitFor();
    expect(await window.evaluate(() => document.activeElement?.textContent)).toBe('Möjlig dubblett');
    await heading('Nytt ärende').waitFor();
  });

  it('goes on in the open case of the same child, and keeps what was written', async () => {
    const { window } = started;
    const open = window.getByRole('article').filter({ hasText: 'fortsätter ni i det ärendet' }).first();
    const number = (await open.getAttribute('aria-label')) ?? '';
    await open.getByRole('button', { name: 'Samma barn' }).click();
    await window.getByRole('heading', { level: 1, name: number }).waitFor();
    await toCases();
    await button(/^Nytt ärende/).click();
    expect(await textbox('Frågan till teamet').inputValue()).toBe('Vilket stöd kan börja nu?');
  });

  it('of a child who was here within a year takes that case up again, and of an older one points to it', async () => {
    const { window } = started;
    const { isReturn, isOlder } = await closedChildren(window);
    await fillIn(isReturn);
    await sameChild(isReturn.number);
    await window.getByText(`Ärende ${isReturn.number} tas upp igen`).waitFor();
    await window.keyboard.press('Control+Enter');
    await window.getByRole('heading', { level: 1, name: isReturn.number }).waitFor();
    await window.getByText(/^Taget upp igen .* efter avslutet$/).waitFor();

    await toCases();
    await button(/^Nytt ärende/).click();
    await fillIn(isOlder);
    await sameChild(isOlder.number);
    await window.getByText(`Nytt ärende som pekar på ${isOlder.number}`).waitFor();
    await window.keyboard.press('Control+Enter');
    await heading('Den röda tråden').waitFor();
    const fresh = await window.getByRole('heading', { level: 1, name: /^K-/ }).textContent();
    expect(fresh).not.toContain(isOlder.number);
    await window.getByText(isOlder.number).first().waitFor();
    await toCases();
    await button(/^Nytt ärende/).click();
    // Nobody in the sample is called that.
    await textbox('Förnamn eller initial').fill('Wendela');
  });

  it('is saved with Ctrl Enter from a list that was just used', async () => {
    const { window } = started;
    await textbox('Födelseår').fill('2014');
    await textbox('Frågan till teamet').fill('Vilket stöd kan börja nu?');
    await button(/^Okänd vårdnad/).click();
    await window.getByRole('option', { name: 'Gemensam vårdnad' }).click();
    await window.keyboard.press('Control+Enter');
    await heading('Den röda tråden').waitFor();
    for (const name of ['Samtycke', 'Vem gör vad', 'Mål', 'Barnets röst']) await heading(name).waitFor();
    expect(await window.getByRole('heading', { level: 1 }).textContent()).toMatch(/^K-2026-/);
  });
});

describe('consent', () => {
  const answer = (who: number, what: string) =>
    started.window
      .getByRole('group', { name: `Svar från Vårdnadshavare ${who}` })
      .getByRole('radio', { name: what })
      .check();

  it('waits for the second guardian, and says so', async () => {
    const { window } = started;
    await button('Registrera samtycke').click();
    await answer(1, 'Ja');
    await window.getByText(/^När Vårdnadshavare 2 svarat ja får/).waitFor();
    await window.keyboard.press('Control+Enter');
    await heading('Den röda tråden').waitFor();
    await expect.poll(() => window.getByText('Inget svar än').count()).toBeGreaterThan(3);
  });

  it('applies once both have said yes', async () => {
    await button('Registrera samtycke').click();
    await answer(2, 'Ja');
    await started.window.getByText(/^Nu får/).waitFor();
    await started.window.keyboard.press('Control+Enter');
    await started.window.getByText('Planering och skolgång.').first().waitFor();
  });

  it('is withdrawn in three presses, at once', async () => {
    await button('Återkalla samtycke').click();
    await button('Återkalla nu').click();
    await started.window.getByRole('heading', { name: /^Samtycke återkallat/ }).waitFor();
    await expect
      .poll(() => started.window.getByText('Återkallat', { exact: true }).count())
      .toBeGreaterThan(3);
    expect(await started.window.getByText('Planering och skolgång.').count()).toBe(0);
  });
});

describe('a change of the case', () => {
  it('is in the history with who and what', async () => {
    const { window } = started;
    await window.keyboard.press('e');
    await textbox('Vad fungerar bra').fill('Trivs i slöjden.');
    await window.keyboard.press('Control+Enter');
    await button('Visa alla ändringar').click();
    await window.getByText('Vad fungerar bra: Trivs i slöjden.').waitFor();
    await window.getByText('Ärendet lyft').waitFor();
  });
});

describe('siblings', () => {
  const nova = { name: 'Nova', words: 'hamnar ofta i konflikt på raster', said: 'Alla tittar på mig' };
  const malte = { name: 'Malte', words: 'Överlämning från förskola', said: 'pekade på hörnet' };
  const number = () => started.window.getByRole('heading', { level: 1 }).innerText();

  it('are linked by number, and no words of one stand on the page of the other', async () => {
    const { window } = started;
    await goTo(window, '/cases/case-nova');
    const sibling = window.getByRole('region', { name: 'Syskon' }).getByRole('link');
    const numbers: string[] = [];
    for (const [own, other] of [
      [nova, malte],
      [malte, nova],
    ] as const) {
      await window.getByText(own.words).first().waitFor();
      await sibling.waitFor();
      const text = await window.getByRole('main').innerText();
      for (const word of [own.name, own.words]) expect(text).toContain(word);
      for (const word of Object.values(other)) expect(text).not.toContain(word);
      numbers.push(await number(), await sibling.innerText());
      await sibling.click();
    }
    const [novas = '', linked = '', maltes = '', back = ''] = numbers;
    expect([maltes, back]).toEqual([linked, novas]);
    expect(novas).toMatch(/^K-2026-/);
  });
});
