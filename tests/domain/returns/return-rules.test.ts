import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '../../../domain/kernel/plain-date.ts';
import {
  checkReturn,
  closureKey,
  isWithinYear,
  latestReturn,
  monthsSince,
  standingClosure,
} from '../../../domain/returns/return-rules.ts';

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));

describe('twelve months', () => {
  it.each([
    ['2025-11-24', '2026-11-24', true],
    ['2025-11-24', '2026-11-25', false],
    // Closed on a leap day: there is none a year later, and 28 February is the last day within.
    ['2024-02-29', '2025-02-28', true],
    ['2024-02-29', '2025-03-01', false],
    ['2023-02-28', '2024-02-28', true],
    ['2023-02-28', '2024-02-29', false],
    ['2025-12-31', '2026-12-31', true],
  ])('from %s hold %s: %s', (closedOn, on, expected) => {
    expect(isWithinYear(closedOn, on)).toBe(expected);
  });

  it('hold nothing of a case that was never closed', () => {
    expect(isWithinYear(null, '2026-11-24')).toBe(false);
  });
});

describe('months since the closure', () => {
  it.each([
    ['2026-01-31', '2026-02-27', 0],
    ['2026-01-31', '2026-02-28', 1],
    ['2026-01-31', '2026-03-30', 1],
    ['2026-01-31', '2026-03-31', 2],
    ['2024-02-29', '2025-02-28', 12],
    ['2026-04-15', '2026-11-14', 6],
    ['2026-04-15', '2026-11-15', 7],
    ['2026-04-15', '2026-04-01', 0],
  ])('from %s to %s: %i', (from, to, months) => {
    expect(monthsSince(from, to)).toBe(months);
  });

  it('are as many whole months as fit, and twelve of them exactly when a year has passed', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 900 }), (from, days) => {
        const to = addDays(from, days);
        const months = monthsSince(from, to);
        expect(addMonths(from, months) <= to).toBe(true);
        expect(addMonths(from, months + 1) > to).toBe(true);
        expect(months >= 12).toBe(addMonths(from, 12) <= to);
      }),
    );
  });
});

const closure = { on: '2026-03-12', reason: 'goalsReached' as const, note: '', decisionId: 'd1' };
const back = (hlc: string, of: string, closedOn = '2026-03-12') => ({
  hlc,
  body: { closure: of, closedOn },
});

describe('a closure', () => {
  it('holds until a return names it, and a later one again', () => {
    expect(standingClosure(closure, [])).toBe(closure);
    expect(standingClosure(closure, [back('1', 'd1')])).toBeNull();
    const later = { ...closure, on: '2026-10-01', decisionId: 'd2' };
    expect(standingClosure(later, [back('1', 'd1')])).toBe(later);
  });

  it('without a decision goes by its day', () => {
    expect(closureKey({ on: '2026-03-12' })).toBe('2026-03-12');
    expect(standingClosure({ on: '2026-03-12' }, [back('1', '2026-03-12')])).toBeNull();
  });
});

describe('the return that counts', () => {
  it('is the first of two that ended the same closure, and that of the latest closure', () => {
    const returns = [back('3', 'd1'), back('2', 'd1'), back('5', 'd2', '2026-10-01')];
    expect(latestReturn(returns.slice(0, 2))?.hlc).toBe('2');
    expect(latestReturn(returns)?.hlc).toBe('5');
    expect(latestReturn(returns.toReversed())?.hlc).toBe('5');
    expect(latestReturn([])).toBeNull();
  });
});

describe('taking a case up again', () => {
  it.each([
    [null, '2026-05-01', 'return.open'],
    [closure, '2026-03-12', 'return.sameDay'],
    [closure, '2026-03-13', undefined],
    [closure, '2027-03-12', undefined],
    [closure, '2027-03-13', 'return.tooLate'],
  ])('%j on %s: %s', (of, on, rule) => {
    expect(checkReturn(of, on)[0]?.rule).toBe(rule);
  });
});
