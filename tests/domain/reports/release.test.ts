import { describe, expect, it } from 'vitest';
import type { RawReport, ReleasedReport } from '../../../domain/reports/report-table.ts';
import {
  axisOf,
  countedBase,
  oneWay,
  quarterSpan,
  rawReport,
  released,
} from '../../support/report-builders.ts';

const cellsOf = ({ tables }: ReleasedReport) => tables.flatMap(({ cells }) => cells).flat();
const oneRow = (...cells: readonly number[]) =>
  rawReport({
    tables: [
      oneWay(
        'A3',
        cells,
        cells.reduce((sum, count) => sum + count, 0),
      ),
    ],
  });

describe('one table', () => {
  it('prints what is large enough as it is', () => {
    const report = released(oneRow(5, 12, 0, 16), []);
    expect(cellsOf(report)).toEqual([5, 12, 0, 16]);
    expect(report.tables[0]?.total).toBe(33);
  });

  it('withholds a small count, and the next smallest that it could be worked out from', () => {
    expect(cellsOf(released(oneRow(3, 12, 9, 16), []))).toEqual(['<5', 12, '..', 16]);
  });

  it('withholds more where two small counts would leave too few values', () => {
    // 1 + 1 can be nothing else.
    expect(cellsOf(released(oneRow(1, 1, 20, 30), []))).toEqual(['<5', '<5', '..', 30]);
    expect(cellsOf(released(oneRow(2, 4, 20, 30), []))).toEqual(['<5', '<5', 20, 30]);
  });

  it('does not tell that everybody of a group is in one cell', () => {
    expect(cellsOf(released(oneRow(0, 25, 0), []))).toEqual(['..', '..', '..']);
    expect(cellsOf(released(oneRow(0, 3, 0), []))).toEqual(['..', '..', '..']);
  });

  it('does not tell how many have protected identity', () => {
    const hidden = released(rawReport({ tables: [oneWay('A3', [12, 13, 14], 40)] }), []);
    expect(cellsOf(hidden)).toEqual(['..', 13, 14]);
    expect(hidden.withRest).toEqual(['A3']);
    // Also when they are not few.
    expect(cellsOf(released(rawReport({ tables: [oneWay('A3', [12, 13, 14], 46)] }), []))).toEqual([
      '..',
      13,
      14,
    ]);
  });

  it('tells of a choice of several that almost everybody made as little as of one that few did', () => {
    const many = { ...oneWay('A4', [39, 20], 40), columns: axisOf(['c0', 'c1'], false) };
    expect(cellsOf(released(rawReport({ tables: [many] }), []))).toEqual(['..', 20]);
  });

  it('breaks few children down by nothing, not even by what each may have several of', () => {
    const lifted = (cells: readonly number[], total: number) => ({
      ...oneWay('lifted', cells, total),
      columns: axisOf(
        cells.map((_, n) => `c${n}`),
        false,
      ),
    });
    const printed = (cells: readonly number[], total: number) => {
      const report = released(rawReport({ tables: [lifted(cells, total)] }), []);
      return [cellsOf(report), report.tables[0]?.total];
    };
    expect(printed([3, 1, 0], 3)).toEqual([['..', '..', '..'], '<5']);
    // All of them have the first, and none has any other.
    expect(printed([6, 0, 0], 6)).toEqual([['..', '..', '..'], 6]);
    expect(printed([6, 5, 0], 11)).toEqual([[6, 5, 0], 11]);
    expect(printed([4, 4, 0], 6)).toEqual([['<5', '<5', 0], 6]);
    // Of eight who are each in one of the two, no fewer than four are in either.
    expect(printed([4, 4, 0], 8)).toEqual([['<5', '<5', 0], '..']);
  });

  it('prints meetings and obstacles as they are', () => {
    const meetings = { ...oneWay('D2', [1, 2, 3], 6), about: 'work' } as const;
    expect(cellsOf(released(rawReport({ tables: [meetings] }), []))).toEqual([1, 2, 3]);
  });
});

describe('shares and medians', () => {
  const share = (numerator: number, denominator: number, as: 'percent' | 'mean' = 'percent'): RawReport =>
    rawReport({ shares: [{ ...countedBase, id: 'B4', as, numerator, denominator }] });
  const printed = (raw: RawReport) =>
    released(raw, []).shares.map(({ numerator, denominator, value }) => [numerator, denominator, value])[0];

  it.each([
    [31, 40, [31, 40, 78]],
    [0, 40, [0, 40, 0]],
    [40, 40, [40, 40, 100]],
    // Fewer than ten.
    [6, 9, ['..', 9, '..']],
    [0, 0, [0, 0, '–']],
    // Few have it, or few have not.
    [3, 40, ['<5', 40, '..']],
    [38, 40, ['..', 40, '..']],
  ])('of %i in %i tells %j', (numerator, denominator, expected) => {
    expect(printed(share(numerator, denominator))).toEqual(expected);
  });

  it('rounds a mean to one decimal', () => {
    expect(printed(share(31, 40, 'mean'))).toEqual([31, 40, 0.8]);
  });

  it('gives medians of ten and more', () => {
    const median = (n: number) =>
      released(
        rawReport({ medians: [{ ...countedBase, id: 'A5', n, median: 12, quartiles: [8, 20] }] }),
        [],
      ).medians.map(({ median: middle, quartiles }) => [middle, quartiles])[0];
    expect(median(10)).toEqual([12, [8, 20]]);
    expect(median(9)).toEqual(['..', null]);
    expect(median(0)).toEqual(['–', null]);
  });
});

