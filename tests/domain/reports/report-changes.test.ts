import { expect, it } from 'vitest';
import { changesBetween } from '../../../domain/reports/report-changes.ts';
import type { ReleasedReport } from '../../../domain/reports/report-table.ts';

const window = { from: '2026-01-01', to: '2026-06-30' };
const base = { window, about: 'children', overTime: 'adds' } as const;
const axis = (keys: string[]) => ({ keys, isExclusive: true });
const report = (a1: number, school: number | '<5', share: number | '..'): ReleasedReport => ({
  layout: 'full',
  tables: [
    {
      ...base,
      id: 'A3',
      rows: axis(['all']),
      columns: axis(['school', 'health']),
      cells: [[school, 12]],
      rowTotals: null,
      columnTotals: null,
      total: a1,
    },
  ],
  shares: [{ ...base, id: 'B4', as: 'percent', numerator: 9, denominator: 20, value: share }],
  medians: [],
  relations: [],
  withRest: [],
});

it('A later report says which numbers it tells otherwise, and no others', () => {
  expect(changesBetween(report(20, 8, 45), report(20, 8, 45))).toEqual([]);
  expect(changesBetween(report(20, 8, 45), report(16, '<5', '..'))).toEqual([
    { name: 'A3', before: 20, after: 16 },
    { name: 'A3/all/school', before: 8, after: '<5' },
    { name: 'B4', before: 45, after: '..' },
  ]);
});

it('What only one of them tells is no change', () => {
  expect(changesBetween(report(20, 8, 45), { ...report(20, 8, 45), shares: [] })).toEqual([]);
  expect(changesBetween({ ...report(20, 8, 45), shares: [] }, report(20, 8, 45))).toEqual([]);
});
