import type { Violation } from '../kernel/errors.ts';

export const PASSPHRASE_MIN = 15;
/** A printed code is 26 characters in Crockford's base 32 (130 bits), read in groups. */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const CODE_LENGTH = 26;

/**
 * ASVS 5.0 §6.2: length counts, composition does not; names that everybody here knows do not make a secret.
 * @param known words that lie near: the team, the user, the product
 */
export function checkPassphrase(passphrase: string, known: readonly string[]): Violation[] {
  const plain = passphrase.trim().toLowerCase();
  if ([...plain].length < PASSPHRASE_MIN)
    return [{ rule: 'passphrase.short', field: 'passphrase', params: { min: PASSPHRASE_MIN } }];
  if (new Set(plain).size < 6) return [{ rule: 'passphrase.repeats', field: 'passphrase' }];
  let rest = plain;
  for (const word of [...known, 'teambordet', 'lösenfras', 'password'])
    if (word.length > 2) rest = rest.replaceAll(word.toLowerCase(), '');
  if (rest.replace(/[\s\d]/g, '').length < 8) return [{ rule: 'passphrase.known', field: 'passphrase' }];
  return [];
}

/** 0 to 5 for the meter: one step for each word or six characters. */
export function passphraseStrength(passphrase: string): number {
  const words = passphrase
    .trim()
    .split(/\s+/)
    .filter((word) => word.length > 2).length;
  return Math.min(5, Math.max(words, Math.floor([...passphrase.trim()].length / 6)));
}

/** What somebody reads off paper: case, spaces, dashes, and O for 0, I or L for 1 do not matter. */
export function normaliseCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}

/** Groups of five, and a last one of six: a letter on its own is lost when a code is read aloud. */
export function formatCode(code: string): string {
  return code.match(/.{5}(?!.$)|.+/g)?.join(' ') ?? '';
}

/** Seconds to wait before the next try: none for five tries, then doubling to five minutes. */
export function waitAfter(failures: number): number {
  return failures < 5 ? 0 : Math.min(300, 2 ** (failures - 5));
}
