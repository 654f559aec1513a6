/**
 * Key slots. Each user has an age identity of their own, locked by their passphrase. The data key is encrypted
 * to the public halves, so it can be changed for everybody without anybody's passphrase, and a revoked user
 * who has kept the old key gets nothing from the new one.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { KEY_BYTES } from '../../db/vault/open-database.ts';
import { deriveKey, newKdfParams } from './key-derivation.ts';
import type { KdfCost } from './key-derivation.ts';
import type { Slot } from './keys-file.ts';

export const RECOVERY_SLOT = 'recovery';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

type SlotHead = Omit<Slot, 'nonce' | 'wrappedIdentity'>;

/** Everything that says what a slot is and how it is locked is authenticated with it. */
function boundTo(vaultId: string, { id, kind, recipient, kdf }: SlotHead): Buffer {
  const { name, memoryKiB, iterations, parallelism, salt } = kdf;
  return Buffer.from(
    JSON.stringify([vaultId, id, kind, recipient, name, memoryKiB, iterations, parallelism, salt]),
    'utf8',
  );
}

export interface NewSlot {
  readonly vaultId: string;
  readonly id: string;
  readonly kind: Slot['kind'];
  readonly label: string;
  readonly secret: string;
  readonly cost: KdfCost;
}

/** A slot with a fresh identity. */
export async function makeSlot(wanted: NewSlot): Promise<Slot> {
  return lockIdentity(await generateX25519Identity(), wanted);
}

/** Locks an identity under a passphrase or a printed code. */
export async function lockIdentity(
  identity: string,
  { vaultId, id, kind, label, secret, cost }: NewSlot,
): Promise<Slot> {
  const head: SlotHead = {
    id,
    kind,
    label,
    recipient: await identityToRecipient(identity),
    kdf: newKdfParams(cost),
  };
  const { key } = await deriveKey(secret, head.kdf);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(boundTo(vaultId, head));
  const wrapped = Buffer.concat([cipher.update(identity, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  key.fill(0);
  return { ...head, nonce: nonce.toString('base64'), wrappedIdentity: wrapped.toString('base64') };
}

/** @returns the identity, or undefined when the key does not fit */
export function unlockIdentity(vaultId: string, slot: Slot, key: Buffer): string | undefined {
  const wrapped = Buffer.from(slot.wrappedIdentity, 'base64');
  if (wrapped.length <= TAG_BYTES) return undefined;
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, Buffer.from(slot.nonce, 'base64'), {
      authTagLength: TAG_BYTES,
    })
      .setAAD(boundTo(vaultId, slot))
      .setAuthTag(wrapped.subarray(-TAG_BYTES));
    return Buffer.concat([cipher.update(wrapped.subarray(0, -TAG_BYTES)), cipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

export function newDataKey(): Buffer {
  return randomBytes(KEY_BYTES);
}

export async function encryptDataKey(dataKey: Uint8Array, slots: readonly Slot[]): Promise<string> {
  const encrypter = new Encrypter();
  for (const { recipient } of slots) encrypter.addRecipient(recipient);
  return Buffer.from(await encrypter.encrypt(dataKey)).toString('base64');
}

/** @returns undefined when this identity is not among the recipients, or the text is not an age file */
export async function decryptDataKey(encrypted: string, identity: string): Promise<Buffer | undefined> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    const dataKey = Buffer.from(await decrypter.decrypt(Buffer.from(encrypted, 'base64')));
    return dataKey.length === KEY_BYTES ? dataKey : undefined;
  } catch {
    return undefined;
  }
}
