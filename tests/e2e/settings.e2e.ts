/** What a coordinator sets: nothing half-written is lost, users come and go, and a restore can be undone. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../support/app.ts';
import { callFrom } from '../support/calls.ts';
import { goTo } from '../support/screens.ts';

let started: LaunchedApp;
let passphrase = '';
beforeAll(async () => {
  started = await launchApp();
  await started.window.getByRole('button', { name: 'Prova med exempeldata' }).click();
  await started.window.getByRole('link', { name: 'Inställningar' }).click();
  const status = await callFrom(started.window, 'vault.status', null);
  passphrase = String(/"samplePassphrase":"([^"]+)"/.exec(JSON.stringify(status))?.[1]);
});
afterAll(async () => {
  await started.close();
});

const section = async (name: string): Promise<void> => {
  await started.window.getByRole('navigation', { name: 'Inställningar' }).getByRole('link', { name }).click();
  await started.window.getByRole('heading', { level: 2, name }).waitFor();
};
const shortName = async (): Promise<string> => {
  await section('Verksamheter');
  await started.window.getByRole('button', { name: 'Ändra Fritid och unga' }).click();
  const field = started.window.getByRole('textbox', { name: 'Kort namn' });
  await field.waitFor();
  const value = await field.inputValue();
  await started.window.getByRole('button', { name: 'Avbryt' }).click();
  return value;
};
const restoreChosen = async (): Promise<void> => {
  const { window } = started;
  await window.getByRole('textbox', { name: 'Lösenfras som gällde när kopian gjordes' }).fill(passphrase);
  await window.getByRole('button', { name: /^Återställ till/ }).click();
  await window.getByText('Kopian är återställd.').waitFor();
};

describe('a row that is being edited', () => {
  it('keeps what was written when the dialog is left by Escape', async () => {
    const { window } = started;
    await section('Verksamheter');
    await window.getByRole('button', { name: 'Ändra Fritid och unga' }).click();
    await window.getByRole('textbox', { name: 'Kort namn' }).fill('Fält');
    await window.getByRole('textbox', { name: 'Kort namn' }).press('Escape');
    await window.getByRole('dialog').waitFor({ state: 'hidden' });
    await window.getByRole('button', { name: 'Ändra Fritid och unga' }).click();
    await window.getByText('Här finns en ändring som du inte sparade').waitFor();
    expect(await window.getByRole('textbox', { name: 'Kort namn' }).inputValue()).toBe('Fält');
    await window.getByRole('button', { name: 'Avbryt' }).click();
    expect(await shortName()).toBe('Fritid');
  });

  it('says which field is missing, and saves nothing', async () => {
    const { window } = started;
    await section('Personer');
    await window.getByRole('button', { name: 'Person', exact: true }).click();
    await window.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
    await expect.poll(() => window.getByText('Fyll i det här fältet.').count()).toBe(2);
    await window.getByRole('button', { name: 'Avbryt' }).click();
  });
});

describe('a backup', () => {
  it('can be restored, and the restore undone', async () => {
    const { window } = started;
    await section('Säkerhetskopior');
    await window.getByRole('button', { name: 'Säkerhetskopiera nu' }).click();
    await window.getByText('Kopian är skriven och kontrollerad.').waitFor();
    await section('Verksamheter');
    await window.getByRole('button', { name: 'Ändra Fritid och unga' }).click();
    await window.getByRole('textbox', { name: 'Kort namn' }).fill('Fält');
    await window.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
    await window.getByRole('dialog').waitFor({ state: 'hidden' });

    await section('Säkerhetskopior');
    await window.getByRole('radio', { name: /gjord för hand/ }).check();
    await restoreChosen();
    await expect.poll(shortName).toBe('Fritid');

    await section('Säkerhetskopior');
    await window.getByRole('button', { name: 'Ångra återställningen' }).click();
    await restoreChosen();
    await expect.poll(shortName).toBe('Fält');
  });
});

describe('a user', () => {
  it('is added with a passphrase of their own, and revoked', async () => {
    const { window } = started;
    await section('Användare och nycklar');
    await window.getByRole('button', { name: 'Användare', exact: true }).click();
    await window
      .getByRole('dialog')
      .getByRole('radio', { name: /^Styrgrupp/ })
      .check();
    await window.getByRole('dialog').getByRole('textbox', { name: 'Namn' }).fill('Nora Lind');
    await window.getByRole('button', { name: 'Lägg till användare' }).click();
    await window.getByRole('button', { name: 'Stäng av Nora Lind' }).click();
    await window.getByRole('alertdialog').getByRole('button', { name: 'Stäng av' }).click();
    await window
      .getByRole('row', { name: /Nora Lind/ })
      .getByText('Avstängd')
      .waitFor();
  });
});

describe('the check', () => {
  it('finds every row as the change log says', async () => {
    await section('Kontroll');
    await started.window.getByRole('button', { name: 'Kontrollera nu' }).click();
    await started.window.getByText('Allt stämmer').waitFor();
  });
});

describe('the sample', () => {
  const question = (page: Page) => page.getByRole('textbox', { name: 'Frågan till teamet' });

  it('goes away with one press on whatever page, and comes back with one as it was left', async () => {
    const { window } = started;
    await goTo(window, '/cases/new');
    await question(window).fill('Vilket stöd kan börja nu?');
    await window.getByRole('button', { name: 'Ta bort exempeldata' }).click();
    await window.getByText('Exempeldatan är borttagen.').waitFor();
    await window.getByRole('button', { name: 'Ångra' }).click();
    await expect.poll(() => question(window).inputValue()).toBe('Vilket stöd kan börja nu?');
    await window.getByRole('button', { name: 'Ta bort exempeldata' }).click();
    await window.getByText('Exempeldatan är borttagen.').waitFor();
    await window.reload();
    await window.getByRole('button', { name: 'Ångra' }).waitFor();
    await window.getByRole('button', { name: 'Skapa ärendelogg' }).waitFor();
  });
});
