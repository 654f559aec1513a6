import { existsSync } from 'node:fs';
import { parseBackupName } from '../../domain/backups/backup-rules.ts';
import { Failure } from '../../domain/kernel/errors.ts';
import { basename } from 'node:path';
import type { HostHandlers } from '../host-channels.ts';
import { readKeysFile } from '../vault/keys-file.ts';
import type { KeysFile } from '../vault/keys-file.ts';
import { assertLocalPath } from '../vault/network-path.ts';
import { openWithIdentity, openWithSecret, userSlots } from '../vault/open-keys.ts';
import { openVault } from '../vault/open-vault.ts';
import type { VaultFiles } from '../vault/vault-layout.ts';
import type { VaultState } from '../vault/vault-state.ts';
import { backupRow, findBackup, listBackups } from './backup-folder.ts';
import { assertNotRevoked, keepCurrent, prepareCopy, swapIn } from './restore-backup.ts';

export function backupsJobs(state: VaultState): HostHandlers<'backups'> {
  const { layout } = state;
  const source = (id: string): { readonly files: VaultFiles; readonly keys: KeysFile } => {
    const files = findBackup(layout.backups, id);
    const keys = readKeysFile(files.keys);
    if (keys === undefined || !existsSync(files.database)) throw new Failure('vault-missing');
    return { files, keys };
  };

  return {
    'backups.list': () => {
      const backups = listBackups(layout.backups);
      return {
        rows: backups.map(backupRow),
        unsavedChanges: state.unsavedChanges(),
        canUndoRestore: backups.some(({ reason }) => reason === 'beforeRestore'),
      };
    },
    async 'backups.make'({ reason }) {
      if (reason === 'interval' && state.unsavedChanges() === 0) return null;
      const backup = state.backUp(reason);
      state.open().core.log('backup', '', reason);
      return Promise.resolve(backupRow(backup));
    },
    async 'backups.inspect'({ id }) {
      const { files, keys } = source(id);
      const at = parseBackupName(basename(files.folder))?.at;
      const users = userSlots(keys).map((slot) => ({ id: slot.id, name: slot.label }));
      return Promise.resolve({ users, at: at === undefined ? null : new Date(at).toISOString() });
    },
    async 'backups.restore'({ id, userId, passphrase }) {
      assertLocalPath(layout.root);
      const { files, keys } = source(id);
      const opened = await state.attempts.guard(() => openWithSecret(keys, userId, passphrase));
      assertNotRevoked(layout, keys, userId);
      const changes = await prepareCopy(layout, files, opened, userId);
      await replaceVault(state, opened.identity);
      const restored = readKeysFile(layout.vault.keys);
      if (restored === undefined) throw new Failure('vault-missing');
      const vault = await openVault(layout.vault, { ...opened, ...(await openWithIdentity(restored, opened.identity)) }, userId);
      const { core } = state.enter(vault, { newDevice: true });
      core.user();
      core.write('backups.restore', (tx) => {
        tx.set('devices', core.device, { name: state.deviceName, letter: '' });
      });
      core.log('restore', '', `${changes}`);
      state.markBackedUp();
      return { userId };
    },
  };
}

/** From here on there is no way back but the backup of what was there. */
async function replaceVault(state: VaultState, identity: string): Promise<void> {
  const session = state.session();
  if (session === undefined) {
    await keepCurrent(state.layout, undefined, identity, state.options.now());
  } else {
    await state.exclusively(async ({ vault }) => {
      await keepCurrent(state.layout, vault, identity, state.options.now());
      return vault;
    });
    state.leave();
  }
  swapIn(state.layout);
}
