/** A number told over one span of days alone is not cut by days that another is told over, unless that tells of it. */
import { expect, it } from 'vitest';
import { linearSystem } from '../../../domain/reports/suppression/linear-system.ts';
import type { NamedCount, Window } from '../../../domain/reports/suppression/named-counts.ts';

const year = { from: '2026-01-01', to: '2026-12-31' };
const first = { from: '2026-01-01', to: '2026-06-30' };
const second = { from: '2026-07-01', to: '2026-12-31' };

const told = (name: string, ...windows: readonly Window[]): NamedCount[] =>
  windows.map((window) => ({ name, window, overTime: 'adds', figure: '..', isOpen: false }));
const sum = (whole: string, parts: readonly string[], window = year) =>
  ({ whole, parts, window, overTime: 'adds' }) as const;
const table = [...told('all', year, first, second), ...told('boys', year), ...told('girls', year)];

/** What is between the year and each of its halves is a number, too. */
const WITHOUT = 2;

it('new cases by half-year tell nothing of who they were in the year', () => {
  const { size } = linearSystem(table, [sum('all', ['boys', 'girls'])]);
  expect(size).toBe(table.length + WITHOUT);
});

it('a row that an earlier report tells by half-year is cut', () => {
  const rows = ['boys', 'girls'];
  const counts = [...table, ...rows.flatMap((row) => told(row, first))];
  const { size } = linearSystem(counts, [sum('all', rows), sum('all', rows, first)]);
  // Each row has its other half, and what is between the year and the half that is told.
  expect(size).toBe(counts.length + WITHOUT + 2 * rows.length);
});

it('the parts of two numbers that are told by half-year are cut', () => {
  const counts = [...table, ...told('others', year, first, second)];
  const { size } = linearSystem(counts, [sum('all', ['boys', 'girls']), sum('others', ['girls', 'rest'])]);
  const halves = 2 * ['boys', 'girls', 'rest'].length;
  expect(size).toBe(counts.length + 2 * WITHOUT + halves);
});
