/**
 * Binds the keys file to the data key: whoever can write the file but has no passphrase can neither add,
 * remove, swap nor weaken a slot without being noticed.
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Failure } from '../../domain/kernel/errors.ts';
import type { KeysFile } from './keys-file.ts';

export type UnsealedKeys = Omit<KeysFile, 'mac'>;

/** JSON with sorted names, so that the same content is always the same text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join(',')}}`;
}

function macOf(keys: UnsealedKeys, dataKey: Uint8Array): Buffer {
  const macKey = Buffer.from(hkdfSync('sha256', dataKey, keys.vaultId, 'case-log slots', 32));
  return createHmac('sha256', macKey).update(canonical(keys), 'utf8').digest();
}

/** The keys file with its seal. */
export function sealKeys(keys: UnsealedKeys, dataKey: Uint8Array): KeysFile {
  return { ...keys, mac: macOf(keys, dataKey).toString('base64') };
}

export function verifyKeys({ mac, ...keys }: KeysFile, dataKey: Uint8Array): void {
  const actual = Buffer.from(mac, 'base64');
  const expected = macOf(keys, dataKey);
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected))
    throw new Failure('vault-tampered');
}
