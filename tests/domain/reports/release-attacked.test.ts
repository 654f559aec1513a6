import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RawTable, ReleasedReport } from '../../../domain/reports/report-table.ts';
import { puzzle, workedOut } from '../../support/report-attacker.ts';
import { mostInYear, randomYear, reportsOf } from '../../support/random-years.ts';
import type { Span } from '../../support/random-years.ts';
import { randomChoices, randomGroups, randomTable } from '../../support/random-tables.ts';
import { countedBase, quarterSpan, rawReport, released } from '../../support/report-builders.ts';
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

it('nor where one child may be in several cells, and each is in one', () => {
  fc.assert(
    fc.property(randomChoices, ({ table, hasRest }) => {
      const raw = rawReport({ tables: [table], withRest: hasRest ? [table.id] : [] });
      for (const printed of released(raw, []).tables) {
        const found = puzzleOfTable(printed, hasRest, 40).solve();
        expect(found && workedOut(found)).toEqual([]);
      }
    }),
    { numRuns: 60 },
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

it('nor from a group that is in one report and not in another, as somebody has come or gone since', () => {
  fc.assert(
    fc.property(randomGroups, randomGroups, fc.constantFrom<Span>([0, 0], [0, 1]), (first, later, span) => {
      const reportOf = (groups: RawTable, days: Span) => {
        const table = { ...groups, window: quarterSpan(...days) };
        return rawReport({ days: table.window, tables: [table] });
      };
      const before = released(reportOf(first, [0, 0]), []);
      const after = released(reportOf(later, span), [before]);
      if (span[1] === 0) expect(after).toEqual(before);
      const printed = [
        { span: [0, 0], report: before },
        { span, report: after },
      ] as const;
      const found = puzzleOfYear(printed, 60).solve();
      expect(found && workedOut(found)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

/** How many of how many, and a median of as many days. */
const counted = fc
  .tuple(fc.nat(30), fc.nat(30), fc.nat(60))
  .map(([numerator, rest, median]) => ({ numerator, denominator: numerator + rest, median }));
const toldOf = ({
  numerator,
  denominator,
  median,
}: {
  numerator: number;
  denominator: number;
  median: number;
}) =>
  rawReport({
    shares: [{ ...countedBase, id: 'A5', as: 'percent', numerator, denominator }],
    medians: [{ ...countedBase, id: 'A5.days', n: denominator, median, quartiles: [median, median + 7] }],
    relations: [{ whole: 'A5/denominator', parts: ['A5.days/n'] }],
  });

it('a share and a median of a period are told once, whatever is entered later', () => {
  fc.assert(
    fc.property(counted, counted, (first, later) => {
      const before = released(toldOf(first), []);
      expect(released(toldOf(later), [before])).toEqual(before);
    }),
    { numRuns: 150 },
  );
});
