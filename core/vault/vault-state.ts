/**
 * empty → locked → open: what the host knows between two calls. The key lives here while the case log is
 * open and nowhere else.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { isRebuildDue, migrate, readMigrations } from '../../db/migrate.ts';
import { getMeta } from '../../db/local-sql.ts';
import { createStore } from '../../db/query.ts';
import { closeDatabase, proveEncrypted } from '../../db/vault/open-database.ts';
import { Failure } from '../../domain/kernel/errors.ts';
import type { ErrorCode } from '../../domain/kernel/errors.ts';
import type { Topic } from '../../domain/kernel/channel.ts';
import { makeBackup } from '../backups/make-backup.ts';
import { settleInterruptedRestore } from '../backups/restore-backup.ts';
import { settleCarried } from '../erasures/carried-erasures.ts';
import { openCore } from '../open-core.ts';
import { becomeDevice, DEVICE_KEY } from '../own-devices.ts';
import type { OpenCore } from '../open-core.ts';
import { rebuild } from '../projection/projection.ts';
import { createAttempts } from './attempts.ts';
import type { Attempts } from './attempts.ts';
import type { KdfCost } from './key-derivation.ts';
import { readKeysFile } from './keys-file.ts';
import type { KeysFile } from './keys-file.ts';
import type { OpenVault } from './open-vault.ts';
import { discardRemovedSample } from './removed-sample.ts';
import { layoutOf } from './vault-layout.ts';
import type { Layout } from './vault-layout.ts';

export interface KdfPolicy {
  readonly floor: KdfCost;
  /** Raise the cost to what this machine can bear. */
  readonly tune: boolean;
  /** The cost, as a power of two, of the words that open a single file. */
  readonly wordsLogRounds: number;
}

export interface StateOptions {
  readonly folder: string;
  readonly migrationsFolder: string;
  readonly now: () => number;
  readonly emit: (topics: readonly Topic[]) => void;
  readonly report: (ref: string, kind: string) => void;
  readonly checkOutput: boolean;
  readonly deviceName: string | undefined;
  readonly kdf: KdfPolicy;
}

export interface OpenSession {
  readonly vault: OpenVault;
  readonly core: OpenCore;
}

export interface VaultState {
  readonly options: StateOptions;
  readonly layout: Layout;
  readonly attempts: Attempts;
  readonly deviceName: string;
  /** Undefined while locked. */
  session(): OpenSession | undefined;
  /** @throws `locked` */
  open(): OpenSession;
  /** The keys as they are now. @throws `vault-missing`, `vault-damaged` */
  keys(): KeysFile;
  /** Why the vault that is there cannot be opened; remembered until one is, or until other files lie there. */
  problem(): ErrorCode | null;
  remember(problem: ErrorCode): void;
  /** Brings the database up to date and takes calls from now on. */
  enter(vault: OpenVault, options?: { readonly newDevice: boolean }): OpenSession;
  /** Nothing may use the database while this runs: calls wait. The work says which vault is open after it. */
  exclusively(work: (session: OpenSession) => Promise<OpenVault>): Promise<void>;
  isBusy(): boolean;
  leave(): void;
}

export function createVaultState(options: StateOptions): VaultState {
  const layout = layoutOf(options.folder);
  let current: OpenSession | undefined;
  let busy = false;
  let problem: { readonly code: ErrorCode; readonly of: string } | null = null;

  const enter: VaultState['enter'] = (vault, { newDevice } = { newDevice: false }) => {
    current = { vault, core: startCore(vault, options, layout, newDevice) };
    problem = null;
    discardRemovedSample(layout);
    return current;
  };
  const open = (): OpenSession => {
    if (current === undefined) throw new Failure('locked');
    return current;
  };

  settleInterruptedRestore(layout);
  discardRemovedSample(layout);
  return {
    options,
    layout,
    attempts: createAttempts(layout.attempts, options.now),
    deviceName: options.deviceName ?? hostname(),
    session: () => (busy ? undefined : current),
    open,
    keys() {
      const keys = current?.vault.keys ?? readKeysFile(layout.vault.keys);
      if (keys === undefined) throw new Failure('vault-missing');
      return keys;
    },
    problem() {
      if (problem !== null && problem.of !== fingerprintOf(layout)) problem = null;
      return problem?.code ?? (current === undefined ? problemOnDisk(layout) : null);
    },
    remember: (code) => {
      problem = { code, of: fingerprintOf(layout) };
    },
    enter,
    async exclusively(work) {
      const before = open();
      busy = true;
      try {
        const after = await work(before);
        if (after.db === before.vault.db) current = { ...before, vault: after };
        else enter(after);
      } catch (error) {
        if (!before.vault.db.open) current = undefined;
        throw error;
      } finally {
        busy = false;
      }
    },
    isBusy: () => busy,
    leave() {
      if (current !== undefined) closeDatabase(current.vault.db);
      current?.vault.dataKey.fill(0);
      current = undefined;
    },
  };
}

/** Brings the database up to date, with a backup first, and opens the core over it. */
function startCore(vault: OpenVault, options: StateOptions, layout: Layout, newDevice: boolean): OpenCore {
  const { now, emit, report, checkOutput } = options;
  migrate(vault.db, readMigrations(options.migrationsFolder), () => {
    makeBackup(vault, layout.backups, 'beforeMigration', now());
  });
  const store = createStore(vault.db);
  if (isRebuildDue(store)) rebuild(store);
  if (newDevice || getMeta(store, DEVICE_KEY) === undefined)
    becomeDevice(store, randomBytes(8).toString('hex'));
  const core = openCore({ db: vault.db, userId: vault.userId, now, emit, report, checkOutput });
  settleCarried(core);
  return core;
}

/** Other when somebody has put another file in its place. */
function fingerprintOf({ vault }: Layout): string {
  const files = [vault.database, vault.keys].map((file) => statSync(file, { throwIfNoEntry: false }));
  return files.map((stat) => `${stat?.ino} ${stat?.size} ${stat?.mtimeMs}`).join();
}

/** What can be seen without the key. */
function problemOnDisk({ vault }: Layout): ErrorCode | null {
  if (!existsSync(vault.folder)) return null;
  try {
    if (readKeysFile(vault.keys) === undefined) return 'vault-missing';
    proveEncrypted(vault.database);
    return null;
  } catch (error) {
    if (!(error instanceof Failure)) return 'vault-damaged';
    // Another window has it: that is said when somebody unlocks.
    return error.code === 'vault-in-use' ? null : error.code;
  }
}
