import { expect, it } from 'vitest';
import { asSample } from '../../../renderer/files/sample-file.ts';

const MARK = 'EXEMPELTEAM – påhittade personer';

it('a table of the sample says so in its last line, and keeps its heads in the first', () => {
  const { text } = asSample({ suggestedName: 'Logg', kind: 'csv', text: 'Dag;Vem\r\n3 dec;Åsa' });
  expect(text.split('\r\n')).toEqual(['Dag;Vem', '3 dec;Åsa', MARK]);
});

it('a chart of the sample says so inside its picture', () => {
  const svg = '<svg viewBox="-28 -64 600 300"><svg></svg><text>Tråden</text></svg>';
  const { text } = asSample({ suggestedName: 'Tråden', kind: 'svg', text: svg });
  expect(text).toMatch(
    new RegExp(`Tråden</text><text x="560" y="-46" text-anchor="end"[^>]*>${MARK}</text></svg>$`),
  );
});
