/** A report as a table for other programs, in the words of its pages. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Figure, ReleasedTable } from '../../../domain/reports/report-table.ts';
import type { ShownDocument } from '../../../domain/reports/reports.ts';
import { csvRows } from '../../../renderer/reports/report-csv.ts';
import { withheldIn } from '../../../renderer/reports/report.ts';
import { t } from '../../../renderer/text/t.ts';
import { randomTable } from '../../support/random-tables.ts';
import { workedOut } from '../../support/report-attacker.ts';
import { rawReport, released } from '../../support/report-builders.ts';
import { puzzleOfTable } from '../../support/report-puzzles.ts';

const part = {
  window: { from: '2026-01-01', to: '2026-06-30' },
  about: 'children',
  overTime: 'adds',
} as const;
/** As somebody reads a cell of the file. */
const figureOf = (cell: string): Figure => (/^\d+$/.test(cell) ? Number(cell) : (cell as Figure));
const axis = (...keys: string[]) => ({ keys, isExclusive: true });
const single: ReleasedTable = {
  ...part,
  id: 'A1',
  rows: axis('all'),
  columns: axis('all'),
  cells: [[27]],
  rowTotals: null,
  columnTotals: null,
  total: 27,
};
const document: ShownDocument = {
  version: 1,
  definitions: 2,
  periodId: '2026-H1',
  team: '',
  municipality: '',
  asOf: '2026-07-01T08:00:00.000Z',
  sentences: [],
  names: { school: 'Ekskolan' },
  parties: [],
  obstacles: [],
  actions: [],
  released: {
    layout: 'full',
    tables: [
      single,
      { ...single, id: 'A3', columns: axis('school', 'unknown'), cells: [['..', '<5']] },
      {
        ...single,
        id: 'H1.B5',
        rows: axis('6-9'),
        columns: axis('within', 'later'),
        cells: [[12, 9]],
        rowTotals: [21],
        columnTotals: [12, 9],
        total: 21,
      },
    ],
    shares: [{ ...part, id: 'E4.worse', as: 'percent', numerator: '<5', denominator: 20, value: '..' }],
    medians: [{ ...part, id: 'A5.days', n: 20, median: 12.5, quartiles: [8, 20] }],
  },
};

it('names each number as the pages do, and no code word is left', () => {
  const lines = csvRows(t, document).map(([indicator, , , ...rest]) => [indicator, ...rest].join(';'));
  expect(lines).toEqual([
    'A1 Nya ärenden;;;Antal;27',
    'A3 Lyft av;;Ekskolan;Antal;..',
    'A3 Lyft av;;Uppgift saknas;Antal;<5',
    'A3 Lyft av;;;Alla;27',
    'Insatser som påbörjades inom 30 dagar;6–9 år;I tid;Antal;12',
    'Insatser som påbörjades inom 30 dagar;6–9 år;Senare;Antal;9',
    'Insatser som påbörjades inom 30 dagar;6–9 år;;Alla;21',
    'Insatser som påbörjades inom 30 dagar;;I tid;Alla;12',
    'Insatser som påbörjades inom 30 dagar;;Senare;Alla;9',
    'Insatser som påbörjades inom 30 dagar;;;Alla;21',
    'E4 Försämrad skattning;;;Antal;<5',
    'E4 Försämrad skattning;;;Av;20',
    'E4 Försämrad skattning;;;Procent;..',
    'Från oro till möte;;;Antal;20',
    'Från oro till möte;;;Median;12,5',
    'Från oro till möte;;;Undre kvartil;8',
    'Från oro till möte;;;Övre kvartil;20',
  ]);
});

it('tells no more than the pages: what is withheld in it cannot be worked out of it', () => {
  fc.assert(
    fc.property(randomTable, (table) => {
      const report = released(rawReport({ tables: [table] }), []);
      const [printed] = report.tables;
      if (printed === undefined) return;
      const keys = [...printed.rows.keys, ...printed.columns.keys];
      const names = Object.fromEntries(keys.map((key) => [key, key]));
      const told = new Map(
        csvRows(t, { ...document, names, released: report }).map(
          ([, , , row = '', column = '', , figure = '']) => [`${row}/${column}`, figureOf(figure)],
        ),
      );
      const at = (row: string, column: string) => told.get(`${row}/${column}`) ?? '–';
      const { rows, columns, rowTotals, columnTotals, total } = printed;
      const read: ReleasedTable = {
        ...printed,
        cells: rows.keys.map((row) => columns.keys.map((column) => at(row, column))),
        rowTotals: rowTotals === null ? null : rows.keys.map((row) => at(row, '')),
        columnTotals: columnTotals === null ? null : columns.keys.map((column) => at('', column)),
        total: total === null ? null : at('', ''),
      };
      expect(read).toEqual(printed);
      const found = puzzleOfTable(read, report.withRest.length > 0, 180).solve();
      expect(found && workedOut(found)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('counts each figure once, whether it is shown or withheld', () => {
  expect(withheldIn(document)).toEqual({ hidden: 4, all: 17 });
});
