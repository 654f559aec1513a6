/** An unlocked vault: its database, its keys, and the changes that can be made to them. */
import { Failure } from '../../domain/kernel/errors.ts';
import type { RawDatabase } from '../../db/query.ts';
import { removeCopy } from '../../db/vault/copy-database.ts';
import { closeDatabase, openDatabase } from '../../db/vault/open-database.ts';
import { atLeast, isBelow, tunedCost } from './key-derivation.ts';
import type { KdfCost } from './key-derivation.ts';
import { writeKeysFile } from './keys-file.ts';
import type { KeysFile, Slot } from './keys-file.ts';
import { sealKeys } from './keys-mac.ts';
import type { OpenedKeys } from './open-keys.ts';
import {
  announceKeyChange,
  copyUnderNextKey,
  rekeyedFile,
  settleKeyChange,
  swapInCopy,
} from './rotate-key.ts';
import type { KeyChange } from './rotate-key.ts';
import { encryptDataKey, lockIdentity, makeSlot, RECOVERY_SLOT } from './slots.ts';
import type { NewSlot } from './slots.ts';
import type { VaultFiles } from './vault-layout.ts';

export interface OpenVault {
  readonly files: VaultFiles;
  readonly userId: string;
  readonly identity: string;
  readonly keys: KeysFile;
  readonly dataKey: Buffer;
  readonly db: RawDatabase;
}

/** Opens the database of opened keys, and finishes a change of data key that was interrupted. */
export async function openVault(files: VaultFiles, opened: OpenedKeys, userId: string): Promise<OpenVault> {
  const { keys, identity, dataKey, nextDataKey } = opened;
  if (nextDataKey === undefined)
    return { files, userId, identity, keys, dataKey, db: openDatabase(files.database, dataKey) };
  const change: KeyChange = { keys, dataKey, nextDataKey };
  const underOld = tryOpen(files, dataKey);
  if (underOld !== undefined)
    return finishKeyChange({ files, userId, identity, keys, dataKey, db: underOld }, change);
  const db = openDatabase(files.database, nextDataKey);
  removeCopy(rekeyedFile(files));
  return { files, userId, identity, keys: settleKeyChange(files, change), dataKey: nextDataKey, db };
}

function tryOpen(files: VaultFiles, key: Buffer): RawDatabase | undefined {
  try {
    return openDatabase(files.database, key);
  } catch (error) {
    if (error instanceof Failure && error.code === 'vault-damaged') return undefined;
    throw error;
  }
}

/** Steps 2 to 4 of `rotate-key`. On a full disk the vault stays open under the old key and tries again another day. */
function finishKeyChange(vault: OpenVault, change: KeyChange): OpenVault {
  try {
    copyUnderNextKey(vault.files, vault.db, change);
  } catch (error) {
    if (error instanceof Failure && error.code === 'disk-full') return vault;
    closeDatabase(vault.db);
    throw error;
  }
  swapInCopy(vault.files, vault.db);
  const keys = settleKeyChange(vault.files, change);
  return {
    ...vault,
    keys,
    dataKey: change.nextDataKey,
    db: openDatabase(vault.files.database, change.nextDataKey),
  };
}

/** Changes the data key; the database in the answer is another than before. */
export async function rotateTo(vault: OpenVault, slots: readonly Slot[]): Promise<OpenVault> {
  const change = await announceKeyChange(vault.files, vault.keys, vault.dataKey, slots);
  return finishKeyChange({ ...vault, keys: change.keys }, change);
}

/** Writes another set of slots under the same data key. */
async function withSlots(vault: OpenVault, slots: readonly Slot[]): Promise<OpenVault> {
  const { mac: _, ...rest } = vault.keys;
  if (rest.nextDataKey !== undefined) throw new Failure('disk-full');
  const keys = sealKeys(
    { ...rest, slots: [...slots], dataKey: await encryptDataKey(vault.dataKey, slots) },
    vault.dataKey,
  );
  writeKeysFile(vault.files.keys, keys);
  return { ...vault, keys };
}

/** The name that the locked window shows. */
export async function renameTeam(vault: OpenVault, teamName: string): Promise<OpenVault> {
  return withSlots({ ...vault, keys: { ...vault.keys, teamName } }, vault.keys.slots);
}

export interface NewSecret {
  readonly id: string;
  readonly label: string;
  readonly secret: string;
  readonly cost: KdfCost;
}

/** A slot for one more user, or another passphrase for one who has lost theirs. */
export async function setUserSlot(vault: OpenVault, wanted: NewSecret): Promise<OpenVault> {
  const slot = await makeSlot({ ...wanted, kind: 'user', vaultId: vault.keys.vaultId });
  return withSlots(vault, replaced(vault.keys.slots, slot));
}

/** The same identity under another passphrase or another cost. */
export async function relockOwnSlot(vault: OpenVault, secret: string, cost: KdfCost): Promise<OpenVault> {
  const own = vault.keys.slots.find(({ id, kind }) => id === vault.userId && kind === 'user');
  if (own === undefined) throw new Failure('forbidden');
  const wanted: NewSlot = {
    vaultId: vault.keys.vaultId,
    id: own.id,
    kind: own.kind,
    label: own.label,
    secret,
    cost,
  };
  return withSlots(vault, replaced(vault.keys.slots, await lockIdentity(vault.identity, wanted)));
}

/** Without the user's slot, and under a data key that the user has never had. */
export async function removeUserSlot(vault: OpenVault, userId: string): Promise<OpenVault> {
  return rotateTo(
    vault,
    vault.keys.slots.filter(({ id, kind }) => !(id === userId && kind === 'user')),
  );
}

/** Another printed code; who finds the old paper gets nothing. */
export async function replaceRecoverySlot(
  vault: OpenVault,
  secret: string,
  cost: KdfCost,
): Promise<OpenVault> {
  const slot = await makeSlot({
    vaultId: vault.keys.vaultId,
    id: RECOVERY_SLOT,
    kind: 'recovery',
    label: '',
    secret,
    cost,
  });
  return rotateTo(vault, replaced(vault.keys.slots, slot));
}

function replaced(slots: readonly Slot[], slot: Slot): Slot[] {
  const isSame = ({ id, kind }: Slot): boolean => id === slot.id && kind === slot.kind;
  return slots.some(isSame) ? slots.map((each) => (isSame(each) ? slot : each)) : [...slots, slot];
}

/** Well under the target, so that a busy moment does not make the cost climb. */
const CLEARLY_TOO_CHEAP_MS = 180;

/** @returns what the slot ought to cost, when it costs too little on this machine */
export function dearerCost({ slot, elapsedMs }: OpenedKeys, floor: KdfCost): KdfCost | undefined {
  const { memoryKiB, iterations } = slot.kdf;
  const current: KdfCost = { memoryKiB, iterations };
  const target = elapsedMs < CLEARLY_TOO_CHEAP_MS ? atLeast(tunedCost(current, elapsedMs), floor) : floor;
  return isBelow(current, target) ? atLeast(current, target) : undefined;
}
