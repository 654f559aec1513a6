/** Files and disks that are not as they should be: a Swedish sentence, a way on, and nothing lost. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import DatabaseFile from 'better-sqlite3';
import type { Page } from 'playwright';
import { afterAll, describe, expect, it } from 'vitest';
import { closeDatabase, openDatabase } from '../../db/vault/open-database.ts';
import { launchApp } from '../support/app.ts';
import { coreProcessId } from '../support/core-process.ts';
import { damageMiddle, withDamagedPage } from '../support/damage.ts';
import { setDiskFull } from '../support/full-disk.ts';
import { link, PASSPHRASE, unlock } from '../support/journey.ts';
import { ask, dataKeyOf, hostOn, newRoot, prepareFolder, removeRoots } from '../support/prepared-folder.ts';
import type { PreparedFolder } from '../support/prepared-folder.ts';

afterAll(removeRoots);

async function tryToUnlock(page: Page): Promise<void> {
  await page.getByLabel('Lösenfras', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Lås upp' }).click();
}

async function expectBroken(page: Page, sentence: string): Promise<void> {
  await page.getByRole('heading', { name: 'Ärendeloggen kan inte öppnas' }).waitFor();
  expect(await page.getByRole('alert').textContent()).toContain(sentence);
}

const damagedSentence =
  'Ärendeloggen går inte att läsa. Säkerhetskopiorna är orörda. Återställ från den senaste kopian.';

describe('a damaged database', () => {
  it('leads to a screen that offers the copies, and to the unlock screen once the file is whole again', async () => {
    const { folder, vault } = await prepareFolder({ names: ['Nova'], backup: true });
    const whole = readFileSync(vault.database);
    damageMiddle(vault.database);
    const { window: page, close } = await launchApp({ folder });
    page.setDefaultTimeout(30_000);
    await tryToUnlock(page);
    await expectBroken(page, damagedSentence);
    await page.getByText('1 kopia, orörd').waitFor();
    await page.getByRole('button', { name: 'Återställ från säkerhetskopia' }).waitFor();

    writeFileSync(vault.database, whole);
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await unlock(page);
    await link(page, 'Ärenden').click();
    await page.getByRole('grid', { name: 'Ärenden' }).getByText('Nova').waitFor();
    await close();
  });

  it('that shows only after unlocking leads to the same screen, with the copies in reach', async () => {
    const made = await prepareFolder({ names: ['Nova'], backup: true });
    await damageSession(made);
    const { window: page, close } = await launchApp({ folder: made.folder });
    page.setDefaultTimeout(30_000);
    await tryToUnlock(page);
    await expectBroken(page, damagedSentence);
    await page.getByRole('button', { name: 'Återställ från säkerhetskopia' }).click();
    await page.getByRole('button', { name: 'Öppna kopian' }).click();
    await page.getByLabel('Lösenfras', { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Återställ och lås upp' }).click();
    await link(page, 'Ärenden').click();
    await page.getByRole('grid', { name: 'Ärenden' }).getByText('Nova').waitFor();
    expect(readdirSync(made.backups)).toHaveLength(2);
    await close();
  });
});

/** Damages a page that unlocking does not read and showing the app does. */
async function damageSession({ folder, vault, userId }: PreparedFolder): Promise<void> {
  const whole = readFileSync(vault.database);
  for (let page = 1; page * 4096 < whole.length; page += 1) {
    writeFileSync(vault.database, withDamagedPage(whole, page));
    const host = hostOn(folder);
    const unlocked = await host.call('vault.unlock', { userId, passphrase: PASSPHRASE });
    const session = await host.call('session.get', null);
    host.close();
    if (unlocked.ok && !session.ok && session.error.code === 'vault-damaged') {
      writeFileSync(vault.database, withDamagedPage(whole, page));
      return;
    }
  }
  throw new Error('no page is read by session.get alone');
}

