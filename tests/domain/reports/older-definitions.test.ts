/** What was counted by an older definition is another number: not carried over, and not to be told apart from the new. */
import { describe, expect, it } from 'vitest';
import { DEFINITIONS, countedSince } from '../../../domain/reports/definitions.ts';
import type { RawReport } from '../../../domain/reports/report-table.ts';
import { underOwnNames, withoutRecounted } from '../../../domain/reports/suppression/older-definitions.ts';
import { countedBase, oneWay, quarterSpan, rawReport, released } from '../../support/report-builders.ts';

/** E1 was defined anew by the second definitions, A1 never. */
const OLD = 1;
const followedUp = (quarter: number, numerator: number): RawReport => {
  const window = quarterSpan(quarter, quarter);
  return rawReport({
    tables: [oneWay('A1', [20, 20], 40, window)],
    shares: [{ ...countedBase, window, id: 'E1', as: 'percent', numerator, denominator: 40 }],
    relations: [{ whole: 'A1', parts: ['E1/numerator', 'E1.late/numerator'] }],
  });
};
const old = { definitions: OLD, released: released(followedUp(0, 20), []) };

it('a measure is of its own definitions, or of its indicator’s', () => {
  expect(['A1', 'E1', 'E1.late', 'E4', 'E4.pairs'].map(countedSince)).toEqual([1, 2, 2, 1, 3]);
  expect(DEFINITIONS).toBeGreaterThanOrEqual(3);
});

describe('an earlier report', () => {
  it('has a name of its own for what is defined otherwise since, and for nothing else', () => {
    const { tables, shares, relations } = underOwnNames(old);
    expect([...tables, ...shares].map(({ id }) => id)).toEqual(['A1', 'E1@1']);
    expect(relations).toEqual([{ whole: 'A1', parts: ['E1@1/numerator', 'E1.late@1/numerator'] }]);
    const now = { ...old, definitions: DEFINITIONS };
    expect(underOwnNames(now)).toEqual(now.released);
  });
});

describe('a report by newer definitions', () => {
  const again = (quarter: number, numerator: number) => {
    const { raw, recounted } = withoutRecounted(followedUp(quarter, numerator), [old]);
    return { recounted, report: released(raw, [underOwnNames(old)]) };
  };

  it('tells nothing of days that are in print by the older, but what is counted as before', () => {
    const { recounted, report } = again(0, 22);
    expect(recounted).toEqual(['E1']);
    expect(report.shares).toEqual([]);
    expect(report.tables).toEqual(old.released.tables);
  });

  it('tells of other days as they are counted now', () => {
    const { recounted, report } = again(1, 22);
    expect(recounted).toEqual([]);
    expect(report.shares).toMatchObject([{ numerator: 22, denominator: 40, value: 55 }]);
  });
});
