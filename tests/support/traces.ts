/** Looks for words that must be nowhere on the disk: as they are, in UTF-16, in Latin 1, and in base64. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ReadFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** Every file under the folders, as it is now; one that goes away meanwhile is not read. */
export function filesUnder(folders: readonly string[]): ReadFile[] {
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      try {
        return [{ path, bytes: readFileSync(path) }];
      } catch {
        return [];
      }
    });
}

/** Where in base64 a word lands depends on what stands before it: three ways, without the uncertain ends. */
const inBase64 = (word: string): string[] =>
  [0, 1, 2].map((before) =>
    Buffer.from(`${'\0'.repeat(before)}${word}`)
      .toString('base64')
      .slice(4, -4),
  );

function forms(word: string): Buffer[] {
  const written = (['utf8', 'utf16le', 'latin1'] as const).map((encoding) => Buffer.from(word, encoding));
  return [...written, ...inBase64(word).map((text) => Buffer.from(text, 'latin1'))];
}

/** "file: word" for each word that is found in a file. */
export function tracesIn(files: readonly ReadFile[], words: readonly string[]): string[] {
  return words.flatMap((word) => {
    const looked = forms(word);
    return files
      .filter(({ bytes }) => looked.some((form) => bytes.includes(form)))
      .map(({ path }) => `${path}: ${word}`);
  });
}
