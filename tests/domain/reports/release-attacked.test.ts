import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ReleasedReport } from '../../../domain/reports/report-table.ts';
import { puzzle, workedOut } from '../../support/report-attacker.ts';
import { mostInYear, randomYear, reportsOf } from '../../support/random-years.ts';
import type { Span } from '../../support/random-years.ts';
import { randomTable } from '../../support/random-tables.ts';
import { rawReport, released } from '../../support/report-builders.ts';
import { puzzleOfTable, puzzleOfYear } from '../../support/report-puzzles.ts';

it('the attacker finds what a careless report tells', () => {
  const careless = puzzle(60);
  careless.learn('girls', '<5');
  careless.learn('boys', 20);
  careless.learn('all', 23);
  careless.sum(['all'], ['girls', 'boys']);
  expect(workedOut(careless.solve() ?? new Map())).toEqual(['girls: 3']);
});

it('no small number in a table can be worked out, or narrowed to fewer than three values', () => {
  fc.assert(
    fc.property(randomTable, (table) => {
      const report = released(rawReport({ tables: [table] }), []);
      for (const printed of report.tables) {
        const found = puzzleOfTable(printed, report.withRest.length > 0, 180).solve();
        expect(found && workedOut(found)).toEqual([]);
      }
    }),
    { numRuns: 120 },
  );
});

it('nor from reports of periods that overlap, and of the same period again after late entries', () => {
  fc.assert(
    fc.property(randomYear, (year) => {
      const printed: { readonly span: Span; readonly report: ReleasedReport }[] = [];
      for (const { span, raw } of reportsOf(year, 'adds'))
        printed.push({
          span,
          report: released(
            raw,
            printed.map(({ report }) => report),
          ),
        });
      const found = puzzleOfYear(printed, mostInYear).solve();
      expect(found && workedOut(found)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
