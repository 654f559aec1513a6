/** Copies of the case log, and every way back to one. */
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, describe, expect, it } from 'vitest';
import { launchApp } from '../support/app.ts';
import { damageMiddle } from '../support/damage.ts';
import { link, PASSPHRASE, raiseCase, unlock } from '../support/journey.ts';
import { deferThis, seal } from '../support/meeting-steps.ts';
import { newRoot, prepareFolder, removeRoots } from '../support/prepared-folder.ts';

afterAll(removeRoots);

async function toBackups(page: Page): Promise<void> {
  await link(page, 'Inställningar').click();
  await page.getByRole('link', { name: 'Säkerhetskopior' }).click();
  await page.getByRole('heading', { name: 'Säkerhetskopior' }).waitFor();
}

const copies = (page: Page) => page.getByRole('group', { name: 'Kopia', exact: true }).getByRole('radio');

/** The last step of a restore in the settings. */
async function restoreChosen(page: Page): Promise<void> {
  await page.getByLabel('Lösenfras som gällde när kopian gjordes').fill(PASSPHRASE);
  await page.getByRole('button', { name: /^Återställ till/ }).click();
  await page.getByText('Kopian är återställd. Det som fanns före finns kvar som en egen kopia.').waitFor();
}

async function namesInList(page: Page): Promise<string> {
  await link(page, 'Ärenden').click();
  const list = page.getByRole('grid', { name: 'Ärenden' });
  await list.waitFor();
  return (await list.textContent()) ?? '';
}

describe('in the settings', () => {
  it('a copy made by hand is checked and listed, brings back that day, and can be undone', async () => {
    const { folder } = await prepareFolder({ names: ['Nova'] });
    const { window: page, close } = await launchApp({ folder });
    page.setDefaultTimeout(30_000);
    await unlock(page);
    await toBackups(page);
    await page.getByText('Ingen säkerhetskopia än').waitFor();
    await page.getByRole('button', { name: 'Säkerhetskopiera nu' }).click();
    await page.getByText('Kopian är skriven och kontrollerad.').waitFor();
    await expect.poll(() => copies(page).count()).toBe(1);
    await page.getByText('Hel', { exact: true }).waitFor();
    await page.getByText('inget ändrat').waitFor();

    await raiseCase(page, { firstName: 'Wilgot' });
    await expect.poll(() => namesInList(page)).toContain('Wilgot');
    await toBackups(page);
    await copies(page).last().check();
    await page.getByText('Går att ångra.').waitFor();
    await restoreChosen(page);
    await expect.poll(() => namesInList(page)).not.toContain('Wilgot');
    await expect.poll(() => namesInList(page)).toContain('Nova');

    await toBackups(page);
    await page.getByRole('button', { name: 'Ångra återställningen' }).click();
    await restoreChosen(page);
    await expect.poll(() => namesInList(page)).toContain('Wilgot');
    await close();
  });

  it('a wrong passphrase changes nothing and says so', async () => {
    const { folder, backups } = await prepareFolder({ names: ['Nova'], backup: true });
    const { window: page, close } = await launchApp({ folder });
    await unlock(page);
    await toBackups(page);
    const before = readdirSync(backups);
    await copies(page).first().check();
    await page.getByLabel('Lösenfras som gällde när kopian gjordes').fill('fel lösenfras helt enkelt');
    await page.getByRole('button', { name: /^Återställ till/ }).click();
    await page.getByText(/^Lösenfrasen stämmer inte. Inget är ändrat./).waitFor();
    expect(readdirSync(backups)).toEqual(before);
    await expect.poll(() => namesInList(page)).toContain('Nova');
    await close();
  });
});

describe('at the end of a sealed meeting', () => {
  it('there is a copy of it', async () => {
    const { folder, backups } = await prepareFolder({ now: '2026-11-26T11:00:00Z' });
    const { window: page, close } = await launchApp({ folder, now: '2026-11-26T12:00:00Z' });
    page.setDefaultTimeout(30_000);
    await unlock(page);
    await raiseCase(page, { firstName: 'Nova' });
    await link(page, 'Möte').click();
    await page.getByRole('button', { name: 'Starta mötet' }).click();
    await page.getByRole('region', { name: 'Aktuellt ärende' }).waitFor();
    await deferThis(page);
    await seal(page);
    await expect.poll(() => readdirSync(backups)).toHaveLength(1);
    await toBackups(page);
    await page.getByText('efter möte').waitFor();
    await page.getByText('Hel', { exact: true }).waitFor();
    await close();
  });
});

