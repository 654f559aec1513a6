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

const by = (definitions: number, released: ReleasedReport) => ({ definitions, released });
const NOW = 4;
const between = (before: ReleasedReport, after: ReleasedReport) =>
  changesBetween(by(NOW, before), by(NOW, after));

it('A later report says which numbers it tells otherwise, and no others', () => {
  expect(between(report(20, 8, 45), report(20, 8, 45))).toEqual([]);
  expect(between(report(20, 8, 45), report(16, '<5', '..'))).toEqual([
    { name: 'A3/all/school', kind: 'count', window, before: 8, after: '<5' },
    { name: 'A3', kind: 'all', window, before: 20, after: 16 },
    { name: 'B4', kind: 'percent', window, before: 45, after: '..' },
  ]);
});

it('Totals, numerators, denominators, quartiles and how many there are count as well', () => {
  const parts = (more: number): ReleasedReport => ({
    ...report(20, 8, 45),
    tables: [
      {
        ...base,
        id: 'D2.months',
        rows: axis(['a', 'b']),
        columns: axis(['c']),
        cells: [[5], [6]],
        rowTotals: [5, 6 + more],
        columnTotals: [11 + more],
        total: null,
      },
    ],
    shares: [{ ...base, id: 'D1', as: 'percent', numerator: 9 + more, denominator: 20 + more, value: 45 }],
    medians: [{ ...base, id: 'D3', n: 20 + more, median: 8, quartiles: [6, 11 + more] }],
  });
  expect(between(parts(0), parts(1)).map(({ name, kind }) => [name, kind])).toEqual([
    ['D2.months/b/all', 'all'],
    ['D2.months/all/c', 'all'],
    ['D1', 'numerator'],
    ['D1', 'denominator'],
    ['D3', 'n'],
    ['D3', 'third'],
  ]);
});

it('What only one of them tells is no change', () => {
  expect(between(report(20, 8, 45), { ...report(20, 8, 45), shares: [] })).toEqual([]);
  expect(between({ ...report(20, 8, 45), shares: [] }, report(20, 8, 45))).toEqual([]);
});

it('What is counted by another definition since is not compared', () => {
  const changed = changesBetween(by(1, report(20, 8, 45)), by(NOW, report(16, 8, 50)));
  expect(changed.map(({ name }) => name)).toEqual(['A3']);
});
