/** A report prints the definitions it was frozen with, whatever the app says by then. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { indicatorIds } from '../../../domain/reports/indicator.ts';
import type { Figure, ReleasedTable } from '../../../domain/reports/report-table.ts';
import type { ShownDocument } from '../../../domain/reports/reports.ts';
import { wordingOfToday } from '../../../domain/reports/wording.ts';
import { ColophonPage, DefinitionsPage } from '../../../renderer/reports/definitions-page.tsx';
import { figureName } from '../../../renderer/reports/figure-name.ts';
import { shareName } from '../../../renderer/reports/report.ts';
import { LiftedTable } from '../../../renderer/reports/steering-tables.tsx';
import { swedish } from '../../../renderer/text/t.ts';

const document: ShownDocument = {
  version: 1,
  definitions: 3,
  periodId: '2026-H1',
  team: 'Laget',
  municipality: '',
  asOf: '2026-07-01T08:00:00.000Z',
  sentences: [],
  names: {},
  parties: [],
  obstacles: [],
  actions: [],
  released: { layout: 'full', tables: [], shares: [], medians: [] },
};
const kept: ShownDocument = {
  ...document,
  wording: {
    measures: {
      A1: { name: 'Nya vid bordet', definition: 'Ärenden som räknades på ett annat sätt.', target: null },
      D1: { name: 'Hållna möten', definition: 'Möten som blev av.', target: 75 },
    },
    smallNumbers: 'Små tal doldes så här.',
  },
};
const sheets = (of: ShownDocument): string =>
  renderToStaticMarkup(
    <>
      <DefinitionsPage document={of} />
      <ColophonPage document={of} seal={null} foot={null} />
    </>,
  );

it('prints the texts it was frozen with, and none of today’s', () => {
  const text = sheets(kept);
  for (const words of ['Nya vid bordet', 'på ett annat sätt', 'Möten som blev av', 'Små tal doldes så här'])
    expect(text).toContain(words);
  for (const words of ['Ärenden som lyftes i perioden', 'Källa:', 'antal 1–4 skrivs', 'Här står dagens'])
    expect(text).not.toContain(words);
  expect(shareName(swedish, kept, 'A1')).toBe('Nya vid bordet');
  expect(figureName(swedish, kept, 'D1').indicator).toBe('D1 Hållna möten');
});

it('defines every indicator', () => {
  const text = sheets({ ...document, wording: wordingOfToday() });
  for (const id of indicatorIds) expect(text).toContain(`${id} ${swedish(`indicators.${id}.name`)}</dt>`);
});

it('from before texts were kept, prints today’s and says so', () => {
  const text = sheets(document);
  expect(text).toContain('Här står dagens; den räknades efter nr 3.');
  expect(text).toContain(wordingOfToday().measures['A1']?.definition ?? 'none');
  expect(shareName(swedish, document, 'A1')).toBe('Nya ärenden');
});

it('says what it does not tell, as it is counted in a new way since it was told', () => {
  expect(sheets({ ...kept, recounted: ['A1', 'E1'] })).toContain('Nya vid bordet och E1 Uppföljning i tid');
});

describe('what was lifted to the steering group', () => {
  const table = (total: Figure, ...cells: Figure[]): ReleasedTable => ({
    id: 'lifted',
    window: { from: '2026-01-01', to: '2026-06-30' },
    about: 'children',
    overTime: 'grows',
    rows: { keys: ['all'], isExclusive: true },
    columns: { keys: ['school', 'health'], isExclusive: false },
    cells: [cells],
    rowTotals: null,
    columnTotals: null,
    total,
  });
  const shown = (definitions: number, lifted: ReleasedTable): string =>
    renderToStaticMarkup(
      <LiftedTable
        document={{ ...document, definitions, released: { ...document.released, tables: [lifted] } }}
      />,
    );

  it('is children, each once in a unit; in a report from before, tasks', () => {
    expect(shown(5, table(14, 8, '<5'))).toContain('Ett barn räknas en gång i varje verksamhet.');
    expect(shown(4, table(14, 8, '<5'))).toContain('<caption>Uppgifter lyfta till styrgruppen</caption>');
    expect(figureName(swedish, { ...document, definitions: 5 }, 'lifted').indicator).toContain('Barn med');
    expect(figureName(swedish, { ...document, definitions: 4 }, 'lifted').indicator).toContain('Uppgifter');
  });

  it('is a sentence where they are few, and where there is nothing', () => {
    expect(shown(5, table('<5', '..', '..'))).toContain('Uppgifter om &lt;5 barn har lyfts');
    expect(shown(5, table(0, 0, 0))).toContain('Ingen uppgift har lyfts');
  });
});