describe('a damaged case log', () => {
  it('is replaced by a copy from the screen that says it cannot be opened', async () => {
    const { folder, vault, backups } = await prepareFolder({ names: ['Nova'], backup: true });
    damageMiddle(vault.database);
    const { window: page, close } = await launchApp({ folder });
    page.setDefaultTimeout(30_000);
    await page.getByLabel('Lösenfras', { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Lås upp' }).click();
    await page.getByRole('heading', { name: 'Ärendeloggen kan inte öppnas' }).waitFor();
    await page.getByText('1 kopia, orörd').waitFor();
    await page.getByRole('button', { name: 'Återställ från säkerhetskopia' }).click();
    await page.getByRole('button', { name: 'Öppna kopian' }).click();
    await openCopy(page, PASSPHRASE);
    await expect.poll(() => namesInList(page)).toContain('Nova');
    // What was damaged is kept: somebody may be able to read more of it.
    expect(readdirSync(backups)).toHaveLength(2);
    await close();
  });

  it('is replaced by a copy from the unlock screen', async () => {
    const { folder, vault } = await prepareFolder({ names: ['Nova'], backup: true });
    damageMiddle(vault.database);
    const { window: page, close } = await launchApp({ folder });
    page.setDefaultTimeout(30_000);
    await page.getByRole('button', { name: 'Återställ från säkerhetskopia' }).click();
    await page
      .getByRole('radio', { name: /kontrollerad/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Öppna kopian' }).click();
    await openCopy(page, PASSPHRASE);
    await expect.poll(() => namesInList(page)).toContain('Nova');
    await close();
  });
});

describe('an empty machine', () => {
  it('takes over a copy from a folder elsewhere with the passphrase', async () => {
    const { page, close } = await startElsewhere();
    await openCopy(page, PASSPHRASE);
    await expect.poll(() => namesInList(page)).toContain('Nova');
    await close();
  });

  it('takes over a copy from a folder elsewhere with the recovery code', async () => {
    const { page, close, recoveryCode } = await startElsewhere();
    await openCopy(page, recoveryCode);
    await expect.poll(() => namesInList(page)).toContain('Nova');
    await close();
  });

  it('says so when the folder holds no copy, and lets one choose again', async () => {
    const empty = newRoot();
    const { window: page, close } = await launchApp({ env: { TEAMBORDET_SAVE_TO: empty } });
    await page.getByRole('button', { name: 'Återställ från säkerhetskopia' }).click();
    await page.getByRole('button', { name: 'Välj en annan mapp' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain(
      'Där finns ingen säkerhetskopia. Inget är ändrat.',
    );
    await page.getByRole('button', { name: 'Välj en annan mapp' }).waitFor();
    await close();
  });
});

/** A copy on what could be a memory stick, and an app on a machine that has never had the case log. */
async function startElsewhere(): Promise<{
  readonly page: Page;
  readonly close: () => Promise<void>;
  readonly recoveryCode: string;
}> {
  const { root, backups, recoveryCode } = await prepareFolder({ names: ['Nova'], backup: true });
  const stick = join(newRoot(), 'kopia');
  cpSync(join(backups, readdirSync(backups)[0] ?? ''), stick, { recursive: true });
  rmSync(root, { recursive: true });
  const { window: page, close } = await launchApp({ env: { TEAMBORDET_SAVE_TO: stick } });
  page.setDefaultTimeout(30_000);
  await page.getByRole('button', { name: 'Återställ från säkerhetskopia' }).click();
  await page.getByRole('button', { name: 'Välj en annan mapp' }).click();
  return { page, close, recoveryCode };
}

async function openCopy(page: Page, secret: string): Promise<void> {
  await page.getByRole('heading', { name: 'Öppna säkerhetskopian' }).waitFor();
  await page.getByLabel('Lösenfras', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Återställ och lås upp' }).click();
  await link(page, 'Översikt').waitFor();
}