describe('several tables', () => {
  it('withholds those who dropped out between two steps', () => {
    const steps = { ...oneWay('funnel', [40, 38], 40), columns: axisOf(['raised', 'agreed'], false) };
    const relation = {
      whole: 'funnel/row/all/column/raised',
      parts: ['funnel/row/all/column/agreed', 'funnel/left'],
    };
    const report = released(rawReport({ tables: [{ ...steps, total: null }], relations: [relation] }), []);
    expect(cellsOf(report)).toContain('..');
  });

  it('knows that a total is a count told elsewhere', () => {
    const report = released(
      rawReport({
        tables: [oneWay('A1', [20, 20], 40), { ...oneWay('A3', [3, 37], 40), total: null }],
        relations: [{ whole: 'A1', parts: ['A3'] }],
      }),
      [],
    );
    expect(cellsOf(report)).toEqual([20, 20, '<5', '..']);
  });
});

describe('short reports', () => {
  const parts = { tables: [oneWay('A1', [9, 9], 18), oneWay('A3', [9, 9], 18)] };
  it.each([
    [20, 'full', ['A1', 'A3']],
    [19, 'small', ['A1']],
    [9, 'none', []],
  ])('of %i new cases is %s', (newCases, layout, ids) => {
    const report = released(rawReport({ newCases, ...parts }), []);
    expect(report.layout).toBe(layout);
    expect(report.tables.map(({ id }) => id)).toEqual(ids);
  });
});

describe('after earlier reports', () => {
  const quarter = (n: number, cells: readonly number[], total: number) =>
    rawReport({ tables: [oneWay('A3', cells, total, quarterSpan(n, n))] });
  const first = released(quarter(0, [6, 12, 9, 16], 43), []);

  it('withholds what a shorter period would be worked out from', () => {
    const half = rawReport({ tables: [oneWay('A3', [8, 24, 18, 32], 82, quarterSpan(0, 1))] });
    // The second quarter is 2, 12, 9, 16.
    expect(cellsOf(released(half, [first]))[0]).toBe('..');
    expect(cellsOf(released(half, []))).toEqual([8, 24, 18, 32]);
  });

  it('prints the same of the same period, whatever has been entered since', () => {
    const again = released(quarter(0, [7, 12, 9, 16], 44), [first]);
    expect(again).toEqual(first);
  });

  it('counts a longer period as those in it were counted', () => {
    const second = released(quarter(1, [10, 10, 10, 10], 40), [first]);
    const half = rawReport({ tables: [oneWay('A3', [17, 22, 19, 26], 84, quarterSpan(0, 1))] });
    const report = released(half, [first, second]);
    expect(cellsOf(report)).toEqual([16, 22, 19, 26]);
    expect(report.tables[0]?.total).toBe(83);
  });

  const ofFirstQuarter = quarterSpan(0, 0);
  const waits = (n: number, median: number, window = ofFirstQuarter) =>
    rawReport({
      medians: [{ ...countedBase, id: 'A5.days', window, n, median, quartiles: [median - 2, median + 2] }],
    });

  it('prints the same median and quartiles again, whatever has been entered since', () => {
    const before = released(waits(20, 12), []);
    expect(before.medians).toMatchObject([{ n: 20, median: 12, quartiles: [10, 14] }]);
    for (const later of [waits(20, 15), waits(21, 15)]) expect(released(later, [before])).toEqual(before);
  });

  it('prints no median beside another number than it was counted from', () => {
    const one = released(waits(20, 12), []);
    const two = released(waits(20, 14, quarterSpan(1, 1)), [one]);
    const half = (n: number) => released(waits(n, 13, quarterSpan(0, 1)), [one, two]).medians;
    expect(half(40)).toMatchObject([{ n: 40, median: 13, quartiles: [11, 15] }]);
    expect(half(41)).toMatchObject([{ n: 40, median: '..', quartiles: null }]);
  });

  it('tells no numerator of a whole that was printed as too few, however many there are now', () => {
    const contacted = (numerator: number, denominator: number) =>
      rawReport({ shares: [{ ...countedBase, id: 'B4', as: 'percent', numerator, denominator }] });
    const before = released(contacted(6, 9), []);
    expect(released(contacted(8, 12), [before])).toEqual(before);
  });

  it('guards what was once printed as the team’s work, and does not print it again', () => {
    const putOff = (about: 'work' | 'children') =>
      rawReport({
        shares: [{ ...countedBase, about, id: 'D4', as: 'percent', numerator: 3, denominator: 40 }],
      });
    const before = released(putOff('work'), []);
    expect(before.shares).toMatchObject([{ numerator: 3, denominator: 40, value: 8 }]);
    expect(released(putOff('children'), [before]).shares).toMatchObject([
      { numerator: '<5', denominator: 40, value: '..' },
    ]);
  });

  it('lets a count of children grow by nobody or by five and more', () => {
    const grows = (cells: readonly number[], last: number) => {
      const table = oneWay('F1', cells, cells[0] ?? 0, quarterSpan(0, last));
      return rawReport({ tables: [{ ...table, overTime: 'grows' }] });
    };
    const before = released(grows([20], 0), []);
    expect(cellsOf(released(grows([22], 1), [before]))).toEqual(['..']);
    expect(cellsOf(released(grows([20], 1), [before]))).toEqual([20]);
    expect(cellsOf(released(grows([26], 1), [before]))).toEqual([26]);
  });
});
