import { describe, expect, it } from 'vitest';
import { isFault, lossOf } from './losses.ts';

const typed = [
  { at: 1000, text: 'ab' },
  { at: 1400, text: 'abc' },
  { at: 2500, text: 'abcd' },
];
const killed = { before: 'a', planned: 'abcdef', typed, at: 2600 };

describe('what a kill has cost', () => {
  it('is nothing when the last text is back, when more was typed than was heard of, or nothing at all', () => {
    expect(lossOf(killed, 'abcd')).toEqual({ kind: 'none' });
    expect(lossOf(killed, 'abcde')).toEqual({ kind: 'none' });
    expect(lossOf({ ...killed, typed: [] }, 'a')).toEqual({ kind: 'none' });
  });

  it('is counted from the first keystroke that is gone', () => {
    const loss = lossOf(killed, 'abc');
    expect(loss).toEqual({ kind: 'tail', ms: 100 });
    expect(isFault(loss)).toBe(false);
  });

  it('is a fault from one second on, also when everything is gone', () => {
    expect(isFault(lossOf(killed, 'ab'))).toBe(true);
    expect(isFault(lossOf({ ...killed, at: 2000 }, 'a'))).toBe(true);
  });

  it('is a fault when the field holds what never stood in it, or less than before', () => {
    expect(isFault(lossOf(killed, 'abd'))).toBe(true);
    expect(isFault(lossOf(killed, ''))).toBe(true);
  });
});
