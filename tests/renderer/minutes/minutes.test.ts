import { describe, expect, it } from 'vitest';
import { shortHash, wordOf } from '../../../renderer/minutes/minutes.ts';
import { t } from '../../../renderer/text/t.ts';

describe('a word in sealed minutes', () => {
  it('is the word of its code', () => {
    expect(wordOf(t, 'minutes.attendance', 'present')).toBe('hela mötet');
  });

  it('that no longer has a text is shown as it was written', () => {
    expect(wordOf(t, 'minutes.attendance', 'på distans')).toBe('på distans');
  });
});

it('a hash is shown as four groups that can be read aloud', () => {
  expect(shortHash('c4d17e9033ab02f6'.padEnd(64, '0'))).toBe('C4D1 7E90 33AB 02F6');
});
