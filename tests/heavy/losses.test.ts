import { describe, expect, it } from 'vitest';
import { isFault, lossOf } from './losses.ts';

const typed = [
  { at: 1000, text: 'ab' },
  { at: 1400, text: 'abc' },
  { at: 2500, text: 'abcd' },
];

describe('what a kill has cost', () => {
  it('is nothing when the last text is back, or nothing was typed', () => {
    expect(lossOf('a', typed, 3000, 'abcd')).toEqual({ kind: 'none' });
    expect(lossOf('a', [], 3000, 'a')).toEqual({ kind: 'none' });
  });

  it('is counted from the first keystroke that is gone', () => {
    const loss = lossOf('a', typed, 2600, 'abc');
    expect(loss).toEqual({ kind: 'tail', ms: 100 });
    expect(isFault(loss)).toBe(false);
  });

  it('is a fault from one second on, also when everything is gone', () => {
    expect(isFault(lossOf('a', typed, 2500, 'ab'))).toBe(true);
    expect(isFault(lossOf('a', typed, 2000, 'a'))).toBe(true);
  });

  it('is a fault when the field holds what never stood in it', () => {
    expect(isFault(lossOf('a', typed, 2600, 'abd'))).toBe(true);
    expect(isFault(lossOf('a', [], 2600, ''))).toBe(true);
  });
});
