import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf } from '../../../domain/kernel/plain-date.ts';
import {
  endedPeriods,
  monthsOf,
  periodAt,
  periodBefore,
  periodKinds,
  periodOf,
  periodsUpTo,
} from '../../../domain/reports/periods.ts';
import { trendQuarters } from '../../../domain/reports/raw-report.ts';

const anyDay = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2060, 0, 1) }).map(dayOf);

describe('A period', () => {
  it('has its days', () => {
    expect(periodOf('2026-Q4')).toMatchObject({ from: '2026-10-01', to: '2026-12-31', kind: 'quarter' });
    expect(periodOf('2026-H1')).toMatchObject({ from: '2026-01-01', to: '2026-06-30', kind: 'half' });
    expect(periodOf('2024')).toMatchObject({ from: '2024-01-01', to: '2024-12-31', kind: 'year' });
    expect(periodOf('2025-L')).toMatchObject({ from: '2025-08-01', to: '2026-07-31', kind: 'school' });
    expect(monthsOf(periodOf('2025-L'))).toHaveLength(12);
    expect(monthsOf(periodOf('2026-Q4'))).toEqual(['2026-10', '2026-11', '2026-12']);
  });

  it('holds every day once, and follows on the one before', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...periodKinds), (day, kind) => {
        const period = periodAt(kind, day);
        expect(day >= period.from && day <= period.to).toBe(true);
        expect(periodOf(period.id)).toEqual(period);
        expect(addDays(periodBefore(period).to, 1)).toBe(period.from);
      }),
      { numRuns: 300 },
    );
  });

  it('can be reported once it has ended, back to the first case', () => {
    expect(endedPeriods('quarter', '2026-02-10', '2026-11-24').map(({ id }) => id)).toEqual([
      '2026-Q3',
      '2026-Q2',
      '2026-Q1',
    ]);
    expect(endedPeriods('year', '2026-02-10', '2026-12-31')).toEqual([]);
    expect(endedPeriods('year', '2026-02-10', '2027-01-01').map(({ id }) => id)).toEqual(['2026']);
  });

  it('draws its line over the eight quarters that have ended by its last day', () => {
    expect(trendQuarters(periodOf('2026-H1')).map(({ id }) => id)).toEqual([
      '2024-Q3',
      '2024-Q4',
      '2025-Q1',
      '2025-Q2',
      '2025-Q3',
      '2025-Q4',
      '2026-Q1',
      '2026-Q2',
    ]);
    expect(trendQuarters(periodOf('2025-L')).at(-1)?.id).toBe('2026-Q2');
    expect(periodsUpTo(periodOf('2026-Q1'), 2).map(({ id }) => id)).toEqual(['2025-Q4', '2026-Q1']);
  });
});
