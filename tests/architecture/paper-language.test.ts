import { posix } from 'node:path';
import { expect, it } from 'vitest';
import { listSourceFiles } from '../support/source-files.ts';

const files = new Map(listSourceFiles().map(({ path, text }) => [path, text]));
const textOf = (path: string): string => files.get(path) ?? '';

/** What each file takes from another, types left out. */
const takenBy = (path: string) =>
  [...textOf(path).matchAll(/import \{([^}]*)\}\s*from '(\.[^']+)'/g)].map(([, names = '', from = '']) => ({
    from: posix.join(posix.dirname(path), from),
    names: names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type ')),
  }));

const papers = [...files.keys()].filter(
  (path) => path.startsWith('renderer/') && /<Paper(?:Document|Sheet)\b/.test(textOf(path)),
);

/** A paper, and all of the window that it is made of. */
function reachedFrom(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path) || /^renderer\/(?:api|text)\/|^domain\//.test(path)) return seen;
  seen.add(path);
  for (const { from } of takenBy(path)) reachedFrom(from, seen);
  return seen;
}

/** Times of day have no words. */
const wordless = ['clock', 'clockTime'];
const speaksForWindow: Readonly<Record<string, (name: string) => boolean>> = {
  'renderer/text/dates.ts': (name) => !wordless.includes(name),
  'renderer/text/join-words.ts': () => true,
  'renderer/text/language.ts': (name) => name !== 'LanguageContext',
  'renderer/text/shown-number.ts': () => true,
  'renderer/text/t.ts': (name) => name === 't',
};

it('every paper is made to speak Swedish', () => {
  expect(papers.length).toBeGreaterThan(8);
  expect(papers.filter((path) => !textOf(path).includes('= onPaper('))).toEqual([]);
});

it('nothing that a paper is made of says anything in the language of the window', () => {
  const reached = new Set(papers.flatMap((path) => [...reachedFrom(path)]));
  expect(reached.size).toBeGreaterThan(50);
  const strays = [...reached].flatMap((path) =>
    takenBy(path).flatMap(({ from, names }) =>
      names.filter((name) => speaksForWindow[from]?.(name) === true).map((name) => `${path}: ${name}`),
    ),
  );
  expect(strays).toEqual([]);
});
