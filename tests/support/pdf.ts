/** Reads a PDF as another program sees it, with poppler's tools. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Pdf {
  readonly pages: readonly string[];
  /** "Page size", "Tagged" and the like, as pdfinfo says them. */
  readonly info: ReadonlyMap<string, string>;
  /** How often each kind of element stands in the structure tree: "TH", "H1" … */
  readonly tags: ReadonlyMap<string, number>;
  /** As a screen reader is told it: "sv". */
  readonly language: string;
}

/** Of a paper of some hundred sheets. */
const MOST_BYTES = 100_000_000;

export function readPdf(file: string): Pdf {
  const said = (program: string, ...args: readonly string[]): string =>
    execFileSync(program, args, { encoding: 'utf8', maxBuffer: MOST_BYTES });
  const text = said('pdftotext', '-layout', file, '-');
  const info = said('pdfinfo', file);
  const tree = said('pdfinfo', '-struct', file);
  const tags = new Map<string, number>();
  for (const [, tag = ''] of tree.matchAll(/^\s*([A-Z][A-Za-z0-9]*)\b/gm))
    tags.set(tag, (tags.get(tag) ?? 0) + 1);
  return {
    // Each page ends with a form feed.
    pages: text.split('\f').slice(0, -1),
    info: new Map(
      info
        .split('\n')
        .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
    ),
    tags,
    // The catalogue is written as plain text.
    language: /\/Lang \(([^)]*)\)/.exec(readFileSync(file, 'latin1'))?.[1] ?? '',
  };
}

/** How often a word stands in a text. */
export const countOf = (word: string, text: string): number => text.split(word).length - 1;
