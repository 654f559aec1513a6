import { describe, expect, it } from 'vitest';
import { printMargins } from '../../electron/main/print-margins.ts';

describe('what stands on every sheet', () => {
  it('is nothing unless asked for', () => {
    expect(printMargins(undefined, undefined)).toEqual({ displayHeaderFooter: false });
  });

  it('is text, whatever is in it', () => {
    const { headerTemplate = '' } = printMargins('Team <img src=x onerror="a()"> & Söner', 'Protokoll');
    expect(headerTemplate).not.toContain('<img');
    expect(headerTemplate).toContain('Team &#60;img src=x onerror=&#34;a()&#34;&#62; &#38; Söner');
  });

  it('has a mark on a line above the header', () => {
    expect(printMargins('Lyktan', undefined, 'EXEMPEL <b>').headerTemplate).toContain(
      '<b>EXEMPEL &#60;b&#62;</b><br>Lyktan',
    );
    expect(printMargins('Lyktan', undefined, '').headerTemplate).not.toContain('<br>');
  });

  it('counts the pages after the footer', () => {
    const { footerTemplate = '' } = printMargins(undefined, 'Protokoll v. 47');
    expect(footerTemplate).toMatch(
      /Protokoll v\. 47.*Sida <span class="pageNumber"><\/span> av <span class="totalPages">/,
    );
  });
});
