/** A row or a column that comes or goes between two reports tells as much as a number that changes. */
import { describe, expect, it } from 'vitest';
import type { RawTable, ReleasedReport } from '../../../domain/reports/report-table.ts';
import { axisOf, oneWay, quarterSpan, rawReport, released } from '../../support/report-builders.ts';

/** Children by what they were raised by, which is a column only while somebody was. */
function byUnit(counts: Readonly<Record<string, number>>, days = quarterSpan(0, 0)): RawTable {
  const cells = Object.values(counts);
  const total = cells.reduce((sum, count) => sum + count, 0);
  return { ...oneWay('A3', cells, total, days), columns: axisOf(Object.keys(counts)) };
}
const report = (...tables: RawTable[]) => rawReport({ tables });
const toldOf = ({ tables: [table] }: ReleasedReport) =>
  Object.fromEntries(table?.columns.keys.map((key, n) => [key, table.cells[0]?.[n]]) ?? []);

describe('of the same days', () => {
  const before = released(report(byUnit({ school: 12, social: 9, health: 6 })), []);

  it('a report has the columns in print, whoever has come or gone since', () => {
    expect(toldOf(before)).toEqual({ school: 12, social: 9, health: 6 });
    const gone = released(report(byUnit({ health: 6, school: 21 })), [before]);
    const come = released(report(byUnit({ bup: 1, health: 6, school: 12, social: 9 })), [before]);
    expect([gone, come]).toEqual([before, before]);
  });

  it('and the table in print, though nothing is left to count', () => {
    expect(released(report(), [before]).tables).toEqual(before.tables);
  });

  it('has rows and what they come to as they are in print, too', () => {
    const table = (rows: readonly string[], cells: readonly (readonly number[])[]): RawTable => ({
      ...byUnit({ school: 0, social: 0 }),
      id: 'interventions',
      rows: axisOf(rows),
      cells,
      rowTotals: cells.map((row) => row.reduce((sum, count) => sum + count, 0)),
      columnTotals: [0, 1].map((column) => cells.reduce((sum, row) => sum + (row[column] ?? 0), 0)),
      total: cells.flat().reduce((sum, count) => sum + count, 0),
    });
    const first = released(
      report(
        table(
          ['talks', 'group'],
          [
            [12, 9],
            [8, 7],
          ],
        ),
      ),
      [],
    );
    const later = table(
      ['group', 'plan'],
      [
        [20, 16],
        [1, 0],
      ],
    );
    expect(released(report(later), [first]).tables).toEqual(first.tables);
  });

  it('a measure that is counted in a new way since is not printed once more', () => {
    const older = released(report({ ...byUnit({ school: 12, social: 9 }), id: 'A3@1' }), []);
    expect(released(report(), [older]).tables).toEqual([]);
  });

  it.each([
    [20, 19, 'full'],
    [19, 20, 'small'],
    [10, 9, 'small'],
  ])('with %i new cases in print, and %i now, is as long as it was', (then, now, layout) => {
    const of = (count: number) =>
      rawReport({
        newCases: count,
        tables: [oneWay('A1', [count], count), byUnit({ school: count })],
      });
    const first = released(of(then), []);
    expect(first.layout).toBe(layout);
    expect(released(of(now), [first])).toEqual(first);
  });
});

describe('of longer days', () => {
  const quarter = released(report(byUnit({ school: 12, social: 9, health: 6 })), []);

  it('a report has the columns of those that are in print, too', () => {
    const half = released(report(byUnit({ bup: 7, school: 31 }, quarterSpan(0, 1))), [quarter]);
    expect(Object.keys(toldOf(half))).toEqual(['bup', 'school', 'social', 'health']);
    expect(toldOf(half)).toMatchObject({ school: 31 });
  });

  it('tells nothing by a column that a shorter one has not', () => {
    // Nobody from there was in the first quarter, so these would be the second’s.
    const half = byUnit({ bup: 3, school: 24, social: 18, health: 12 }, quarterSpan(0, 1));
    expect(toldOf(released(report(half), [quarter]))).toMatchObject({ bup: '<5', school: 24 });
  });
});
