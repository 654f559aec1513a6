/**
 * A new data key for everybody who stays. The database is never rekeyed where it lies: a copy is made, given
 * the new key, checked, and put in the old one's place by one rename. Whenever the power goes, the case log is
 * whole under one of two keys, and the keys file holds both until the change is done.
 *
 *   1. announce   keys file: this key and the next, both for those who stay
 *   2. copy       case-log.db.rekeyed under the next key, checked
 *   3. swap       closed, renamed over case-log.db
 *   4. settle     keys file: the next key alone
 */
import { existsSync, renameSync } from 'node:fs';
import { Failure } from '../../domain/kernel/errors.ts';
import type { RawDatabase } from '../../db/query.ts';
import {
  checkCopy,
  copyDatabase,
  countChanges,
  rekeyCopy,
  removeCopy,
} from '../../db/vault/copy-database.ts';
import { closeDatabase } from '../../db/vault/open-database.ts';
import { syncFile, syncFolder } from './atomic-file.ts';
import type { KeysFile, Slot } from './keys-file.ts';
import { writeKeysFile } from './keys-file.ts';
import { sealKeys } from './keys-mac.ts';
import { encryptDataKey, newDataKey } from './slots.ts';
import type { VaultFiles } from './vault-layout.ts';

export interface KeyChange {
  readonly keys: KeysFile;
  readonly dataKey: Buffer;
  readonly nextDataKey: Buffer;
}

export const rekeyedFile = (files: VaultFiles): string => `${files.database}.rekeyed`;

export async function announceKeyChange(
  files: VaultFiles,
  keys: KeysFile,
  dataKey: Buffer,
  slots: readonly Slot[],
): Promise<KeyChange> {
  const { mac: _, ...rest } = keys;
  const nextDataKey = newDataKey();
  const announced = sealKeys(
    {
      ...rest,
      slots: [...slots],
      dataKey: await encryptDataKey(dataKey, slots),
      nextDataKey: await encryptDataKey(nextDataKey, slots),
    },
    dataKey,
  );
  writeKeysFile(files.keys, announced);
  return { keys: announced, dataKey, nextDataKey };
}

export function copyUnderNextKey(
  files: VaultFiles,
  db: RawDatabase,
  { dataKey, nextDataKey }: KeyChange,
): void {
  const copy = rekeyedFile(files);
  removeCopy(copy);
  try {
    copyDatabase(db, copy);
    rekeyCopy(copy, dataKey, nextDataKey);
    if (checkCopy(copy, nextDataKey) !== countChanges(db)) throw new Failure('vault-damaged');
    syncFile(copy);
  } catch (error) {
    removeCopy(copy);
    throw error;
  }
}

/** Closes the database and puts the copy in its place. */
export function swapInCopy(files: VaultFiles, db: RawDatabase): void {
  closeDatabase(db);
  if (existsSync(`${files.database}-wal`)) throw new Failure('vault-in-use');
  renameSync(rekeyedFile(files), files.database);
  syncFolder(files.folder);
}

export function settleKeyChange(files: VaultFiles, { keys, nextDataKey }: KeyChange): KeysFile {
  const { mac: _, nextDataKey: encrypted, ...rest } = keys;
  if (encrypted === undefined) return keys;
  const settled = sealKeys({ ...rest, dataKey: encrypted }, nextDataKey);
  writeKeysFile(files.keys, settled);
  return settled;
}
