/**
 * What a PDF made by Chromium says, page by page and without blanks: enough of the format to read its text back, so
 * that the paper can be compared with the data. Glyphs are read through each font's table of characters.
 */
import { inflateSync } from 'node:zlib';

interface Obj {
  readonly head: string;
  readonly stream: Buffer | null;
}

function readObjects(pdf: Buffer): Map<number, Obj> {
  const text = pdf.toString('latin1');
  const objects = new Map<number, Obj>();
  for (const { 1: id, index } of text.matchAll(/(?:^|\n)(\d+) 0 obj\s*/g)) {
    const end = text.indexOf('endobj', index);
    const body = text.slice(index, end);
    const at = body.indexOf('stream');
    const head = at === -1 ? body : body.slice(0, at);
    objects.set(Number(id), { head, stream: at === -1 ? null : readStream(pdf, text, index + at, head) });
  }
  return objects;
}

function readStream(pdf: Buffer, text: string, at: number, head: string): Buffer {
  const start = text.indexOf('\n', at) + 1;
  const length = Number(/\/Length (\d+)(?! 0 R)/.exec(head)?.[1] ?? 0);
  const raw = pdf.subarray(start, length > 0 ? start + length : text.indexOf('endstream', start));
  return head.includes('/FlateDecode') ? inflateSync(raw) : raw;
}

const refs = (text: string): number[] => [...text.matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));
const fromHex = (hex: string): string =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');

interface Font {
  /** Bytes of a glyph's code. */
  readonly width: number;
  readonly characters: Map<number, string>;
}

const unknownFont: Font = { width: 1, characters: new Map() };

/** Character by glyph, from a font's ToUnicode table. */
function readFont(table: string): Font {
  const width = (/begincodespacerange\s*<(\w+)>/.exec(table)?.[1]?.length ?? 2) / 2;
  const characters = new Map<number, string>();
  for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      characters.set(Number.parseInt(glyph, 16), fromHex(text));
  for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', first = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let glyph = Number.parseInt(from, 16), n = 0; glyph <= Number.parseInt(to, 16); glyph += 1, n += 1)
        characters.set(glyph, String.fromCharCode(Number.parseInt(first, 16) + n));
  return { width, characters };
}

type Fonts = Map<string, Font>;

function fontsOf(head: string, objects: Map<number, Obj>): Fonts {
  const fonts: Fonts = new Map();
  const resources = head.includes('/Font')
    ? head
    : (objects.get(refs(/\/Resources (\d+ 0 R)/.exec(head)?.[1] ?? '')[0] ?? -1)?.head ?? '');
  for (const [, name = '', id = ''] of (/\/Font\s*<<([^>]*)>>/.exec(resources)?.[1] ?? '').matchAll(
    /\/(\S+) (\d+) 0 R/g,
  )) {
    const font = objects.get(Number(id))?.head ?? '';
    const table = objects.get(refs(/\/ToUnicode (\d+ 0 R)/.exec(font)?.[1] ?? '')[0] ?? -1)?.stream;
    fonts.set(name, readFont(table?.toString('latin1') ?? ''));
  }
  return fonts;
}

/** A string of glyph codes, written as hex or in brackets with escapes. */
function glyphsOf(token: string, width: number): number[] {
  const named: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const bytes = token.startsWith('<')
    ? Buffer.from(token.replaceAll(/[<>\s]/g, ''), 'hex')
    : Buffer.from(
        token
          .slice(1, -1)
          .replaceAll(/\\(\d{1,3}|[\s\S])/g, (_all, escaped: string) =>
            /^\d/.test(escaped)
              ? String.fromCodePoint(Number.parseInt(escaped, 8))
              : (named[escaped] ?? escaped),
          ),
        'latin1',
      );
  return Array.from({ length: Math.floor(bytes.length / width) }, (_, n) =>
    bytes.readUIntBE(width * n, width),
  );
}

const token = /\/(\S+) [\d.]+ Tf|(\((?:\\[\s\S]|[^\\()])*\)|<[\da-fA-F\s]+>)\s*T|\/(\S+) Do/g;

function textOf(content: string, head: string, objects: Map<number, Obj>): string {
  const fonts = fontsOf(head, objects);
  let now = unknownFont;
  let text = '';
  for (const [, font, string, form] of content.matchAll(token)) {
    if (font !== undefined) now = fonts.get(font) ?? unknownFont;
    else if (form !== undefined) text += formText(form, head, objects);
    else if (string !== undefined)
      text += glyphsOf(string, now.width)
        .map((glyph) => now.characters.get(glyph) ?? '')
        .join('');
  }
  return text;
}

function formText(name: string, head: string, objects: Map<number, Obj>): string {
  const id = new RegExp(String.raw`/${name} (\d+) 0 R`).exec(head)?.[1];
  const found = objects.get(Number(id ?? -1));
  return found?.stream == null || !found.head.includes('/Form')
    ? ''
    : textOf(found.stream.toString('latin1'), found.head, objects);
}

/** Text as it is compared: a PDF has no blanks that could be trusted. */
export const squeezed = (text: string): string => text.replaceAll(/[\s\u00ad\0]/g, '');

export function pdfPages(pdf: Buffer): string[] {
  const objects = readObjects(pdf);
  return [...objects.values()]
    .filter(({ head }) => /\/Type\s*\/Page\b/.test(head))
    .map(({ head }) => {
      const contents = refs(/\/Contents (\[[^\]]*\]|\d+ 0 R)/.exec(head)?.[1] ?? '');
      const content = contents.map((id) => objects.get(id)?.stream?.toString('latin1') ?? '').join('\n');
      return squeezed(textOf(content, head, objects));
    });
}
