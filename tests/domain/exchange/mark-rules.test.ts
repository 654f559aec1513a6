import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../domain/exchange/bundle.ts';
import { beyond, furthest } from '../../../domain/exchange/mark-rules.ts';

const marks = fc
  .uniqueArray(fc.record({ device: fc.constantFrom('a', 'b', 'c'), upTo: fc.constantFrom('1', '2', '3') }), {
    selector: ({ device }) => device,
  })
  .map((list) => list.toSorted((left, right) => (left.device < right.device ? -1 : 1)));

describe('what is here after two files', () => {
  it('is at least what each of them brought, in any order, and no more', () => {
    fc.assert(
      fc.property(marks, marks, (one, other) => {
        const both = furthest(one, other);
        expect(furthest(other, one)).toEqual(both);
        expect(beyond(one, both) ?? beyond(other, both)).toBeUndefined();
        for (const mark of both) expect([...one, ...other]).toContainEqual(mark);
      }),
    );
  });
});

describe('a file that goes on from more than is here', () => {
  const here: Mark[] = [{ device: 'a', upTo: '2' }];

  it.each([
    ['further on', [{ device: 'a', upTo: '3' }], 'a'],
    ['of a machine nothing is known of', [{ device: 'b', upTo: '1' }], 'b'],
  ])('%s', (_what, since, device) => {
    expect(beyond(since, here)?.device).toBe(device);
  });

  it('is none when all of that is here', () => {
    expect(beyond([{ device: 'a', upTo: '1' }], here)).toBeUndefined();
    expect(beyond([], [])).toBeUndefined();
  });
});
