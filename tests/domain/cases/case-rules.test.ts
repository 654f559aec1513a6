import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { compareChildren, DUPLICATE_WEIGHT, nextCaseNumber } from '../../../domain/cases/case-rules.ts';

describe('case numbers', () => {
  it('go on from the highest of the year, one series a machine', () => {
    expect(nextCaseNumber([], 2026, '')).toBe('K-2026-001');
    expect(nextCaseNumber(['K-2026-009', 'K-2026-B014', 'K-2025-120'], 2026, '')).toBe('K-2026-010');
    expect(nextCaseNumber(['K-2026-009', 'K-2026-B014'], 2026, 'B')).toBe('K-2026-B015');
    expect(nextCaseNumber(['K-2026-999'], 2026, '')).toBe('K-2026-1000');
  });

  it('are never the same on two machines, whatever each has made', () => {
    const made = fc.array(fc.integer({ min: 1, max: 1200 }));
    fc.assert(
      fc.property(made, made, (left, right) => {
        const all = [
          ...left.map((n) => `K-2026-${String(n).padStart(3, '0')}`),
          ...right.map((n) => `K-2026-B${String(n).padStart(3, '0')}`),
        ];
        const mine = nextCaseNumber(all, 2026, '');
        const theirs = nextCaseNumber(all, 2026, 'B');
        expect(mine).not.toBe(theirs);
        expect(all).not.toContain(mine);
        expect(all).not.toContain(theirs);
      }),
    );
  });
});

describe('possible duplicates', () => {
  const nova = { firstName: 'Nova', birthYear: 2014, school: 'Björkskolan', referringUnitId: 'unit-school' };
  const like = (fields: Partial<typeof nova>): boolean =>
    compareChildren(nova, { ...nova, ...fields }).weight >= DUPLICATE_WEIGHT;
  it.each([
    ['everything the same', {}, true],
    ['the name in capitals and the other normal form', { firstName: 'NOVA'.normalize('NFD') }, true],
    ['an initial, same year and school', { firstName: 'N.' }, true],
    [
      'same name, another year and school',
      { birthYear: 2009, school: 'Lindskolan', referringUnitId: 'unit-social' },
      false,
    ],
    ['same name and year, another school', { school: 'Lindskolan', referringUnitId: 'unit-social' }, true],
    ['another name altogether', { firstName: 'Elis' }, false],
  ])('%s → %s', (_name, fields, expected) => {
    expect(like(fields)).toBe(expected);
  });
});
