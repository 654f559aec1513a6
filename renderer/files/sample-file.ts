import type { ApiInput } from '../api/call.ts';
import { swedish } from '../text/t.ts';

type File = ApiInput<'shell.saveFile'>;

/** A file of the sample says inside that it is one. A calendar says so in each entry already, as the core has made it. */
export function asSample(file: File): File {
  const mark = swedish('app.sample.mark');
  switch (file.kind) {
    case 'csv':
      // Last, so that the first line is the heads to whatever reads it.
      return { ...file, text: `${file.text}\r\n${mark}` };
    case 'svg':
      return { ...file, text: file.text.replace(/<\/svg>\s*$/, `${inCorner(mark, file.text)}</svg>`) };
    default:
      return file;
  }
}

/** In the chart's upper right corner, which its title leaves free. */
function inCorner(mark: string, svg: string): string {
  const [left = 0, top = 0, width = 0] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '')
    .split(/[\s,]+/)
    .map(Number);
  return `<text x="${left + width - 12}" y="${top + 18}" text-anchor="end" font-family="sans-serif" font-size="12" font-weight="700">${mark}</text>`;
}
