import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { custodies, identityProtections } from '../../../domain/cases/cases.ts';
import { holding } from '../../../domain/exchange/protective-rules.ts';

const several = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 2, maxLength: 5 });
const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 });

describe('while several values stand', () => {
  it('rights that anybody has taken away are gone', () => {
    fc.assert(
      fc.property(several(fc.constantFrom(null, false, true)), (values) => {
        for (const entity of ['users', 'devices'])
          expect(holding(entity, 'revoked', values) === true).toBe(values.includes(true));
      }),
    );
  });

  it('a child is protected if anybody says so, and no less than the most that is said', () => {
    fc.assert(
      fc.property(several(fc.constantFrom(...identityProtections)), (values) => {
        const held = identityProtections.findIndex(
          (one) => one === holding('cases', 'identityProtection', values),
        );
        expect(held).toBe(Math.max(...values.map((one) => identityProtections.indexOf(one))));
      }),
    );
  });

  it('nobody is told whom anybody keeps out, and it is open to those whom all name, or to somebody', () => {
    fc.assert(
      fc.property(several(ids), (values) => {
        const kept = holding('cases', 'doNotDiscloseTo', values) as string[];
        expect(kept).toEqual([...new Set(values.flat())].toSorted());
        const named = holding('cases', 'namedUserIds', values) as string[];
        const shared = ['a', 'b', 'c', 'd'].filter((id) =>
          values.every((list: readonly string[]) => list.includes(id)),
        );
        expect(named).toEqual(shared.length > 0 ? shared : values.at(-1));
      }),
    );
  });

  it('no consent needs fewer answers than anybody says', () => {
    fc.assert(
      fc.property(several(fc.constantFrom(...custodies)), (values) => {
        const held = holding('cases', 'custody', values);
        if (values.includes('unknown')) expect(held).toBe('unknown');
        else if (values.includes('joint')) expect(held).toBe('joint');
        else expect(values).toContain(held);
      }),
    );
  });

  it('holds the same in whatever order, but for who is left when all name others', () => {
    fc.assert(
      fc.property(several(fc.constantFrom(...custodies)), (values) => {
        expect(holding('cases', 'custody', values.toReversed())).toBe(holding('cases', 'custody', values));
      }),
    );
  });

  it('of everything else what was written last holds', () => {
    expect(holding('cases', 'question', ['Först?', 'Sedan?'])).toBe('Sedan?');
    expect(holding('users', 'revoked', [false])).toBe(false);
  });
});
