import Papa from 'papaparse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../renderer/files/csv.ts';

describe('a table as a file for Excel', () => {
  it('has a byte order mark, semicolons and lines that Windows knows', () => {
    expect(toCsv(['Dag', 'Vem'], [['3 dec', 'Åsa; "Sam"']])).toBe('\uFEFFDag;Vem\r\n3 dec;"Åsa; ""Sam"""');
  });

  it('begins no cell with what a spreadsheet would work out', () => {
    const cells = ['=1+1', '+46', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("x")'];
    const [, read = []] = Papa.parse<string[]>(toCsv(['Vad'], [cells]).slice(1), { delimiter: ';' }).data;
    for (const cell of read) expect(cell).toMatch(/^'/);
  });

  it('gives back every cell that is no formula', () => {
    const cell = fc.string().filter((text) => !/^[=+\-@\t\r]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const file = toCsv(['a', 'b'], rows).slice(1);
        expect(Papa.parse<string[]>(file, { delimiter: ';', newline: '\r\n' }).data.slice(1)).toEqual(rows);
      }),
    );
  });
});
