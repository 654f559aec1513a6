/** A drawing shows what its table tells, and has no length for what that withholds. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Figure, ReleasedTable } from '../../../domain/reports/report-table.ts';
import type { ShownDocument } from '../../../domain/reports/reports.ts';
import { ChangesChart } from '../../../renderer/reports/changes-chart.tsx';
import { chartsIn } from '../../../renderer/reports/charts.ts';
import { ViewsChart } from '../../../renderer/reports/views-chart.tsx';

const axis = (...keys: string[]) => ({ keys, isExclusive: true });
const table: ReleasedTable = {
  id: 'F1.states',
  window: { from: '2026-01-01', to: '2026-06-30' },
  about: 'children',
  overTime: 'changes',
  rows: axis('all'),
  columns: axis('expressedDirectly', 'viaTrustedAdult', 'ascertainedOtherwise', 'notAscertained', 'unknown'),
  cells: [],
  rowTotals: null,
  columnTotals: null,
  total: null,
};
const documentWith = (...tables: ReleasedTable[]): ShownDocument => ({
  version: 1,
  definitions: 5,
  periodId: '2026-H1',
  team: '',
  municipality: '',
  asOf: '2026-07-01T08:00:00.000Z',
  sentences: [],
  names: {},
  parties: [],
  obstacles: [],
  actions: [],
  released: { layout: 'full', tables, shares: [], medians: [] },
});

/** The widths of what is drawn, without the keys, which are all of one size. */
const widthsIn = (markup: string): number[] =>
  [...markup.matchAll(/<rect [^>]*?width="([\d.]+)"/g)].map(([, width]) => Math.round(Number(width)));
const KEY = 11;

describe('how the child’s view was known', () => {
  const widths = (cells: readonly Figure[], total: Figure): number[] =>
    widthsIn(
      renderToStaticMarkup(<ViewsChart document={documentWith({ ...table, cells: [[...cells]], total })} />),
    ).filter((width) => width !== KEY);

  it('is parts of one bar, as long as their numbers', () => {
    expect(widths([30, 10, 10, 0, 0], 50)).toEqual([394, 131, 131]);
  });

  it('has one part for all that the total leaves, and none where the total is withheld', () => {
    expect(widths([30, '<5', '..', 0, 0], 50)).toEqual([394, 262]);
    expect(widths([30, '<5', '..', 0, 10], '..')).toEqual([492, 164]);
    expect(widths(['..', '..', '..', '..', '..'], '<5')).toEqual([]);
  });

  it('is told in words and as a table, with the marks', () => {
    const markup = renderToStaticMarkup(
      <ViewsChart document={documentWith({ ...table, cells: [[30, '<5', '..', 0, 0]], total: 50 })} />,
    );
    expect(markup).toContain('aria-label="Barnet har sagt det själv: 30, Genom en vuxen: &lt;5, ');
    expect(markup).toContain('<th scope="row">Genom en vuxen</th><td>&lt;5</td>');
    expect(markup).toContain('<th scope="row">Alla</th><td>50</td>');
  });
});

describe('how ratings have changed', () => {
  const pairs = (cells: Figure[][], rowTotals: Figure[]): ReleasedTable => ({
    ...table,
    id: 'E4.pairs',
    rows: axis('child', 'guardian', 'school', 'team'),
    columns: axis('better', 'same', 'worse'),
    cells,
    rowTotals,
    columnTotals: null,
  });
  const markup = renderToStaticMarkup(
    <ChangesChart
      document={documentWith(
        pairs(
          [
            [12, 6, '..'],
            ['..', '..', '..'],
            [6, '<5', 0],
            ['<5', '..', '<5'],
          ],
          [24, 20, '..', '<5'],
        ),
      )}
    />,
  );

  it('has a bar for each number that is told, on one scale', () => {
    expect(widthsIn(markup)).toEqual([96, 48, 48]);
  });

  it('is told in words and as a table, by who rated', () => {
    expect(markup).toContain('Barnet: Sämre .., Bättre 12, Lika 6; Vårdnadshavare: Sämre .., Bättre .., ');
    expect(markup).toContain('<th scope="row">Barnet</th><td>..</td><td>12</td><td>6</td><td>24</td>');
  });
});

it('what can be saved as a chart has something drawn in it', () => {
  const one = (id: string, cell: Figure): ReleasedTable => ({ ...table, id, cells: [[cell]], total: cell });
  expect(chartsIn(documentWith(one('A3', 12), one('A4', '..'), one('lifted', 0), one('thread', 7)))).toEqual([
    'raisedBy',
    'thread',
  ]);
});
