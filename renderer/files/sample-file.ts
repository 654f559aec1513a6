import type { ApiInput } from '../api/call.ts';
import { swedish } from '../text/t.ts';

type File = ApiInput<'shell.saveFile'>;

/** A file of the sample says inside that it is one. A calendar says so in each entry already, as the core has made it. */
export function asSample(file: File): File {
  const { kind, text } = file;
  const mark = swedish('app.sample.mark');
  // Last, so that the first line is the heads to whatever reads it.
  if (kind === 'csv') return { ...file, text: `${text}\r\n${mark}` };
  if (kind === 'svg') return { ...file, text: text.replace(/<\/svg>\s*$/, `${inCorner(mark, text)}</svg>`) };
  return file;
}

/** In the chart's upper right corner, which its title leaves free. */
function inCorner(mark: string, svg: string): string {
  const [left = 0, top = 0, width = 0] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '')
    .split(/[\s,]+/)
    .map(Number);
  return `<text x="${left + width - 12}" y="${top + 18}" text-anchor="end" font-family="sans-serif" font-size="12" font-weight="700">${mark}</text>`;
}
