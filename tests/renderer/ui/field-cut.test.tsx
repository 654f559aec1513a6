import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, it, vi } from 'vitest';
import { FieldCut } from '../../../renderer/ui/field-frame.tsx';

beforeEach(() => {
  vi.stubGlobal('document', { documentElement: { lang: 'sv' } });
});

const said = (cut: number): string =>
  renderToStaticMarkup(<FieldCut cut={cut} />)
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\s/g, ' ');

it('says how many characters of a paste did not fit, that nothing else is changed, and what to do', () => {
  expect(said(10_485_160)).toBe(
    'De sista 10 485 160 inklistrade tecknen fick inte plats. Inget annat är ändrat. Korta texten och klistra in den igen.',
  );
  expect(said(1)).toMatch(/^Det sista inklistrade tecknet /);
});

it('says nothing when all of it did, in a line that is there to be heard from', () => {
  expect(said(0)).toBe('');
  expect(renderToStaticMarkup(<FieldCut cut={0} />)).toContain('aria-live="polite"');
});
