/** The folder of backups: what is in it, how one comes in and how old ones go. */
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { z } from 'zod';
import type { BackupRow as BackupRowSchema } from '../../domain/backups/backups-contract.ts';
import { backupsToKeep, formatBackupName, parseBackupName } from '../../domain/backups/backup-rules.ts';
import type { BackupName } from '../../domain/backups/backup-rules.ts';
import { Failure } from '../../domain/kernel/errors.ts';
import { syncFolder } from '../vault/atomic-file.ts';
import { filesIn } from '../vault/vault-layout.ts';
import type { VaultFiles } from '../vault/vault-layout.ts';

export type BackupRow = z.infer<typeof BackupRowSchema>;

export interface Backup extends BackupName {
  readonly id: string;
  readonly files: VaultFiles;
}

const UNFINISHED = '.unfinished';

/** Newest first. */
export function listBackups(folder: string): Backup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((id) => {
      const name = parseBackupName(id);
      return name === undefined ? [] : [{ ...name, id, files: filesIn(join(folder, id)) }];
    })
    .toSorted((a, b) => b.at - a.at);
}

export function backupRow({ id, at, reason, changes, checked, files }: Backup): BackupRow {
  const bytes = existsSync(files.database) ? statSync(files.database).size : 0;
  return { id, at: new Date(at).toISOString(), reason, bytes, changes, checked };
}

/** A backup from the list, or a folder that somebody has chosen, which may be a backup of another machine. */
export function findBackup(folder: string, id: string): VaultFiles {
  const listed = listBackups(folder).find((backup) => backup.id === id);
  if (listed !== undefined) return listed.files;
  if (!isAbsolute(id)) throw new Failure('backup-missing');
  return filesIn(id);
}

/** An empty place to write a backup in; it counts once it has been moved into the list. */
export function unfinishedFolder(folder: string): VaultFiles {
  return filesIn(join(folder, UNFINISHED));
}

/** Moves a finished folder into the list, at a moment that no other has. */
export function moveIntoList(folder: string, from: string, name: BackupName): Backup {
  let at = name.at;
  while (listBackups(folder).some((other) => other.at === at)) at += 1;
  const id = formatBackupName({ ...name, at });
  const files = filesIn(join(folder, id));
  renameSync(from, files.folder);
  syncFolder(folder);
  return { ...name, at, id, files };
}

/** Removes what `backup-rules` does not keep. @param now milliseconds since 1970 */
export function removeOldBackups(folder: string, now: number): void {
  const backups = listBackups(folder);
  const kept = backupsToKeep(backups, now);
  for (const backup of backups)
    if (!kept.has(backup)) rmSync(backup.files.folder, { recursive: true, force: true });
  if (backups.length > 0) syncFolder(folder);
}
