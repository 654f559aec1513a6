import { describe, expect, test } from 'vitest';
import { addedTo, reviveDraft } from '../../../renderer/api/revive-draft.ts';

const initial: { text: string; year: number | null; ids: string[] } = { text: '', year: null, ids: [] };

describe('a draft from an earlier version of the form', () => {
  test('comes back as it was', () => {
    const stored = { text: 'Vilket stöd', year: 2014, ids: ['a'] };
    expect(reviveDraft(initial, stored)).toEqual(stored);
  });

  test('loses fields that the form no longer has, and keeps the rest', () => {
    expect(reviveDraft(initial, { text: 'Vilket stöd', gone: true })).toEqual({
      text: 'Vilket stöd',
      year: null,
      ids: [],
    });
  });

  test('loses what has become another kind of thing', () => {
    expect(reviveDraft(initial, { text: 7, ids: 'a', year: 2014 })).toEqual({
      text: '',
      year: 2014,
      ids: [],
    });
  });

  test('that is not a form at all is left', () => {
    expect(reviveDraft(initial, 'text')).toEqual(initial);
    expect(reviveDraft('', 'half a sentence')).toBe('half a sentence');
    expect(reviveDraft('', { text: 'x' })).toBe('');
  });
});

describe('typed before the draft has come', () => {
  test('is put at the end of what the draft holds', () => {
    expect(addedTo('', 'ytt')?.('Familjen fl')).toBe('Familjen flytt');
    expect(addedTo('Mormor', 'Mormor ringer')?.('Mormor och farfar')).toBe('Mormor och farfar ringer');
    expect(addedTo('Mormor', 'Mormor ringer')?.('Mormor')).toBe('Mormor ringer');
  });

  test('replaces it when it is no adding to a text', () => {
    expect(addedTo('Mormor', 'Morm')).toBeNull();
    expect(addedTo<unknown>({ text: '' }, { text: 'x' })).toBeNull();
  });
});
