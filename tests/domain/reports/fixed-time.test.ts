/** What of the team's work is told of however few there are, and what on its agendas is about children. */
import { expect, it } from 'vitest';
import { finish } from '../../../domain/kernel/steps.ts';
import { indicators } from '../../../domain/reports/indicators.ts';
import { periodOf } from '../../../domain/reports/periods.ts';
import { rawReport } from '../../../domain/reports/raw-report.ts';
import { released } from '../../support/report-builders.ts';
import { reportFacts } from '../../support/report-facts.ts';

it('only meetings, seats and the steering group’s own actions are about work', () => {
  expect(indicators.filter(({ about }) => about === 'work').map(({ id }) => id)).toEqual(['D1', 'D2', 'D5']);
});

it('of few items neither how long they took is told, nor how many were put off', () => {
  const item = { minutes: 8, isCarriedOver: false };
  const facts = reportFacts({
    meetings: [
      {
        on: '2026-03-05',
        state: 'held',
        unitIds: [],
        items: [item, { ...item, minutes: 30 }, { ...item, isCarriedOver: true }],
      },
    ],
  });
  const raw = { ...finish(rawReport(facts, periodOf('2026-H1'))), newCases: 40 };
  const { medians, shares } = released(raw, []);
  expect(medians.find(({ id }) => id === 'D3')).toMatchObject({ n: '<5', median: '..', quartiles: null });
  expect(shares.find(({ id }) => id === 'D4')).toMatchObject({
    numerator: '..',
    denominator: '<5',
    value: '..',
  });
  expect(shares.find(({ id }) => id === 'D1')).toMatchObject({ numerator: 1, denominator: 1, value: 100 });
});
