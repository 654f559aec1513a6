/** Makes a new vault: in a folder beside, then in place by one rename, so that half a vault is never found. */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../domain/kernel/errors.ts';
import { createDatabase } from '../../db/vault/open-database.ts';
import { inOwnWords } from '../../db/vault/database-errors.ts';
import { makeFolder, syncFile, syncFolder } from './atomic-file.ts';
import { deriveKey, newKdfParams, tunedCost } from './key-derivation.ts';
import type { KdfCost } from './key-derivation.ts';
import { writeKeysFile } from './keys-file.ts';
import { sealKeys } from './keys-mac.ts';
import { encryptDataKey, makeSlot, newDataKey, RECOVERY_SLOT } from './slots.ts';
import { filesIn } from './vault-layout.ts';
import type { Layout } from './vault-layout.ts';

const UNFINISHED = 'vault-unfinished-';
const STALE_MS = 3_600_000;

export interface VaultUser {
  readonly id: string;
  readonly name: string;
  readonly passphrase: string;
}

export interface NewVault {
  readonly teamName: string;
  readonly sample: boolean;
  readonly users: readonly VaultUser[];
  /** Without one, as for the sample, the passphrases are the only way in. */
  readonly recoveryCode: string | undefined;
  readonly cost: KdfCost;
}

export async function createVault(layout: Layout, wanted: NewVault): Promise<void> {
  if (existsSync(layout.vault.folder)) throw new Failure('vault-exists');
  makeFolder(layout.root);
  removeStale(layout.root);
  // A folder of its own for each process: two at once must never put one's keys beside the other's database.
  const unfinished = filesIn(mkdtempSync(join(layout.root, UNFINISHED)));
  try {
    const dataKey = newDataKey();
    createDatabase(unfinished.database, dataKey);
    writeKeysFile(unfinished.keys, await newKeys(wanted, dataKey));
    syncFile(unfinished.database);
    syncFolder(unfinished.folder);
    if (existsSync(layout.vault.folder)) throw new Failure('vault-exists');
    renameSync(unfinished.folder, layout.vault.folder);
    syncFolder(layout.root);
  } catch (error) {
    rmSync(unfinished.folder, { recursive: true, force: true });
    throw existsSync(layout.vault.folder) ? new Failure('vault-exists') : inOwnWords(error);
  }
}

/** What a crash has left behind; another process may be at work on what is new. */
function removeStale(root: string): void {
  for (const name of readdirSync(root).filter((entry) => entry.startsWith(UNFINISHED))) {
    const folder = join(root, name);
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > STALE_MS) rmSync(folder, { recursive: true, force: true });
  }
}

async function newKeys(
  { teamName, sample, users, recoveryCode, cost }: NewVault,
  dataKey: Buffer,
): Promise<ReturnType<typeof sealKeys>> {
  const vaultId = randomUUID();
  const slots = await Promise.all([
    ...users.map(({ id, name, passphrase }) =>
      makeSlot({ vaultId, id, kind: 'user', label: name, secret: passphrase, cost }),
    ),
    ...(recoveryCode === undefined
      ? []
      : [makeSlot({ vaultId, id: RECOVERY_SLOT, kind: 'recovery', label: '', secret: recoveryCode, cost })]),
  ]);
  return sealKeys(
    { format: 1, vaultId, sample, teamName, slots, dataKey: await encryptDataKey(dataKey, slots) },
    dataKey,
  );
}

/** Tries the lowest cost once and says what this machine can bear. */
export async function measureCost(floor: KdfCost): Promise<KdfCost> {
  const { elapsedMs } = await deriveKey('a phrase to measure with', newKdfParams(floor));
  return tunedCost(floor, elapsedMs);
}
