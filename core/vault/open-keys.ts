/** From a passphrase and a keys file to the data key. Knows nothing of the database. */
import { CODE_LENGTH, normaliseCode } from '../../domain/vault/vault-rules.ts';
import { Failure } from '../../domain/kernel/errors.ts';
import { deriveKey } from './key-derivation.ts';
import type { KeysFile, Slot } from './keys-file.ts';
import { verifyKeys } from './keys-mac.ts';
import { decryptDataKey, RECOVERY_SLOT, unlockIdentity } from './slots.ts';

export interface OpenedKeys {
  readonly keys: KeysFile;
  readonly identity: string;
  readonly dataKey: Buffer;
  /** Only while the data key is being changed. */
  readonly nextDataKey: Buffer | undefined;
  readonly slot: Slot;
  readonly elapsedMs: number;
}

export const userSlots = (keys: KeysFile): readonly Slot[] =>
  keys.slots.filter(({ kind }) => kind === 'user');

/**
 * With a user's own passphrase. An unknown user takes the same time and gets the same answer.
 * @throws `wrong-passphrase`, and `vault-tampered` when the keys file is not as it was sealed
 */
export async function openWithPassphrase(
  keys: KeysFile,
  userId: string,
  passphrase: string,
): Promise<OpenedKeys> {
  const slot = userSlots(keys).find(({ id }) => id === userId);
  return openSlot(keys, slot, passphrase);
}

/** With the printed code. */
export async function openWithCode(keys: KeysFile, code: string): Promise<OpenedKeys> {
  const slot = keys.slots.find(({ id, kind }) => kind === 'recovery' && id === RECOVERY_SLOT);
  return openSlot(keys, slot, normaliseCode(code));
}

/** With either; what has the length of a printed code is tried as one as well. */
export async function openWithSecret(keys: KeysFile, userId: string, secret: string): Promise<OpenedKeys> {
  try {
    return await openWithPassphrase(keys, userId, secret);
  } catch (error) {
    const mayBeCode =
      normaliseCode(secret).length === CODE_LENGTH && userSlots(keys).some(({ id }) => id === userId);
    if (mayBeCode && error instanceof Failure && error.code === 'wrong-passphrase')
      return openWithCode(keys, secret);
    throw error;
  }
}

async function openSlot(keys: KeysFile, slot: Slot | undefined, secret: string): Promise<OpenedKeys> {
  const anySlot = slot ?? keys.slots[0];
  if (anySlot === undefined) throw new Failure('vault-damaged');
  const { key, elapsedMs } = await deriveKey(secret, anySlot.kdf);
  const identity = slot === undefined ? undefined : unlockIdentity(keys.vaultId, slot, key);
  key.fill(0);
  if (slot === undefined || identity === undefined) throw new Failure('wrong-passphrase');
  return { ...(await openWithIdentity(keys, identity)), slot, elapsedMs };
}

/** With an identity that is unlocked already. */
export async function openWithIdentity(
  keys: KeysFile,
  identity: string,
): Promise<Omit<OpenedKeys, 'slot' | 'elapsedMs'>> {
  const dataKey = await decryptDataKey(keys.dataKey, identity);
  if (dataKey === undefined) throw new Failure('vault-tampered');
  verifyKeys(keys, dataKey);
  if (keys.nextDataKey === undefined) return { keys, identity, dataKey, nextDataKey: undefined };
  const nextDataKey = await decryptDataKey(keys.nextDataKey, identity);
  if (nextDataKey === undefined) throw new Failure('vault-tampered');
  return { keys, identity, dataKey, nextDataKey };
}
