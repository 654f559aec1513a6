import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { parseBackupName } from '../../domain/backups/backup-rules.ts';
import { latestVersion, readMigrations } from '../../db/migrate.ts';
import { getMeta } from '../../db/local-sql.ts';
import { createStore, hasTable } from '../../db/query.ts';
import type { Reader } from '../../db/query.ts';
import { getRow, listRows } from '../../db/rows.ts';
import type { Fields } from '../../domain/registry.ts';
import { DEVICE_KEY } from '../own-devices.ts';
import { closeDatabase } from '../../db/vault/open-database.ts';
import { freeDeviceLetter } from '../../domain/users/device-rules.ts';
import { Failure } from '../../domain/kernel/errors.ts';
import type { HostHandlers } from '../host-channels.ts';
import { readKeysFile } from '../vault/keys-file.ts';
import type { KeysFile } from '../vault/keys-file.ts';
import { logFailedTries } from '../vault/enter-vault.ts';
import { assertLocalPath } from '../vault/network-path.ts';
import { openWithIdentity, openWithSecret, userSlots } from '../vault/open-keys.ts';
import type { OpenedKeys } from '../vault/open-keys.ts';
import { openVault } from '../vault/open-vault.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import type { VaultFiles } from '../vault/vault-layout.ts';
import type { VaultState } from '../vault/vault-state.ts';
import { backUpNow, markBackedUp, unsavedChanges } from './backup-now.ts';
import { backupRow, findBackup, listBackups } from './backup-folder.ts';
import { ensureMayReplace } from './may-replace.ts';
import { assertNotRevoked, handToCopy, keepCurrent, prepareCopy, swapIn } from './restore-backup.ts';

export function backupsJobs(state: VaultState): HostHandlers<'backups'> {
  const { layout } = state;
  const source = (id: string): { readonly files: VaultFiles; readonly keys: KeysFile } => {
    const files = findBackup(layout.backups, id);
    const keys = ofTheCopy(() => readKeysFile(files.keys));
    if (keys === undefined || !existsSync(files.database)) throw new Failure('backup-missing');
    return { files, keys };
  };

  return {
    'backups.list': () => {
      const backups = listBackups(layout.backups);
      return {
        rows: backups.map(backupRow),
        unsavedChanges: unsavedChanges(state),
        canUndoRestore: backups.some(({ reason }) => reason === 'beforeRestore'),
      };
    },
    async 'backups.make'({ reason }) {
      if (reason !== 'manual' && unsavedChanges(state) === 0) return null;
      const backup = backUpNow(state, reason);
      state.open().core.log('backup', '', reason);
      return Promise.resolve(backupRow(backup));
    },
    async 'backups.inspect'({ id }) {
      const { files, keys } = source(id);
      const at = parseBackupName(basename(files.folder))?.at;
      const users = userSlots(keys).map((slot) => ({ id: slot.id, name: slot.label }));
      return Promise.resolve({
        users,
        at: at === undefined ? null : new Date(at).toISOString(),
        sample: keys.sample,
      });
    },
    async 'backups.restore'({ id, userId, passphrase }) {
      assertLocalPath(layout.root);
      const { files, keys } = source(id);
      const opened = await state.attempts.guard(() => openWithSecret(keys, userId, passphrase));
      assertNotRevoked(layout, keys, userId);
      const asksCopy = await ensureMayReplace(state, opened, userId);
      const latest = latestVersion(readMigrations(state.options.migrationsFolder));
      const limits = { latest, now: state.options.now(), asksCopy };
      await prepareCopy(layout, files, opened, userId, limits).catch((error: unknown) =>
        ofTheCopy(() => {
          throw error;
        }),
      );
      await replaceVault(state, opened, userId);
      await openRestored(state, opened, userId);
      return { userId };
    },
  };
}

/** What is wrong with a copy must not read as if it were wrong with the case log. */
function ofTheCopy<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const isDamaged = error instanceof Failure && error.code === 'vault-damaged';
    throw isDamaged ? new Failure('backup-damaged') : error;
  }
}

/** From here on there is no way back but the backup of what was there. */
async function replaceVault(state: VaultState, opened: OpenedKeys, userId: string): Promise<void> {
  const { layout, options } = state;
  const replace = async (vault: OpenVault | undefined): Promise<void> => {
    const carried = await keepCurrent(layout, vault, opened.identity, options.now());
    const migrations = readMigrations(options.migrationsFolder);
    if (carried !== undefined) await handToCopy(layout, opened, userId, carried, migrations);
  };
  if (state.session() === undefined) {
    await replace(undefined);
  } else {
    await state.exclusively(async ({ vault }) => {
      await replace(vault);
      return vault;
    });
    state.leave();
  }
  swapIn(state.layout);
}

/** Whose copy it is; none of one from before machines had ids. */
function deviceIn({ db }: OpenVault): string | undefined {
  const store = createStore(db);
  return hasTable(store, 'meta') ? getMeta(store, DEVICE_KEY) : undefined;
}

/** The copy has the keys of the one it was made of, so that others go on knowing its files. */
function keysOf(db: Reader, device: string | undefined): Fields<'devices'> {
  const row = device === undefined ? undefined : getRow(db, 'devices', device);
  if (row === undefined) return {};
  const { userId, readKey, signKey } = row;
  return { userId, readKey, signKey };
}

/** The copy is a device of its own: what it writes must never be taken for what the replaced one wrote. */
async function openRestored(state: VaultState, opened: OpenedKeys, userId: string): Promise<void> {
  const { layout, deviceName } = state;
  const keys = readKeysFile(layout.vault.keys);
  if (keys === undefined) throw new Failure('vault-missing');
  const vault = await openVault(
    layout.vault,
    { ...opened, ...(await openWithIdentity(keys, opened.identity)) },
    userId,
  );
  try {
    const before = deviceIn(vault);
    const session = state.enter(vault, { newDevice: true });
    const { core } = session;
    core.user();
    const taken = listRows(core.store, 'devices').map(({ letter }) => letter ?? '');
    core.write('backups.restore', (tx) => {
      tx.set('devices', core.device, {
        name: deviceName,
        letter: freeDeviceLetter(taken, randomInt),
        ...keysOf(core.store, before),
      });
    });
    logFailedTries(state, session);
    core.log('restore');
    markBackedUp(state);
  } catch (error) {
    state.leave();
    closeDatabase(vault.db);
    throw error;
  }
}
