/**
 * Puts a copy in the place of the case log. The copy is opened and checked first, in a folder of its own;
 * what is there now is kept as a backup, so a restore can itself be undone. Nothing is deleted before the
 * copy lies ready, and a start after a power cut finds either the old vault or the new one.
 */
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../domain/kernel/errors.ts';
import { assertNotAhead, parseHlc } from '../../domain/kernel/hlc.ts';
import { lastHlc } from '../../db/changes/read.ts';
import { versionOf } from '../../db/migrate.ts';
import type { Migration } from '../../db/migrate.ts';
import { createStore } from '../../db/query.ts';
import { checkCopy } from '../../db/vault/copy-database.ts';
import { closeDatabase, keepToOwner } from '../../db/vault/open-database.ts';
import { makeFolder, syncFile, syncFolder } from '../vault/atomic-file.ts';
import { readKeysFile } from '../vault/keys-file.ts';
import type { KeysFile } from '../vault/keys-file.ts';
import { openWithIdentity, userSlots } from '../vault/open-keys.ts';
import type { OpenedKeys } from '../vault/open-keys.ts';
import { openVault } from '../vault/open-vault.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import { filesIn } from '../vault/vault-layout.ts';
import type { Layout, VaultFiles } from '../vault/vault-layout.ts';
import { moveIntoList } from './backup-folder.ts';
import { carriedFrom, handOver } from './carried.ts';
import type { Carried } from './carried.ts';
import { makeBackup } from './make-backup.ts';
import { ensureCoordinator } from './may-replace.ts';
import { openCurrent } from './open-current.ts';

const arriving = (layout: Layout): VaultFiles => filesIn(join(layout.root, 'restore-unfinished'));
const ready = (layout: Layout): VaultFiles => filesIn(join(layout.root, 'restore-ready'));
const leaving = (layout: Layout): string => join(layout.root, 'vault-replaced');

/** At start: ends a restore that the power interrupted, one way or the other. */
export function settleInterruptedRestore(layout: Layout): void {
  rmSync(arriving(layout).folder, { recursive: true, force: true });
  if (existsSync(ready(layout).folder)) {
    if (existsSync(layout.vault.folder)) rmSync(ready(layout).folder, { recursive: true, force: true });
    else renameSync(ready(layout).folder, layout.vault.folder);
  } else if (!existsSync(layout.vault.folder) && existsSync(leaving(layout))) {
    renameSync(leaving(layout), layout.vault.folder);
  }
  if (existsSync(layout.vault.folder)) rmSync(leaving(layout), { recursive: true, force: true });
}

/** Somebody whose slot has been taken away does not come back by way of an old copy. */
export function assertNotRevoked(layout: Layout, source: KeysFile, userId: string): void {
  let current: KeysFile | undefined;
  try {
    current = readKeysFile(layout.vault.keys);
  } catch {
    return;
  }
  if (current?.vaultId === source.vaultId && !userSlots(current).some(({ id }) => id === userId))
    throw new Failure('forbidden');
}

/** What this app and this machine can take over. */
interface Limits {
  /** The newest version of the database that this app knows. */
  readonly latest: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Only the copy can say whether it is a coordinator who restores it. */
  readonly asksCopy: boolean;
}

/** Copies, opens and checks; the vault is as it was. */
export async function prepareCopy(
  layout: Layout,
  source: VaultFiles,
  opened: OpenedKeys,
  userId: string,
  limits: Limits,
): Promise<void> {
  const copy = arriving(layout);
  rmSync(copy.folder, { recursive: true, force: true });
  try {
    makeFolder(copy.folder);
    for (const [from, to] of [
      [source.database, copy.database],
      [`${source.database}-wal`, `${copy.database}-wal`],
      [source.keys, copy.keys],
    ] as const)
      if (existsSync(from)) copyFileSync(from, to);
    keepToOwner(copy.database);
    keepToOwner(copy.keys);
    const vault = await openVault(copy, opened, userId);
    try {
      assertUsable(vault, limits);
      if (limits.asksCopy) ensureCoordinator(vault.db, opened, userId);
    } finally {
      closeDatabase(vault.db);
    }
    checkCopy(copy.database, vault.dataKey);
    syncFile(copy.database);
    syncFile(copy.keys);
    syncFolder(copy.folder);
    rmSync(ready(layout).folder, { recursive: true, force: true });
    renameSync(copy.folder, ready(layout).folder);
    syncFolder(layout.root);
  } catch (error) {
    rmSync(copy.folder, { recursive: true, force: true });
    throw error;
  }
}

/** A restored copy is written in at once: one from a newer app, or from the future, cannot be. */
function assertUsable({ db }: OpenVault, { latest, now }: Limits): void {
  const version = versionOf(db);
  if (version > latest) throw new Failure('vault-newer', { file: version, app: latest });
  const last = version === 0 ? undefined : lastHlc(createStore(db));
  if (last !== undefined) assertNotAhead(parseHlc(last).at, now);
}

/**
 * Keeps what is there now as a backup and closes it.
 * @param open the vault if it is open; after a failure it still is
 * @returns what is to be handed on; nothing is known of a case log that cannot be opened
 */
export async function keepCurrent(
  layout: Layout,
  open: OpenVault | undefined,
  identity: string,
  now: number,
): Promise<Carried | undefined> {
  if (!existsSync(layout.vault.folder)) return undefined;
  makeFolder(layout.backups);
  const vault = open ?? (await openCurrent(layout, identity));
  const carried = vault === undefined ? undefined : carriedFrom(vault.db);
  if (vault !== undefined && copyCurrent(layout, vault, open !== undefined, now)) return carried;
  moveIntoList(layout.backups, layout.vault.folder, {
    at: now,
    reason: 'beforeRestore',
    changes: 0,
    checked: false,
  });
  syncFolder(layout.root);
  return carried;
}

/** To the copy that lies ready, so that it is there also when the power is cut before the copy is first opened. */
export async function handToCopy(
  layout: Layout,
  opened: OpenedKeys,
  userId: string,
  carried: Carried,
  migrations: readonly Migration[],
): Promise<void> {
  const copy = ready(layout);
  const keys = readKeysFile(copy.keys);
  if (keys === undefined) throw new Failure('backup-damaged');
  const vault = await openVault(
    copy,
    { ...opened, ...(await openWithIdentity(keys, opened.identity)) },
    userId,
  );
  try {
    handOver(vault.db, carried, migrations);
  } finally {
    closeDatabase(vault.db);
  }
  syncFile(copy.database);
}

/** @returns false for a case log too damaged to be copied page by page; a full disk stops everything */
function copyCurrent(layout: Layout, vault: OpenVault, staysOpen: boolean, now: number): boolean {
  try {
    makeBackup(vault, layout.backups, 'beforeRestore', now);
    closeDatabase(vault.db);
    return true;
  } catch (error) {
    const isFull = error instanceof Failure && error.code === 'disk-full';
    if (!isFull || !staysOpen) closeDatabase(vault.db);
    if (isFull) throw error;
    return false;
  }
}

/** The one moment that counts. The vault must be closed. */
export function swapIn(layout: Layout): void {
  rmSync(leaving(layout), { recursive: true, force: true });
  if (existsSync(layout.vault.folder)) renameSync(layout.vault.folder, leaving(layout));
  renameSync(ready(layout).folder, layout.vault.folder);
  syncFolder(layout.root);
  rmSync(leaving(layout), { recursive: true, force: true });
}
