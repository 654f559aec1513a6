/** "Våra uppgifter", by the keyboard alone: what a unit has to answer, answered in seconds, and taken back. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LaunchedApp } from '../support/app.ts';
import { inTheWay } from '../support/look-around.ts';
import { callFrom } from '../support/calls.ts';
import { link, unlock } from '../support/journey.ts';
import { goTo } from '../support/screens.ts';
import { launchSample } from '../support/sample-app.ts';

const SAMPLE_PASSPHRASE = 'prova exempeldata utan risk';
let launched: LaunchedApp;
let page: Page;
beforeAll(async () => {
  launched = await launchSample({ now: '2026-11-24T08:42:00Z' });
  page = launched.window;
});
afterAll(() => launched.close());

const chosen = () => page.locator('li[aria-current=true]');
const chosenText = async (): Promise<string> =>
  (await chosen().getByRole('button').first().textContent()) ?? '';
const said = (text: string) => page.getByRole('status').filter({ hasText: text }).first().waitFor();
/** The keyboard that is driven here has no such key. */
const pressOe = () =>
  page.evaluate(() =>
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ö', bubbles: true })),
  );
const region = (name: string | RegExp) => page.getByRole('region', { name });
const inGroup = (group: string | RegExp, text: string) =>
  region(group).getByRole('listitem').filter({ hasText: text });

it('a coordinator comes from the overview, sees every unit, and chooses one', async () => {
  await page.getByRole('link', { name: 'Alla uppgifter' }).first().click();
  await page.getByRole('heading', { name: 'Våra uppgifter' }).waitFor();
  await page.getByRole('heading', { name: 'Uppföljningar att förbereda' }).waitFor();
  const all = await page.getByRole('listitem').count();
  const chooser = page.getByRole('button', { name: /Verksamhet$/ });
  await chooser.click();
  await page.getByRole('option', { name: /^Elevhälsan/ }).click();
  await page.getByText(/att svara på före mötet/).waitFor();
  expect(await page.getByRole('listitem').count()).toBeLessThan(all);
  await chooser.click();
  await page.getByRole('option', { name: 'Alla verksamheter' }).click();
  await expect.poll(() => page.getByRole('listitem').count()).toBe(all);
});

it('every answer takes a key or a few, goes to the answered ones, and comes back by Ctrl Z', async () => {
  await page.getByRole('heading', { name: 'Våra uppgifter' }).click();
  await page.keyboard.press('ArrowDown');
  const first = await chosenText();
  await page.keyboard.press('k');
  await said(`Klart: ${first}`);
  await inGroup(/^Besvarade/, first)
    .first()
    .waitFor();

  const second = await chosenText();
  expect(second).not.toBe(first);
  await page.keyboard.press('i');
  await page.getByRole('form', { name: `Inte gjort: ${second}` }).waitFor();
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await said(`Inte gjort: ${second}`);
  await inGroup(/^Besvarade/, 'Väntar på någon annan')
    .first()
    .waitFor();

  const third = await chosenText();
  await pressOe();
  await page.getByRole('form', { name: `Överspelat: ${third}` }).waitFor();
  await page.keyboard.type('Eleven bytte skola');
  await page.keyboard.press('Enter');
  await said(`Överspelat: ${third}`);
  await inGroup(/^Besvarade/, 'Eleven bytte skola').waitFor();

  const fourth = await chosenText();
  await page.keyboard.press('f');
  await page.getByRole('form', { name: /^Flytta/ }).waitFor();
  await page.keyboard.press('2');
  await page.keyboard.type('Väntar på svar från skolan');
  await page.keyboard.press('Enter');
  await said(`Flyttad: ${fourth}`);
  await page
    .getByText(/flyttad en gång, först/)
    .first()
    .waitFor();

  await page.keyboard.press('Control+z');
  await said(`Ångrat: ${fourth}`);
  await page.keyboard.press('Control+z');
  await said(`Ångrat: ${third}`);
  expect(await inGroup(/^Besvarade/, 'Eleven bytte skola').count()).toBe(0);
});

it('Escape leaves an answer half made, and what was typed is there again', async () => {
  await page.getByRole('heading', { name: 'Våra uppgifter' }).click();
  await page.keyboard.press('ArrowDown');
  await pressOe();
  await page.getByLabel('Vad kom emellan?').waitFor();
  await page.keyboard.type('Familjen fl');
  await page.keyboard.press('Escape');
  await page.getByRole('form', { name: /^Överspelat/ }).waitFor({ state: 'detached' });
  await pressOe();
  await expect.poll(() => page.getByLabel('Vad kom emellan?').inputValue()).toBe('Familjen fl');
  await page.keyboard.press('Escape');
});

