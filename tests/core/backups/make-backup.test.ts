import { cpSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { listBackups, unfinishedFolder } from '../../../core/backups/backup-folder.ts';
import { makeBackup } from '../../../core/backups/make-backup.ts';
import { readKeysFile } from '../../../core/vault/keys-file.ts';
import { openWithSecret } from '../../../core/vault/open-keys.ts';
import { openVault } from '../../../core/vault/open-vault.ts';
import type { OpenVault } from '../../../core/vault/open-vault.ts';
import { layoutOf } from '../../../core/vault/vault-layout.ts';
import { closeDatabase } from '../../../db/vault/open-database.ts';
import { damageMiddle } from '../../support/damage.ts';
import { createdHost, passphrase } from '../../support/host.ts';
import { PASSPHRASE } from '../../support/journey.ts';
import { holdMeeting } from '../../support/meetings-on-paper.ts';
import { ask, hostOn, prepareFolder, removeRoots } from '../../support/prepared-folder.ts';

afterAll(removeRoots);

/** A case log with a backup and something that it does not hold, opened without a core. */
async function openedVault() {
  const made = await createdHost();
  await made.call('backups.make', { reason: 'manual' });
  const input = { role: 'auditor', personId: null, unitId: null, passphrase } as const;
  await made.call('users.add', { name: 'Sofia Dahlin', ...input });
  made.host.close();
  const { vault: files, backups } = layoutOf(made.folder);
  const keys = readKeysFile(files.keys);
  if (keys === undefined) throw new Error('no keys');
  const vault = await openVault(files, await openWithSecret(keys, made.userId, passphrase), made.userId);
  onTestFinished(() => closeDatabase(vault.db));
  return { vault, backups, now: made.clock.now };
}

/** What is wrong with the copy once it is written: its keys are asked for between that and the check. */
const damagedBeforeCheck = ({ db, dataKey, keys }: OpenVault, damage: () => void) => ({
  db,
  dataKey,
  get keys() {
    damage();
    return keys;
  },
});

test.each<[what: string, damage: (copy: string, earlier: string) => void]>([
  ['has bytes that the disk has turned', (copy) => damageMiddle(copy)],
  ['is cut off', (copy) => truncateSync(copy, 9000)],
  ['is nothing', (copy) => truncateSync(copy, 0)],
  ['holds fewer changes than the case log', (copy, earlier) => cpSync(earlier, copy)],
  ['opens without the key', (copy) => writeFileSync(copy, 'SQLite format 3\0')],
])('a copy that %s when it is checked is none, and the earlier one stays', async (_, damage) => {
  const { vault, backups, now } = await openedVault();
  const copy = unfinishedFolder(backups).database;
  const [earlier] = listBackups(backups);
  const damaged = damagedBeforeCheck(vault, () => damage(copy, earlier?.files.database ?? ''));
  expect(() => makeBackup(damaged, backups, 'interval', now)).toThrow('backup-failed');
  expect(listBackups(backups)).toEqual([earlier]);
  expect(readdirSync(backups)).toEqual([earlier?.id]);

  makeBackup(vault, backups, 'interval', now);
  expect(listBackups(backups)).toMatchObject([{ reason: 'interval', checked: true }, { id: earlier?.id }]);
});

test('a meeting is copied as soon as it is sealed, though its window asks for nothing any more', async () => {
  const made = await prepareFolder({ now: '2026-11-24T08:00:00Z' });
  await holdMeeting(made, '2026-11-26', 1);
  expect(listBackups(made.backups)).toMatchObject([{ reason: 'meeting', checked: true }]);

  const host = hostOn(made.folder, () => Date.parse('2026-11-26T13:00:00Z'));
  onTestFinished(() => host.close());
  await ask(host, 'vault.unlock', { userId: made.userId, passphrase: PASSPHRASE });
  // The window that is still there asks, is told that it is done, and no second copy is made.
  expect(await ask(host, 'backups.make', { reason: 'meeting' })).toBeNull();
  expect(await ask(host, 'backups.list', null)).toMatchObject({ unsavedChanges: 0, rows: [{}] });
});
