/** A full meeting of a team with two years behind it, from the start to sealed minutes, while the window takes no mouse. */
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../support/app.ts';
import { callFrom } from '../support/calls.ts';
import { choose, press, tabTo, write } from '../support/keys.ts';
import { refuseMouse, takenFromMouse } from '../support/no-mouse.ts';

/** More than the sample has up by itself. */
const ITEMS = 20;
const MEETING = '2026-11-26';
let started: LaunchedApp;
let page: Page;
beforeAll(async () => {
  started = await launchApp({ now: `${MEETING}T07:25:00Z` });
  page = started.window;
  page.setDefaultTimeout(30_000);
  await refuseMouse(page);
  await press(page, 'Prova med exempeldata');
  await page.getByRole('link', { name: 'Översikt', exact: true }).waitFor();
  await fillUp();
}, 120_000);
afterAll(() => started.close());

const agenda = () => page.getByRole('region', { name: 'Dagordning' });
const current = () => page.getByRole('region', { name: 'Aktuellt ärende' });
const recorder = () => page.getByRole('region', { name: 'Beslut', exact: true });
const guard = () => page.getByRole('alert', { name: 'Samtyckesvakt' });
const key = (keys: string) => page.keyboard.press(keys);
const type = (text: string) => page.keyboard.type(text);

interface Row {
  readonly id: string;
  readonly caseId?: string;
  readonly consent?: { readonly state: string };
}

/** Open cases whose consent holds are put on the agenda until it is full. */
async function fillUp(): Promise<void> {
  const ask = async (channel: string, input: unknown): Promise<readonly Row[]> => {
    const answer = await callFrom(page, channel, input);
    return answer.ok ? (answer.value as { readonly rows: readonly Row[] }).rows : [];
  };
  const up = (await ask('meetings.agenda', { meetingId: MEETING })).map(({ caseId }) => caseId);
  const all = { filter: 'open', search: '', sort: 'number', descending: true, offset: 0, limit: 200 };
  const more = (await ask('cases.list', all)).filter(
    ({ id, consent }) => consent?.state === 'ok' && !up.includes(id),
  );
  for (const { id } of more.slice(0, ITEMS - up.length))
    await callFrom(page, 'meetings.addCase', { meetingId: MEETING, caseId: id });
}

/** The numbers on the agenda as they stand on the screen. */
const numbers = (): Promise<string[]> =>
  agenda()
    .locator('li button')
    .evaluateAll((rows) =>
      rows.flatMap((row) => /K-\d{4}-\d+|Skyddat ärende/.exec(row.textContent ?? '')?.[0] ?? []),
    );

const isUp = (number: string) => current().getByRole('heading', { level: 2, name: number }).waitFor();

/** What the recorder has sent the keyboard to, as the first thing that is missing. */
const askedFor = (): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-part]')?.dataset['part'] ?? null);

/** D goes to what is missing, each answer takes one or two keys, and Ctrl Enter goes to the next or saves. */
async function decide({ withView }: { readonly withView: boolean }): Promise<void> {
  const undo = recorder().getByRole('button', { name: /^Ångra/ });
  const before = await undo.count();
  await key('d');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[aria-label="Beslut"]') !== null), {
      interval: 30,
    })
    .toBe(true);
  if ((await askedFor()) === 'interventionTypeId') {
    await page.getByRole('listbox').waitFor();
    await type('Föräldrastöd');
    await page.getByRole('option').nth(1).waitFor({ state: 'detached' });
    await key('ArrowDown');
    await key('Enter');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
  }
  if (withView) await tellView();
  await key('Control+Enter');
  for (
    let asked = await isAsked(undo, before, null);
    asked !== null;
    asked = await isAsked(undo, before, asked)
  ) {
    await key('Space');
    await key('Control+Enter');
  }
}

/** The next part that is missing, or null once the decision is among `undo`. */
async function isAsked(undo: Locator, before: number, last: string | null): Promise<string | null> {
  let asked: string | null = null;
  await expect
    .poll(
      async () => {
        if ((await undo.count()) > before) return true;
        asked = await askedFor();
        return asked !== null && asked !== last && asked !== 'interventionTypeId' && asked !== 'childView';
      },
      { interval: 30 },
    )
    .toBe(true);
  return (await undo.count()) > before ? null : asked;
}

