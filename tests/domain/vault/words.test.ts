import { expect, test } from 'vitest';
import { checkPassphrase } from '../../../domain/vault/vault-rules.ts';
import { words } from '../../../domain/vault/words.ts';

test('five suggested words make more than 51 bits', () => {
  expect(Math.log2(words.length) * 5).toBeGreaterThan(51);
  expect(new Set(words).size).toBe(words.length);
});

test('every word is plain Swedish letters, four to nine of them', () => {
  expect(words.filter((word) => !/^[a-zåäö]{4,9}$/.test(word) || word !== word.normalize('NFC'))).toEqual([]);
});

test('five of the shortest words are an accepted passphrase', () => {
  const shortest = words.toSorted((a, b) => a.length - b.length).slice(0, 5);
  expect(checkPassphrase(shortest.join(' '), [])).toEqual([]);
});
