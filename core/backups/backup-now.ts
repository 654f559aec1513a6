/** Backups of the open case log, and how much of it no backup holds yet. */
import type { BackupReason } from '../../domain/backups/backup-rules.ts';
import { Failure } from '../../domain/kernel/errors.ts';
import { countChanges } from '../../db/changes/read.ts';
import { getMeta, setMeta } from '../../db/local-sql.ts';
import { inOwnWords } from '../../db/vault/database-errors.ts';
import type { VaultState } from '../vault/vault-state.ts';
import { listBackups } from './backup-folder.ts';
import type { Backup } from './backup-folder.ts';
import { makeBackup } from './make-backup.ts';

/** How many changes the newest backup of this very case log holds. */
const BACKED_UP_KEY = 'backup.changes';

export function backUpNow(state: VaultState, reason: BackupReason): Backup {
  const { vault, core } = state.open();
  const backup = makeBackup(vault, state.layout.backups, reason, state.options.now());
  setMeta(core.store, BACKED_UP_KEY, String(backup.changes));
  state.options.emit(['backups']);
  return backup;
}

/** As soon as it is sealed, whether or not a window is still there to ask for it: it is the day's work. */
export function backUpMeeting(state: VaultState): void {
  backUpNow(state, 'meeting');
  state.open().core.log('backup', '', 'meeting');
}

/** None while locked, and none when the log itself is damaged: the copies must be listed then above all. */
export function unsavedChanges(state: VaultState): number {
  const session = state.session();
  if (session === undefined) return 0;
  const { store } = session.core;
  try {
    return countChanges(store) - Number(getMeta(store, BACKED_UP_KEY) ?? '0');
  } catch (error) {
    const meaning = inOwnWords(error);
    if (meaning instanceof Failure && meaning.code === 'vault-damaged') return 0;
    throw error;
  }
}

/** There is something that no backup holds, and the newest is that old. */
export function isBackupDue(state: VaultState, everyMs: number): boolean {
  if (unsavedChanges(state) <= 0) return false;
  const now = state.options.now();
  // One from the future, before the clock was set back, says nothing about how old it is.
  const newest = listBackups(state.layout.backups).find(({ at }) => at <= now)?.at ?? 0;
  return now - newest >= everyMs;
}

/** The open case log is, so far, what a backup holds. */
export function markBackedUp(state: VaultState): void {
  const { store } = state.open().core;
  setMeta(store, BACKED_UP_KEY, String(countChanges(store)));
}