describe('a case log that a newer version has written', () => {
  it('is left untouched, and says what to install', async () => {
    const made = await prepareFolder({ names: ['Nova'] });
    const db = openDatabase(made.vault.database, await dataKeyOf(made));
    db.pragma('user_version = 9000');
    closeDatabase(db);
    const before = readFileSync(made.vault.database);
    const { window: page, close } = await launchApp({ folder: made.folder });
    await tryToUnlock(page);
    await expectBroken(
      page,
      'Ärendeloggen är skriven av en nyare version av Teambordet. Den är orörd. Installera den nyare versionen',
    );
    await page.getByText(made.vault.folder).waitFor();
    await page.getByRole('button', { name: 'Avsluta Teambordet' }).waitFor();
    await close();
    expect(readFileSync(made.vault.database).equals(before)).toBe(true);
  });
});

describe('a database that can be read without a key', () => {
  it('is refused when put in the place of the case log', async () => {
    const { folder, vault } = await prepareFolder({ backup: true });
    const plain = join(newRoot(), 'plain.db');
    const db = new DatabaseFile(plain);
    db.exec('CREATE TABLE cases (id TEXT)');
    db.close();
    cpSync(plain, vault.database);
    const { window: page, close } = await launchApp({ folder });
    await expectBroken(page, 'Ärendeloggen går att läsa utan nyckel. Teambordet öppnar den inte.');
    await page.getByRole('button', { name: 'Återställ från säkerhetskopia' }).waitFor();
    await close();
    expect(readFileSync(vault.database).equals(readFileSync(plain))).toBe(true);
  });
});

describe('a case log that somebody else on this machine has open', () => {
  it('is left to them, and opens once they have closed it', async () => {
    const { folder, userId } = await prepareFolder({ names: ['Nova'] });
    const other = hostOn(folder);
    await ask(other, 'vault.unlock', { userId, passphrase: PASSPHRASE });
    const { window: page, close } = await launchApp({ folder });
    await tryToUnlock(page);
    await page
      .getByText(/^Ärendeloggen är öppen i ett annat fönster eller av en annan inloggad person/)
      .waitFor();
    other.close();
    await unlock(page);
    await close();
  });
});

describe('a full disk', () => {
  it('is told in Swedish, keeps the text in the form, and saves once there is room', async () => {
    const { folder } = await prepareFolder();
    const launched = await launchApp({ folder });
    const { window: page, close } = launched;
    page.setDefaultTimeout(30_000);
    await unlock(page);
    await link(page, 'Ärenden').click();
    await page
      .getByRole('button', { name: /^Nytt ärende/ })
      .first()
      .click();
    await page.getByRole('textbox', { name: 'Förnamn eller initial' }).fill('Nova');
    await page.getByLabel('Födelseår').fill('2014');
    const question = page.getByRole('textbox', { name: 'Frågan till teamet' });
    await question.fill('Vilket stöd kan börja nu?');
    await page
      .getByText(/^Utkast sparat/)
      .first()
      .waitFor();

    const core = await coreProcessId(launched);
    setDiskFull(core, true);
    const longer = `Vilket stöd kan börja nu? ${'Mer att säga. '.repeat(40)}`.slice(0, 600);
    await question.fill(longer);
    await page.getByRole('button', { name: 'Spara ärende' }).click();
    const told = page.getByRole('alert').filter({ hasText: 'Inte sparat än. Det du skrivit finns kvar.' });
    await told.getByText('Disken är full eller tar inte emot mer, så det senaste är inte sparat.').waitFor();
    await page.getByRole('status').filter({ hasText: 'Kunde inte spara' }).waitFor();
    expect(await question.inputValue()).toBe(longer);

    setDiskFull(core, false);
    await page.getByRole('button', { name: 'Spara ärende' }).click();
    await page.getByRole('heading', { level: 1, name: /^K-/ }).waitFor();
    await page.getByText(longer.slice(0, 80)).first().waitFor();
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    expect(await coreProcessId(launched)).toBe(core);
    await close();
  });
});
