/** The table can be told by as much as the paper, and Excel opens it as one table. */
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import type { ShownDocument } from '../../../domain/reports/reports.ts';
import { toCsv } from '../../../renderer/files/csv.ts';
import { csvAbout } from '../../../renderer/reports/report-csv-about.ts';
import { csvHeads } from '../../../renderer/reports/report-csv.ts';
import { swedish } from '../../../renderer/text/t.ts';

const action = { kind: 'other', on: '2026-02-03', who: 'Chefen', by: null, doneOn: null } as const;
const document: ShownDocument = {
  version: 1,
  definitions: 4,
  periodId: '2026-H1',
  team: 'Laget',
  municipality: '',
  asOf: '2026-07-01T08:00:00.000Z',
  sentences: ['=Väntan är kortare.'],
  names: {},
  parties: [],
  recounted: ['E1'],
  carriedFrom: [{ periodId: '2026-Q1', frozenAt: '2026-04-02T08:00:00.000Z' }],
  obstacles: [
    { number: 'H1', kind: 'queue', since: '2026-03-01', owner: 'Regionen' },
    { number: 'H2', kind: 'queue', since: '2026-02-01', owner: 'Skolan' },
  ],
  actions: [{ ...action, number: 'H3', decided: 'Köp lokal; nu' }],
  released: { layout: 'full', tables: [], shares: [], medians: [] },
};
const seal = {
  frozenAt: '2026-07-02T08:00:00.000Z',
  frozenBy: 'Maria Ek',
  contentHash: 'a'.repeat(64),
  state: 'intact',
} as const;
const lines = csvAbout(swedish, document, seal);
const said = (what: string): string[] =>
  lines.filter((line) => line[5] === what).map((line) => line[6] ?? '');

it('says whose report it is, of when, by which definitions, and its hash', () => {
  expect(said('Team')).toEqual(['Laget']);
  expect(said('Period')).toEqual(['första halvåret 2026']);
  expect(said('Definitioner nr')).toEqual(['4']);
  expect(said('Kontrollsumma')).toEqual([seal.contentHash]);
  expect(said('Uppgifterna togs ut')[0]).toContain('2026');
  expect(said('Låst')[0]).toContain('Maria Ek');
  expect(said('Tal om barn står kvar som i')[0]).toContain('kvartal 1 2026');
  expect(said('Räknas på nytt sätt, visas inte för alla dagar')).toEqual(['E1 Uppföljning i tid']);
});

it('says what its marks mean', () => {
  expect(['<5', '..', '–', '.'].flatMap(said)).toEqual([
    'Antal 1–4, skyddas av sekretesskäl',
    'Skyddas av sekretesskäl',
    'Uppgift saknas',
    'Ej tillämpligt',
  ]);
});

it('has the obstacles and what the steering group has decided', () => {
  expect(lines).toContainEqual([
    'Strukturella hinder',
    '2026-02-01',
    '',
    swedish('obstacles.kind.queue'),
    'Regionen, Skolan',
    'Antal',
    '2',
  ]);
  expect(lines).toContainEqual([
    'Styrgruppens beslut i perioden',
    '2026-02-03',
    '',
    'H3: Köp lokal; nu',
    'Chefen',
    'Klart',
    'Inte klart',
  ]);
});

it('keeps to the columns of the figures, and no sentence becomes a formula', () => {
  const heads = csvHeads(swedish);
  const { data } = Papa.parse<string[]>(toCsv(heads, lines).slice(1), { delimiter: ';' });
  expect(new Set(data.map((line) => line.length))).toEqual(new Set([heads.length]));
  expect(data.find((line) => line[5] === 'Mening 1')?.[6]).toBe("'=Väntan är kortare.");
});
