/** What the room relies on while a meeting is held: the guard, the keys, undo, and that nothing typed is lost. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedApp } from '../support/app.ts';
import { startMeeting } from '../support/journey.ts';
import { launchSample } from '../support/sample-app.ts';

let started: LaunchedApp;
let page: Page;
beforeAll(async () => {
  started = await launchSample({ now: '2026-11-22T08:00:00Z' });
  page = started.window;
  await startMeeting(page);
});
afterAll(async () => {
  await started.close();
});

const agendaRow = (number: string) =>
  page.getByRole('region', { name: 'Dagordning' }).getByRole('button', { name: new RegExp(number) });
const heading = (number: string) =>
  page
    .getByRole('region', { name: 'Aktuellt ärende' })
    .getByRole('heading', { level: 2, name: new RegExp(number) });
const leaveFields = () =>
  page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });

describe('the consent guard', () => {
  it('hides the case until the one without consent has left, and again when they are back', async () => {
    await agendaRow('K-2026-042').click();
    const stop = page.getByRole('alert', { name: 'Samtyckesvakt' });
    await stop.waitFor();
    const recorder = page.getByRole('region', { name: 'Beslut', exact: true });
    expect(await recorder.getByRole('button').count()).toBe(0);
    expect(await page.getByRole('region', { name: 'Aktuellt ärende' }).textContent()).not.toContain('Edda');

    await page.keyboard.press('1');
    await recorder.getByRole('button', { name: /^Spara beslut/ }).waitFor();
    const covered = recorder.getByRole('group', { name: 'Ansvarig verksamhet' });
    expect(await covered.getByRole('radio', { name: /Närvaroteamet/ }).getAttribute('aria-disabled')).toBe(
      'true',
    );

    await page.getByRole('button', { name: /är tillbaka$/ }).click();
    await stop.waitFor();
    expect(await recorder.getByRole('button').count()).toBe(0);
  });

  it('shows the plan alone while somebody may know nothing else, and all of it once they have left', async () => {
    await agendaRow('K-2026-034').click();
    const plan = page.getByRole('alert', { name: 'Samtyckesvakt' });
    const item = page.getByRole('region', { name: 'Aktuellt ärende' });
    await plan.getByText('Skolhälsovården får bara veta planeringen.').waitFor();
    expect(await item.textContent()).not.toMatch(/Närvaro 38 procent|Det är inte skolan/);
    await page
      .getByRole('region', { name: 'Beslut', exact: true })
      .getByRole('button', { name: /^Spara beslut/ })
      .waitFor();
    await plan.getByRole('button', { name: /gått ut/ }).click();
    await item.getByText(/Närvaro 38 procent/).waitFor();
    await page.getByRole('button', { name: /tillbaka$/ }).click();
    await plan.waitFor();
  });

  it('offers nobody the way out when no unit in the room is covered', async () => {
    await agendaRow('K-2026-038').click();
    const stop = page.getByRole('alert', { name: 'Samtyckesvakt' });
    await stop.getByRole('link', { name: 'Samtycke finns nu' }).waitFor();
    expect(await stop.getByRole('button', { name: /gått ut/ }).count()).toBe(0);
  });
});

describe('the recorder', () => {
  const recorder = () => page.getByRole('region', { name: 'Beslut', exact: true });

  it('shows the whole catalogue inside the window, and moves nothing in it', async () => {
    await agendaRow('K-2026-037').click();
    await heading('K-2026-037').waitFor();
    await recorder()
      .getByRole('button', { name: /^Visa alla/ })
      .click();
    const list = page.getByRole('listbox');
    await list.getByRole('option').nth(10).waitFor();
    const outside = await list.evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const root = document.documentElement;
      const isInside = left >= 0 && top >= 0 && right <= root.clientWidth && bottom <= root.clientHeight;
      const scrolls = root.scrollWidth > root.clientWidth || root.scrollHeight > root.clientHeight;
      return { isInside, scrolls };
    });
    expect(outside).toEqual({ isInside: true, scrolls: false });
    await page.keyboard.press('Escape');
  });

  it('says of each day its week and how many cases it has, a line for each', async () => {
    const lines = await recorder()
      .getByRole('group', { name: 'Följs upp på teammöte' })
      .locator('label > small')
      .evaluateAll((all) =>
        all.map((one) => Math.round(one.clientHeight / Number.parseFloat(getComputedStyle(one).lineHeight))),
      );
    expect(lines.length).toBeGreaterThan(3);
    expect([...new Set(lines)]).toEqual([2]);
  });

  it('keeps focus among the choices when the rest of them are shown', async () => {
    const types = recorder().getByRole('group', { name: 'Typ av beslut' });
    const more = recorder().getByRole('button', { name: 'Fler typer av beslut' });
    await more.focus();
    await page.keyboard.press('Enter');
    await more.waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() =>
        types.getByRole('radio', { checked: true }).evaluate((one) => one === document.activeElement),
      )
      .toBe(true);
    await leaveFields();
  });
});

describe('the keys of a live meeting', () => {
  it('walk the agenda, also right after a click on the button that does the same', async () => {
    await agendaRow('K-2026-037').click();
    await heading('K-2026-037').waitFor();
    const next = page.getByRole('button', { name: /^Nästa ärende/ });
    const [number = ''] = /K-\d{4}-\d+/.exec((await next.textContent()) ?? '') ?? [];
    expect(number).not.toBe('');
    await next.click();
    await heading(number).waitFor();
    await page.keyboard.press('ArrowLeft');
    await heading('K-2026-037').waitFor();
  });

  it('take back the latest decision', async () => {
    const recorder = page.getByRole('region', { name: 'Beslut', exact: true });
    await recorder.getByRole('radio', { name: 'Ny insats' }).check();
    await recorder.getByRole('combobox', { name: 'Insats' }).fill('Föräldragrupp');
    await page.getByRole('option', { name: /Föräldragrupp/ }).click();
    await recorder
      .getByRole('group', { name: 'Ansvarig verksamhet' })
      .getByRole('radio', { name: 'Elevhälsan' })
      .check();
    await recorder.getByRole('group', { name: 'Ansvarig person' }).getByRole('radio').first().check();
    await page.keyboard.press('Control+Enter');
    await recorder.getByRole('button', { name: /^Ångra/ }).waitFor();
    const said = recorder.getByRole('status').filter({ hasText: /^Beslutet/ });
    expect(await said.textContent()).toBe('Beslutet är sparat');
    await leaveFields();
    await page.keyboard.press('Control+z');
    await recorder.getByRole('button', { name: /^Ångra/ }).waitFor({ state: 'detached' });
    await expect.poll(() => said.textContent()).toBe('Beslutet är ångrat');
    await expect.poll(() => agendaRow('K-2026-037').textContent()).not.toContain('beslutat');
  });

  it('never save half a decision, and go to the first thing that is missing', async () => {
    const recorder = page.getByRole('region', { name: 'Beslut', exact: true });
    await recorder.getByRole('radio', { name: 'Avsluta' }).check();
    await page.keyboard.press('Control+Enter');
    await recorder.getByText('Välj skäl till avslut.').waitFor();
    expect(await recorder.getByRole('button', { name: /^Ångra/ }).count()).toBe(0);
    expect(
      await recorder
        .locator('[data-part=closureReason]')
        .getByRole('button')
        .evaluate((button) => button === document.activeElement),
    ).toBe(true);
  });
});

describe('what is typed in a meeting', () => {
  it('survives that the window is torn down in the middle of a sentence', async () => {
    const recorder = page.getByRole('region', { name: 'Beslut', exact: true });
    await recorder.getByRole('radio', { name: 'Fortsätt' }).check();
    await recorder.getByRole('textbox', { name: 'Mål' }).fill('Vara med en hel rast');
    await page.getByRole('textbox', { name: 'Anteckning' }).fill('Mentorn ringer hem');
    await page.reload();
    await agendaRow('K-2026-037').click();
    await heading('K-2026-037').waitFor();
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Anteckning' }).inputValue())
      .toBe('Mentorn ringer hem');
    await expect
      .poll(() => recorder.getByRole('textbox', { name: 'Mål' }).inputValue())
      .toBe('Vara med en hel rast');
  });

  it('is there when somebody has looked at another item for a moment, and is gone on with', async () => {
    const note = page.getByRole('textbox', { name: 'Anteckning' });
    for (const added of [', pappan är med', ' på måndag', ' kl. 9']) {
      const before = await note.inputValue();
      await note.press('Control+End');
      await page.keyboard.type(added);
      await page.getByRole('button', { name: /^Nästa ärende/ }).click();
      await heading('K-2026-037').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: /^Förra/ }).click();
      await heading('K-2026-037').waitFor();
      expect(await note.inputValue()).toBe(before + added);
    }
  });
});

it('asks a unit to take the case over from the room, once', async () => {
  await agendaRow('K-2026-037').click();
  await heading('K-2026-037').waitFor();
  await leaveFields();
  await page.keyboard.press('h');
  const dialog = page.getByRole('dialog', { name: 'Erbjud överlämning' });
  await dialog.getByRole('button', { name: /Verksamhet som ska hålla i ärendet/ }).click();
  await page.getByRole('option').filter({ hasNotText: 'Omfattas inte av samtycket' }).first().click();
  await dialog.getByLabel('Vad ska de ta över?').fill('Hålla i ärendet till jul.');
  await dialog.getByLabel('Varför just de, och varför nu?').fill('Teamet bestämde det i dag.');
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Erbjud överlämning' }).click();
  await dialog.getByText(/är redan tillfrågad och svarar senast/).waitFor();
  await page.keyboard.press('Escape');
});
