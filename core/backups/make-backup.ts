/** One backup: a copy of the case log under the same key and its keys beside it, opened and checked before it counts. */
import { rmSync } from 'node:fs';
import type { BackupReason } from '../../domain/backups/backup-rules.ts';
import { Failure } from '../../domain/kernel/errors.ts';
import type { ErrorCode } from '../../domain/kernel/errors.ts';
import { checkCopy, copyDatabase, countChanges } from '../../db/vault/copy-database.ts';
import { inOwnWords } from '../../db/vault/database-errors.ts';
import { makeFolder, syncFile, syncFolder } from '../vault/atomic-file.ts';
import { writeKeysFile } from '../vault/keys-file.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import { moveIntoList, removeOldBackups, unfinishedFolder } from './backup-folder.ts';
import type { Backup } from './backup-folder.ts';

/** Of these a person can do something about: make room, or go back to a copy that is whole. */
const toldAsIs: readonly ErrorCode[] = ['disk-full', 'vault-damaged'];

/**
 * @param folder where backups lie; old ones are removed from it
 * @param now milliseconds since 1970
 * @throws `disk-full`, `vault-damaged` for what the log itself cannot give; otherwise `backup-failed`
 */
export function makeBackup(
  vault: Pick<OpenVault, 'db' | 'dataKey' | 'keys'>,
  folder: string,
  reason: BackupReason,
  now: number,
): Backup {
  const unfinished = unfinishedFolder(folder);
  try {
    makeFolder(folder);
    rmSync(unfinished.folder, { recursive: true, force: true });
    makeFolder(unfinished.folder);
    copyDatabase(vault.db, unfinished.database);
    writeKeysFile(unfinished.keys, vault.keys);
    const changes = countChanges(vault.db);
    if (countCopied(unfinished.database, vault.dataKey) !== changes) throw new Failure('backup-failed');
    syncFile(unfinished.database);
    syncFolder(unfinished.folder);
    const backup = moveIntoList(folder, unfinished.folder, { at: now, reason, changes, checked: true });
    removeOldBackups(folder, now);
    return backup;
  } catch (error) {
    rmSync(unfinished.folder, { recursive: true, force: true });
    const known = inOwnWords(error);
    throw known instanceof Failure && toldAsIs.includes(known.code) ? known : new Failure('backup-failed');
  }
}

/** A copy that cannot be read says nothing about what it was made from. */
function countCopied(file: string, key: Uint8Array): number {
  try {
    return checkCopy(file, key);
  } catch (error) {
    throw error instanceof Failure && error.code === 'vault-damaged' ? new Failure('backup-failed') : error;
  }
}
