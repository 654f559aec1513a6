import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { plainLetters, sortKey } from '../../../domain/kernel/sort-key.ts';

const byKey = (left: string, right: string): number =>
  sortKey(left) < sortKey(right) ? -1 : Number(sortKey(left) > sortKey(right));

describe('Swedish sort keys', () => {
  it('put å, ä, ö after z in that order, and let é sort as e', () => {
    expect(['Ö', 'z', 'Ä', 'a', 'Å', 'é', 'f'].toSorted(byKey)).toEqual(['a', 'é', 'f', 'z', 'Å', 'Ä', 'Ö']);
  });

  it('agree with the Swedish collator on words of Swedish letters', () => {
    const collator = new Intl.Collator('sv', { sensitivity: 'base' });
    const word = fc.string({
      unit: fc.constantFrom(...'abcdefghijklmnopqrstuvxyzåäö'),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        word,
        word,
        (left, right) => Math.sign(byKey(left, right)) === Math.sign(collator.compare(left, right)),
      ),
    );
  });

  it('are the same for both normal forms of the same name', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => sortKey(text.normalize('NFD')) === sortKey(text.normalize('NFC')),
      ),
    );
  });

  it('keep å ä ö apart from a and o in search', () => {
    expect(plainLetters('Åsa Öhman André')).toBe('åsa öhman andre');
  });
});