async function tellView(within: Locator = recorder()): Promise<void> {
  await choose(page, 'Barnets åsikt', 'Sagd av barnet', within);
  await write(page, 'Vad barnet tycker', 'Det känns bra.');
  await choose(page, 'Påverkade det beslutet?', 'Ja', within);
}

async function later(): Promise<void> {
  await key('s');
  await page.getByRole('dialog').getByRole('textbox').waitFor();
  await type('Tiden räckte inte');
  await key('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

it('starts with every item', async () => {
  await key('Control+2');
  await press(page, 'Starta mötet');
  await current().waitFor();
  expect(await numbers()).toHaveLength(ITEMS);
});

/** Whose consent does not reach everybody is let in when they have left, or put off; the rest is open. */
async function passGuard(number: string): Promise<boolean> {
  const save = recorder().getByRole('button', { name: /^Spara beslut/ });
  if (number === 'Skyddat ärende') return false;
  await guard().or(save).first().waitFor();
  if (await save.isVisible()) return true;
  if (
    (await guard()
      .getByRole('button', { name: /gått ut$|lämnat rummet$/ })
      .count()) === 0
  )
    return false;
  await key('1');
  await save.waitFor();
  return true;
}

let parked = 0;

it('decides, puts off, parks and takes back, item after item', async () => {
  await press(page, 'Uppläst');
  for (const [index, number] of (await numbers()).entries()) {
    await isUp(number);

    const isOpen = await passGuard(number);
    if (!isOpen || index % 6 === 4) {
      await later();
      continue;
    }
    if (index % 6 === 5) {
      await key('k');
      parked += 1;
      continue;
    }
    await withDecision[index]?.before?.();
    await decide({ withView: index % 2 === 0 });
    await withDecision[index]?.after?.();
    await key('ArrowRight');
  }
  expect(await numbers()).toHaveLength(ITEMS - parked);
});

/** What else a meeting does, beside the decision about an item. */
const withDecision: Readonly<Record<number, { before?: () => Promise<void>; after?: () => Promise<void> }>> =
  {
    0: {
      async before() {
        await key('a');
        await type('Mentorn ringer hem på måndag');
        await key('Escape');
      },
      async after() {
        await key('u');
        await type('Ringa hem och boka första tiden');
        await key('Tab');
        await key('Tab');
        await key('Space');
        await key('Enter');
        await recorder().getByRole('listitem').filter({ hasText: 'Ringa hem' }).waitFor();
      },
    },
    2: {
      async before() {
        await key('p');
        await page.getByText(/^Väggen visar K-/).waitFor();
        await key('b');
        await page.getByText('Väggen är släckt').waitFor();
      },
      async after() {
        await key('b');
        await page.getByText(/^Väggen visar K-/).waitFor();
      },
    },
    3: {
      async after() {
        const undo = recorder().getByRole('button', { name: /^Ångra/ });
        await key('Control+z');
        await undo.waitFor({ state: 'detached' });
        await key('Control+Shift+z');
        await undo.waitFor();
      },
    },
  };

it('asks for what is missing, one thing after another, and seals', async () => {
  await tabTo(page, 'button', 'Avsluta mötet', { back: true });
  await key('Enter');
  await page.getByRole('heading', { name: 'Avsluta mötet' }).waitFor();
  const missing = page.getByRole('region', { name: 'Saknas' }).getByRole('listitem');
  await missing.first().waitFor();
  for (let left = await missing.count(); left > 0; left -= 1) {
    const thing = missing.first();
    if ((await thing.getByRole('button', { name: 'Klart', exact: true }).count()) > 0)
      await press(page, 'Klart', thing);
    else {
      await tellView(thing);
      await press(page, 'Spara barnets åsikt', thing);
    }
    await missing.nth(left - 1).waitFor({ state: 'detached' });
  }
  await press(page, 'Försegla');
  await press(page, 'Försegla', page.getByRole('alertdialog'));
  await page.getByRole('heading', { name: 'Mötet är avslutat' }).waitFor();
  const minutes = JSON.stringify(await callFrom(page, 'minutes.get', { meetingId: MEETING }));
  expect(minutes).toContain('"intact":true');
  for (const said of ['Ringa hem och boka första tiden', 'Mentorn ringer hem på måndag', 'Tiden räckte inte'])
    expect(minutes).toContain(said);
  expect(await takenFromMouse(page)).toBe(0);
});
