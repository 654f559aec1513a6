import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readKeysFile } from '../../../core/vault/keys-file.ts';
import { openWithPassphrase } from '../../../core/vault/open-keys.ts';
import { openVault } from '../../../core/vault/open-vault.ts';
import { layoutOf } from '../../../core/vault/vault-layout.ts';
import { closeDatabase } from '../../../db/vault/open-database.ts';
import { createdHost, migrationsFolder, newFolder, passphrase, testHost } from '../../support/host.ts';
import type { CreatedHost } from '../../support/host.ts';

/** All that stands in it beside numbers. */
const countedAs = ['failures', 'logged', 'lastAt', 'unlogged', 'count', 'isLost'].map((key) => `"${key}"`);
const second = 'mossa lykta granit sommar';
const logged = async (made: CreatedHost): Promise<unknown[]> => {
  const { vault } = layoutOf(made.folder);
  const keys = readKeysFile(vault.keys);
  if (keys === undefined) throw new Error('no keys file');
  const { db } = await openVault(vault, await openWithPassphrase(keys, made.userId, passphrase), made.userId);
  const rows = db.prepare('SELECT action, detail FROM access_log ORDER BY seq').all();
  closeDatabase(db);
  return rows;
};

test('every unlock is in the access log, and every failed one from the next unlock on', async () => {
  const made = await createdHost();
  const host = made.restart();
  for (let tries = 0; tries < 2; tries += 1)
    await host.fail('vault.unlock', { userId: made.userId, passphrase: second });
  made.clock.now += 60_000;
  const open = host.restart();
  await open.call('vault.unlock', { userId: made.userId, passphrase });
  open.host.close();
  expect(await logged(made)).toEqual([
    { action: 'unlock', detail: 'created' },
    { action: 'failedUnlock', detail: `2 ${new Date('2026-11-22T09:00:00').toISOString()}` },
    { action: 'unlock', detail: 'passphrase' },
  ]);
});

test('that the file which counts them has been cut or altered is told, once, and it names nobody', async () => {
  const made = await createdHost();
  const host = made.restart();
  await host.fail('vault.unlock', { userId: made.userId, passphrase: second });
  const file = layoutOf(made.folder).attempts;
  const counted = readFileSync(file, 'utf8');
  expect(counted.match(/"\w+"/g)?.every((key) => countedAs.includes(key))).toBe(true);
  writeFileSync(file, counted.slice(0, -5));
  for (let starts = 0; starts < 2; starts += 1) {
    const open = made.restart();
    await open.call('vault.unlock', { userId: made.userId, passphrase });
    open.host.close();
  }
  expect(await logged(made)).toEqual([
    { action: 'unlock', detail: 'created' },
    { action: 'failedUnlock', detail: 'countLost' },
    { action: 'unlock', detail: 'passphrase' },
    { action: 'unlock', detail: 'passphrase' },
  ]);
});

test('failed tries reach the log although the unlock that followed them did not', async () => {
  const made = await createdHost();
  const host = made.restart();
  await host.fail('vault.unlock', { userId: made.userId, passphrase: second });
  const { database } = layoutOf(made.folder).vault;
  const whole = readFileSync(database);
  host.host.close();
  writeFileSync(database, Buffer.from(whole).fill(1, 0, 4096));
  const broken = host.restart();
  expect(await broken.fail('vault.unlock', { userId: made.userId, passphrase })).toBe('vault-damaged');
  broken.host.close();
  writeFileSync(database, whole);
  const open = broken.restart();
  await open.call('vault.unlock', { userId: made.userId, passphrase });
  open.host.close();
  expect(await logged(made)).toEqual([
    { action: 'unlock', detail: 'created' },
    { action: 'failedUnlock', detail: `1 ${new Date('2026-11-22T09:00:00').toISOString()}` },
    { action: 'unlock', detail: 'passphrase' },
  ]);
});

test('a wrong passphrase at a change of passphrase is in the log as well', async () => {
  const made = await createdHost();
  await made.fail('vault.changePassphrase', { current: second, next: 'tumme skåp regnrock älg' });
  await made.call('vault.changePassphrase', { current: passphrase, next: passphrase });
  made.host.close();
  expect(await logged(made)).toEqual([
    { action: 'unlock', detail: 'created' },
    { action: 'failedUnlock', detail: `1 ${new Date('2026-11-22T09:00:00').toISOString()}` },
    { action: 'passphraseReset', detail: `${made.userId} own` },
  ]);
});

test('the locked window says the name that the team has now', async () => {
  const made = await createdHost();
  const settings = await made.call('settings.get', null);
  await made.call('settings.saveTeam', { ...settings.team, name: 'Familjehuset Nya' });
  await expect.poll(async () => (await made.call('vault.status', null)).teamName).toBe('Familjehuset Nya');
  expect(await made.restart().call('vault.status', null)).toMatchObject({ teamName: 'Familjehuset Nya' });
});

test('a case log from an older version is backed up before it is brought up to date', async () => {
  const made = await createdHost();
  made.host.close();
  const newer = newFolder();
  cpSync(migrationsFolder, newer, { recursive: true });
  writeFileSync(join(newer, '9000-one-more.sql'), 'CREATE TABLE one_more (a TEXT);');
  const host = testHost(made.folder, made.clock, { migrationsFolder: newer });
  await host.call('vault.unlock', { userId: made.userId, passphrase });
  expect((await host.call('backups.list', null)).rows).toMatchObject([
    { reason: 'beforeMigration', checked: true },
  ]);
  host.host.close();
  const older = testHost(made.folder, made.clock);
  expect(await older.fail('vault.unlock', { userId: made.userId, passphrase })).toBe('vault-newer');
});
