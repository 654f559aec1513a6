import { existsSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { createVault } from '../../../core/vault/create-vault.ts';
import { readKeysFile } from '../../../core/vault/keys-file.ts';
import { openWithCode, openWithPassphrase } from '../../../core/vault/open-keys.ts';
import { openVault, removeUserSlot, setUserSlot } from '../../../core/vault/open-vault.ts';
import type { OpenVault } from '../../../core/vault/open-vault.ts';
import {
  announceKeyChange,
  copyUnderNextKey,
  rekeyedFile,
  swapInCopy,
} from '../../../core/vault/rotate-key.ts';
import { layoutOf } from '../../../core/vault/vault-layout.ts';
import type { Layout } from '../../../core/vault/vault-layout.ts';
import { closeDatabase, openDatabase } from '../../../db/vault/open-database.ts';
import { codeFrom, codeFromAsync } from '../../support/codes.ts';
import { cheap, newFolder } from '../../support/host.ts';

const recoveryCode = '0123456789ABCDEFGHJKMNPQRS';
const phrase = (id: string): string => `lösenfras för ${id}`;
let layout: Layout;

const keysNow = (): NonNullable<ReturnType<typeof readKeysFile>> => {
  const keys = readKeysFile(layout.vault.keys);
  if (keys === undefined) throw new Error('no keys file');
  return keys;
};
const unlock = async (id: string): Promise<OpenVault> =>
  openVault(layout.vault, await openWithPassphrase(keysNow(), id, phrase(id)), id);
const rows = ({ db }: OpenVault): unknown => db.prepare('SELECT count(*) FROM t').pluck().get();

beforeEach(async () => {
  layout = layoutOf(newFolder());
  const users = ['anna', 'bo'].map((id) => ({ id, name: id, passphrase: phrase(id) }));
  await createVault(layout, { teamName: 'Provet', sample: false, users, recoveryCode, cost: cheap });
  const vault = await unlock('anna');
  vault.db.exec('CREATE TABLE t (a TEXT)');
  for (let row = 0; row < 60; row += 1) vault.db.prepare('INSERT INTO t VALUES (?)').run(`rad ${row}`);
  closeDatabase(vault.db);
});

describe('after somebody is revoked', () => {
  test('the old data key, the old slot and an old keys file open nothing; the others and the printed code do', async () => {
    const vault = await unlock('anna');
    const oldKey = Buffer.from(vault.dataKey);
    const oldKeys = vault.keys;
    const after = await removeUserSlot(vault, 'bo');
    expect(rows(after)).toBe(60);
    closeDatabase(after.db);
    expect(codeFrom(() => openDatabase(layout.vault.database, oldKey))).toBe('vault-damaged');
    expect(await codeFromAsync(() => unlock('bo'))).toBe('wrong-passphrase');
    const byOldFile = await openWithPassphrase(oldKeys, 'bo', phrase('bo'));
    expect(await codeFromAsync(() => openVault(layout.vault, byOldFile, 'bo'))).toBe('vault-damaged');
    const again = await unlock('anna');
    expect(rows(again)).toBe(60);
    closeDatabase(again.db);
    expect((await openWithCode(keysNow(), recoveryCode)).dataKey).toEqual(again.dataKey);
    expect(existsSync(rekeyedFile(layout.vault))).toBe(false);
  });
});

describe('a change of key that is stopped', () => {
  /** Ends the process, as it were, after so many steps. */
  async function stopAfter(steps: number): Promise<void> {
    const vault = await unlock('anna');
    const staying = vault.keys.slots.filter(({ id }) => id !== 'bo');
    const change = await announceKeyChange(vault.files, vault.keys, vault.dataKey, staying);
    if (steps >= 2) copyUnderNextKey(vault.files, vault.db, change);
    if (steps >= 3) swapInCopy(vault.files, vault.db);
    else vault.db.close();
  }

  test.each([
    ['after it was announced', 1],
    ['after the copy was made', 2],
    ['after the copy was swapped in', 3],
  ])('%s is finished at the next unlock', async (_, steps) => {
    const before = keysNow().dataKey;
    await stopAfter(steps);
    expect(keysNow().nextDataKey).toBeDefined();
    expect(await codeFromAsync(() => unlock('bo'))).toBe('wrong-passphrase');
    const vault = await unlock('anna');
    expect(rows(vault)).toBe(60);
    vault.db.prepare('INSERT INTO t VALUES (?)').run('efteråt');
    closeDatabase(vault.db);
    expect(keysNow().nextDataKey).toBeUndefined();
    expect(keysNow().dataKey).not.toBe(before);
    expect(existsSync(rekeyedFile(layout.vault))).toBe(false);
    const again = await unlock('anna');
    expect(rows(again)).toBe(61);
    closeDatabase(again.db);
  });
});

describe('a slot for one more', () => {
  test('opens the same case log, without a new data key', async () => {
    const vault = await unlock('anna');
    const after = await setUserSlot(vault, {
      id: 'cilla',
      label: 'Cilla',
      secret: phrase('cilla'),
      cost: cheap,
    });
    expect(after.db).toBe(vault.db);
    closeDatabase(after.db);
    const hers = await unlock('cilla');
    expect(hers.dataKey).toEqual(vault.dataKey);
    closeDatabase(hers.db);
  });
});

test('a keys file that is not the database’s own opens nothing', async () => {
  const other = layoutOf(newFolder());
  await createVault(other, {
    teamName: 'X',
    sample: false,
    users: [{ id: 'anna', name: 'a', passphrase: phrase('anna') }],
    recoveryCode,
    cost: cheap,
  });
  const keys = readKeysFile(other.vault.keys);
  if (keys === undefined) throw new Error('no keys file');
  const opened = await openWithPassphrase(keys, 'anna', phrase('anna'));
  expect(await codeFromAsync(() => openVault(layout.vault, opened, 'anna'))).toBe('vault-damaged');
});
