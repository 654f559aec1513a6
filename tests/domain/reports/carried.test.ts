/** A report says which others its numbers about children come from, whether or not anything has been entered since. */
import { expect, it } from 'vitest';
import { carriedFrom } from '../../../domain/reports/carried.ts';
import { DEFINITIONS } from '../../../domain/reports/definitions.ts';
import type { ReleasedReport } from '../../../domain/reports/report-table.ts';
import type { ReportSnapshot } from '../../../domain/reports/reports.ts';
import { countedBase, oneWay, quarterSpan, rawReport, released } from '../../support/report-builders.ts';

const quarter = (n: number): ReleasedReport =>
  released(rawReport({ tables: [oneWay('A1', [20, 20], 40, quarterSpan(n, n))] }), []);
const meetings = released(
  rawReport({
    shares: [{ ...countedBase, about: 'work', id: 'D1', as: 'percent', numerator: 9, denominator: 10 }],
  }),
  [],
);
const frozen = (day: string, report: ReleasedReport, definitions = DEFINITIONS) => ({
  periodId: '2026-Q1',
  frozenAt: `2026-04-${day}T08:00:00.000Z`,
  document: { definitions, released: report } as ReportSnapshot['document'],
});
const daysOf = (report: ReleasedReport, ...earlier: readonly ReturnType<typeof frozen>[]): string[] =>
  carriedFrom(report, earlier).map(({ frozenAt }) => frozenAt.slice(8, 10));

it('names the first report of the same days, and none of others', () => {
  expect(daysOf(quarter(0))).toEqual([]);
  expect(
    daysOf(quarter(0), frozen('01', quarter(1)), frozen('02', quarter(0)), frozen('03', quarter(0))),
  ).toEqual(['02']);
});

it('says it of what is as it was, too: to say where something has changed would tell of whom', () => {
  const before = frozen('02', quarter(0));
  const changed = released(rawReport({ tables: [oneWay('A1', [21, 20], 41, quarterSpan(0, 0))] }), [
    before.document.released,
  ]);
  expect(daysOf(quarter(0), before)).toEqual(daysOf(changed, before));
});

it('carries neither meetings nor what was counted by another definition', () => {
  expect(daysOf(meetings, frozen('02', meetings))).toEqual([]);
  const followedUp = released(
    rawReport({ shares: [{ ...countedBase, id: 'E1', as: 'percent', numerator: 20, denominator: 40 }] }),
    [],
  );
  expect(daysOf(followedUp, frozen('02', followedUp, 1))).toEqual([]);
  expect(daysOf(followedUp, frozen('02', followedUp))).toEqual(['02']);
});
