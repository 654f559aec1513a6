import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../electron/main/file-name.ts';

describe('safeFileName', () => {
  it.each([
    ['Protokoll 2026-11-19', 'Protokoll 2026-11-19.pdf'],
    ['Protokoll 2026-11-19.pdf', 'Protokoll 2026-11-19.pdf'],
    ['Åtagandelista Öckerö', 'Åtagandelista Öckerö.pdf'],
    ['../../etc/passwd', 'etc passwd.pdf'],
    ['C:\\Windows\\win.ini', 'C Windows win ini.pdf'],
    ['...', 'Teambordet.pdf'],
    ['', 'Teambordet.pdf'],
  ])('makes of "%s" "%s"', (suggestion, name) => {
    expect(safeFileName(suggestion, 'pdf')).toBe(name);
  });

  it('never leaves the folder, hides, or grows too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (suggestion) => {
        const name = safeFileName(suggestion, 'pdf');
        expect(name).toMatch(/^[\p{L}\p{N}_-][\p{L}\p{N} _-]*\.pdf$/u);
        expect(name.length).toBeLessThanOrEqual(170);
      }),
    );
  });
});