/** From the open page, at the task that is overdue: one key says that it is done, three why it is not. */
async function answersInSeconds(): Promise<void> {
  await chosen().waitFor();
  const task = await chosenText();
  const begun = performance.now();
  const keys: string[] = [];
  const press = async (key: string): Promise<void> => {
    keys.push(key);
    await page.keyboard.press(key);
  };
  await press('k');
  await said(`Klart: ${task}`);
  await press('Control+z');
  await said(`Ångrat: ${task}`);
  await expect.poll(chosenText).toBe(task);
  await press('i');
  await page.getByRole('form', { name: `Inte gjort: ${task}` }).waitFor();
  await press('2');
  await press('Enter');
  await said(`Inte gjort: ${task}`);
  expect(keys).toEqual(['k', 'Control+z', 'i', '2', 'Enter']);
  // With all that the test waits for in between.
  expect(performance.now() - begun).toBeLessThan(15_000);
  await page.keyboard.press('Control+z');
  await said(`Ångrat: ${task}`);
}

interface Listed {
  readonly rows: readonly {
    readonly id: string;
    readonly text: string;
    readonly caseId: string;
    readonly group: string;
  }[];
}
let lifted: Listed['rows'][number] = { id: '', text: '', caseId: '', group: '' };
const as = async (name: RegExp): Promise<void> => {
  await page.keyboard.press('Control+l');
  await page.getByRole('radio', { name }).check();
  await unlock(page, SAMPLE_PASSPHRASE);
};

it('one that has been moved as often as it may is lifted under an obstacle, which says nothing of the child', async () => {
  const settings = await callFrom(page, 'settings.get');
  const { team } = (settings.ok ? settings.value : {}) as { team: object };
  await callFrom(page, 'settings.saveTeam', { ...team, taskMoveCap: 1 });
  const list = await callFrom(page, 'commitments.list', { unitId: 'HB-VC-UPH' });
  const { rows } = (list.ok ? list.value : { rows: [] }) as Listed;
  const isAlone = ({ text }: typeof lifted) => rows.filter((row) => row.text === text).length === 1;
  lifted = rows.filter(isAlone).find(({ group }) => group !== 'done') ?? lifted;
  await callFrom(page, 'commitments.move', { commitmentId: lifted.id, to: '2026-12-10', because: 'Kö' });
  await page.getByRole('button', { name: lifted.text, exact: true }).first().click();
  await page.keyboard.press('f');
  const form = page.getByRole('form', { name: /^Flytta/ });
  await form.getByText('Styrgruppen ser hindret, verksamheten och sedan när.').waitFor();
  await form.getByRole('radio').nth(1).check();
  await form.getByRole('textbox', { name: 'Varför flyttas den?' }).fill('Kön är lång');
  await form
    .getByRole('textbox', { name: 'Vad som står i vägen' })
    .fill('Kön till bedömning är sex månader.');
  const save = form.getByRole('button', { name: /^Lyft och flytta/ });
  expect(await save.getAttribute('aria-disabled')).toBe('true');
  await form.getByRole('textbox', { name: 'Styrgruppens möte' }).fill('10/12');
  expect(await inTheWay(page)).toEqual([]);
  await save.click();
  await page
    .getByText(/lyft till styrgruppen/)
    .first()
    .waitFor();
});

it('a member has the own unit’s in the menu, answers them in a few keys, and comes there from a case', async () => {
  // Her name stands on the page that is being locked, too: only the lock has her as a choice.
  await as(/^Sofia Dahlin/);
  await link(page, 'Våra uppgifter').click();
  await page.getByText('Bara ärenden där samtycket omfattar').waitFor();
  await answersInSeconds();
  expect(await page.getByRole('button', { name: /Verksamhet$/ }).count()).toBe(0);
  await chosen().getByRole('link').click();
  await page.getByRole('heading', { name: 'Vem gör vad' }).waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Våra uppgifter' }).click();
  await page.getByRole('heading', { name: 'Våra uppgifter' }).waitFor();
  await goTo(page, '/');
});

it('what was lifted is the coordinator’s to take back, and the member is told who lifted it', async () => {
  await goTo(page, `/cases/${lifted.caseId}`);
  const row = page.getByRole('row').filter({ hasText: lifted.text });
  await row.getByRole('button', { name: 'Svara' }).click();
  await page.getByRole('button', { name: 'Flytta' }).click();
  await page
    .getByRole('dialog')
    .getByText(/^Ingela Brandt lyfte uppgiften till styrgruppen/)
    .waitFor();
  expect(await page.getByRole('button', { name: 'Ta tillbaka senaste flytten' }).count()).toBe(0);
  await page.keyboard.press('Escape');
});

it('the steering group sees the obstacle, its unit and since when', async () => {
  await as(/^Birgitta Palm/);
  await goTo(page, '/obstacles');
  const obstacle = page.getByRole('listitem').filter({ hasText: 'Kön till bedömning är sex månader.' });
  await obstacle.getByText(/^Gäller UPH/).waitFor();
  await obstacle.getByText(/Hos styrgruppen/).waitFor();
  expect(await page.getByText(lifted.text).count()).toBe(0);
});
