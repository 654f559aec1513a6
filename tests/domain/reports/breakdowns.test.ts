import { describe, expect, it } from 'vitest';
import { periodOf } from '../../../domain/reports/periods.ts';
import { quartilesOf } from '../../../domain/reports/quartiles.ts';
import { finish } from '../../../domain/kernel/steps.ts';
import { rawReport } from '../../../domain/reports/raw-report.ts';
import { reportCase, reportFacts, reportTask } from '../../support/report-facts.ts';

const HALF = periodOf('2026-H1');
const tableOf = (id: string, cases: Parameters<typeof reportCase>[0][]) =>
  finish(rawReport(reportFacts({ cases: cases.map(reportCase) }), HALF)).tables.find(
    (table) => table.id === id && table.window.from === HALF.from,
  );

describe('A table of the report', () => {
  it('counts protected children in its total and in no cell', () => {
    const table = tableOf('A3', [
      { unitId: 'school' },
      { unitId: 'social' },
      { unitId: 'school', isProtected: true },
    ]);
    expect(table).toMatchObject({ columns: { keys: ['school', 'social'] }, cells: [[1, 1]], total: 3 });
  });

  it('counts them in no total of a row or a column either, since that is a group as well', () => {
    const agreed = {
      agreedOn: '2026-02-05',
      startedOn: '2026-02-10',
      endedOn: null,
      contactDays: 2,
      startDays: 5,
      typeId: 'talks',
      unitId: 'school',
      isReplaced: false,
      principal: null,
      lastOn: null,
    } as const;
    const table = tableOf('interventions', [
      { interventions: [agreed] },
      { interventions: [{ ...agreed, unitId: 'health' }] },
      { interventions: [agreed], isProtected: true },
    ]);
    expect(table).toMatchObject({
      rows: { keys: ['talks'] },
      columns: { keys: ['health', 'school'] },
      cells: [[1, 1]],
      rowTotals: [2],
      columnTotals: [1, 1],
      total: 3,
    });
  });

  it('lets a case have several areas of concern, and says when none has been written down', () => {
    expect(tableOf('A4', [{ concernIds: ['PSY', 'FRV', 'PSY'] }, { concernIds: ['PSY'] }, {}])).toMatchObject(
      {
        columns: { keys: ['FRV', 'PSY', 'unknown'], isExclusive: false },
        cells: [[1, 2, 1]],
        total: 3,
      },
    );
  });

  it('puts a child in the age of the year the case was raised', () => {
    const ages = tableOf('H1.A1', [
      { birthYear: 2020 },
      { birthYear: 2017 },
      { birthYear: 2008 },
      { birthYear: null },
    ]);
    expect(ages?.cells).toEqual([[0, 2, 0, 0, 0, 1, 1]]);
  });

  it('has the children whose tasks were lifted in the period by the units that were to do them', () => {
    expect(
      tableOf('lifted', [
        {
          childId: 'nova',
          tasks: [
            reportTask({ unitId: 'school', liftedOn: ['2026-01-01'] }),
            reportTask({ liftedOn: ['2026-02-01'] }),
            reportTask({ unitId: 'health', liftedOn: ['2025-12-31', '2026-07-01'] }),
            reportTask({ unitId: 'health' }),
          ],
        },
        { childId: 'elis', tasks: [reportTask({ unitId: 'school', liftedOn: ['2026-06-30'] })] },
        {
          childId: 'saga',
          isProtected: true,
          tasks: [reportTask({ unitId: 'social', liftedOn: ['2026-02-01'] })],
        },
      ]),
    ).toMatchObject({
      columns: { keys: ['school', 'unknown'], isExclusive: false },
      cells: [[2, 1]],
      total: 3,
    });
  });

  it('counts a child once in each unit, however many of its tasks were lifted, in however many cases', () => {
    const lifted = reportTask({ unitId: 'school', liftedOn: ['2026-02-01', '2026-03-01'] });
    const nova = { childId: 'nova', tasks: [lifted, lifted, reportTask({ ...lifted, unitId: 'health' })] };
    expect(tableOf('lifted', [nova, nova])).toMatchObject({
      columns: { keys: ['school', 'health'] },
      cells: [[1, 1]],
      total: 1,
    });
  });

  it('is not there when nothing has been counted that has no fixed place', () => {
    expect(tableOf('interventions', [{}])).toBeUndefined();
  });
});

it('Quartiles are those of a spreadsheet', () => {
  expect(quartilesOf([])).toEqual(['–', '–', '–']);
  expect(quartilesOf([3])).toEqual([3, 3, 3]);
  expect(quartilesOf([10, 1, 2, 4])).toEqual([1.8, 3, 5.5]);
});
