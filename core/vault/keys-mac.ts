/**
 * Binds the keys file to the data key: whoever can write the file but has no passphrase can neither add,
 * remove, swap nor weaken a slot without being noticed.
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import { Failure } from '../../domain/kernel/errors.ts';
import type { KeysFile } from './keys-file.ts';

export type UnsealedKeys = Omit<KeysFile, 'mac'>;

function macOf(keys: UnsealedKeys, dataKey: Uint8Array): Buffer {
  const macKey = Buffer.from(hkdfSync('sha256', dataKey, keys.vaultId, 'case-log slots', 32));
  return createHmac('sha256', macKey).update(canonicalJson(keys), 'utf8').digest();
}

/** The keys file with its seal. */
export function sealKeys(keys: UnsealedKeys, dataKey: Uint8Array): KeysFile {
  return { ...keys, mac: macOf(keys, dataKey).toString('base64') };
}

/** @throws `vault-tampered` when anything in the file is other than it was sealed */
export function verifyKeys({ mac, ...keys }: KeysFile, dataKey: Uint8Array): void {
  const actual = Buffer.from(mac, 'base64');
  const expected = macOf(keys, dataKey);
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected))
    throw new Failure('vault-tampered');
}
