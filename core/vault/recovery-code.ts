import { randomInt } from 'node:crypto';
import { CODE_ALPHABET, CODE_LENGTH } from '../../domain/vault/vault-rules.ts';
import { words } from '../../domain/vault/words.ts';

const SUGGESTED_WORDS = 5;

const pick = <T>(from: ArrayLike<T>): T => {
  const picked = from[randomInt(from.length)];
  if (picked === undefined) throw new RangeError('nothing to pick from');
  return picked;
};

/** 130 random bits for paper, in letters that cannot be mistaken for each other. */
export function newRecoveryCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => pick(CODE_ALPHABET)).join('');
}

export function suggestPassphrase(): string {
  return Array.from({ length: SUGGESTED_WORDS }, () => pick(words)).join(' ');
}
