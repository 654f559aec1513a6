/** The form for consent and the two information sheets are read by people who have not chosen to read them. */
import { describe, expect, it } from 'vitest';
import { en, sv } from '../../../domain/text/text.ts';
import { filled, lix, longSentences } from '../../support/readability.ts';

const form = /^consents\.(form|basis)\./;
const guardianInfo = /^consents\.guardianInfo\./;
const childInfo = /^consents\.childInfo\./;

describe('what families read before they answer', () => {
  it('is easy to read, easier in the information than in the form, and easiest for a child', () => {
    const read = (prefix: RegExp): number => lix(filled(sv, prefix).join(' '));
    expect(read(form)).toBeLessThan(35);
    expect(read(guardianInfo)).toBeLessThan(27);
    expect(read(childInfo)).toBeLessThan(18);
  });

  it('holds short sentences, also in English', () => {
    const long = (prefix: RegExp, mostWords: number): string[] =>
      [...filled(sv, prefix), ...filled(en, prefix)].flatMap((text) => longSentences(text, mostWords));
    expect(long(form, 22)).toEqual([]);
    expect(long(guardianInfo, 22)).toEqual([]);
    expect(long(childInfo, 15)).toEqual([]);
  });

  it('holds no word of the trade', () => {
    const trade =
      /insats|ärendet|åtgärd|implementer|dialog|kartläggning|aktualiser|samverka|huvudman|häver|omfatta|dokumenter|behandla|avse[sr]|erford|enligt|jml/i;
    const ofChild = new RegExp(`${trade.source}|sekretess|samtycke|vårdnadshavare|verksamhet`, 'i');
    const found = (prefix: RegExp, words: RegExp): string[] =>
      filled(sv, prefix).filter((text) => words.test(text));
    expect(found(form, trade)).toEqual([]);
    expect(found(guardianInfo, trade)).toEqual([]);
    expect(found(childInfo, ofChild)).toEqual([]);
  });
});
