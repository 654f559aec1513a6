import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { nextNumber, numberPattern } from '../../../domain/kernel/numbering.ts';

describe('numbers', () => {
  it.each([
    ['K', [], '', 'K-2026-001'],
    ['K', ['K-2026-009', 'K-2026-B014', 'K-2025-120'], '', 'K-2026-010'],
    ['K', ['K-2026-009', 'K-2026-B014'], 'B', 'K-2026-B015'],
    ['K', ['K-2026-999'], '', 'K-2026-1000'],
    ['AK', ['AK-2026-01', 'AK-2026-07', 'AK-2025-09'], '', 'AK-2026-08'],
    ['AK', ['AK-2026-99'], '', 'AK-2026-100'],
    ['AK', ['AK-2026-07'], 'BD', 'AK-2026-BD01'],
    ['AK', ['AK-2026-BD01', 'AK-2026-07', 'K-2026-014'], 'BD', 'AK-2026-BD02'],
    ['H', ['H-2026-09', 'H-2026-B03', 'AK-2026-12', 'H-2025-40'], '', 'H-2026-10'],
  ] as const)('of %s after %j on the machine "%s": %s', (kind, existing, letter, next) => {
    expect(nextNumber(kind, existing, 2026, letter)).toBe(next);
  });

  it('are never the same on two machines, whatever each has made', () => {
    const made = fc.array(fc.integer({ min: 1, max: 1200 }));
    fc.assert(
      fc.property(made, made, (left, right) => {
        const all = [
          ...left.map((n) => `K-2026-${String(n).padStart(3, '0')}`),
          ...right.map((n) => `K-2026-B${String(n).padStart(3, '0')}`),
        ];
        const mine = nextNumber('K', all, 2026, '');
        const theirs = nextNumber('K', all, 2026, 'B');
        expect(mine).not.toBe(theirs);
        expect(all).not.toContain(mine);
        expect(all).not.toContain(theirs);
      }),
    );
  });

  it('are found in a text as they are made, whichever machine made them, and each as its own kind', () => {
    const text = 'K-2026-014, AK-2026-BD01 och H-2026-01; AK-2026-100 är inget ärende.';
    const found = (...kinds: Parameters<typeof numberPattern>): string[] =>
      text.match(new RegExp(numberPattern(...kinds), 'g')) ?? [];
    expect(found('K', 'AK', 'H')).toEqual(['K-2026-014', 'AK-2026-BD01', 'H-2026-01', 'AK-2026-100']);
    expect(found('K')).toEqual(['K-2026-014']);
  });
});
