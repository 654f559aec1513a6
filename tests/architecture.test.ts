import { posix } from 'node:path';
import { expect, it } from 'vitest';
import { importsOf, listSourceFiles, type SourceFile, type SourceFolder } from './support/source-files.ts';

const files = listSourceFiles();
const isTest = ({ path }: SourceFile): boolean => path.startsWith('tests/');
const inFolder = (folder: string): readonly SourceFile[] =>
  files.filter(({ path }) => path.startsWith(`${folder}/`));

/** The top folder that an import leads to; undefined for packages. */
function folderOf(file: SourceFile, imported: string): string | undefined {
  return imported.startsWith('.') ? posix.join(posix.dirname(file.path), imported).split('/')[0] : undefined;
}

function breaches(
  folder: string,
  isAllowed: (imported: string, leadsTo: string | undefined) => boolean,
): readonly string[] {
  return inFolder(folder).flatMap((file) =>
    importsOf(file)
      .filter((imported) => !isAllowed(imported, folderOf(file, imported)))
      .map((imported) => `${file.path} → ${imported}`),
  );
}

const arrows: readonly (readonly [string, readonly SourceFolder[]])[] = [
  ['domain', ['domain']],
  ['db', ['domain', 'db']],
  ['core', ['domain', 'db', 'core']],
  ['electron/main', ['domain', 'electron']],
  ['electron/preload', ['domain', 'electron']],
  ['electron/core-process', ['domain', 'core', 'electron']],
  ['renderer', ['domain', 'renderer']],
];

it.each(arrows)('%s imports from %j only', (folder, allowed) => {
  expect(
    breaches(folder, (_, leadsTo) => leadsTo === undefined || allowed.some((name) => name === leadsTo)),
  ).toEqual([]);
});

it('the domain is pure: it imports no package but zod, and date-fns for calendar days', () => {
  expect(
    breaches('domain', (imported) => imported.startsWith('.') || ['zod', 'date-fns'].includes(imported)),
  ).toEqual([]);
});

it('only the database folder imports the driver', () => {
  const others = ['domain', 'core', 'electron', 'renderer'];
  expect(others.flatMap((folder) => breaches(folder, (imported) => imported !== 'better-sqlite3'))).toEqual(
    [],
  );
});

it('only the shell imports Electron', () => {
  const others = ['domain', 'db', 'core', 'renderer'];
  expect(others.flatMap((folder) => breaches(folder, (imported) => imported !== 'electron'))).toEqual([]);
});

it('the windows import nothing of Node', () => {
  expect(breaches('renderer', (imported) => !imported.startsWith('node:'))).toEqual([]);
});

it('no file is longer than 300 lines', () => {
  expect(files.filter(({ text }) => text.split('\n').length > 301).map(({ path }) => path)).toEqual([]);
});

it('every file says what it is for: no utils, helpers, common files or barrels', () => {
  const vague = /(^|\/)(utils?|helpers?|common|misc|shared)(\.|\/)/;
  const barrel = ({ text }: SourceFile): boolean => /^export \* from/m.test(text);
  expect(files.filter((file) => vague.test(file.path) || barrel(file)).map(({ path }) => path)).toEqual([]);
});

it('file names are kebab-case', () => {
  expect(
    files.map(({ path }) => path).filter((path) => path !== path.toLowerCase() || path.includes('_')),
  ).toEqual([]);
});

it('nothing is skipped and nothing runs alone', () => {
  const marked = /\b(it|test|describe)\.(skip|only|todo|fails|skipIf|runIf)\b|\bx(it|describe)\(/;
  expect(
    files
      .filter((file) => isTest(file) && marked.test(file.text) && file.path !== 'tests/architecture.test.ts')
      .map(({ path }) => path),
  ).toEqual([]);
});

it('there is no enum and no suppressed type check', () => {
  const forbidden = /^\s*(export )?(const )?enum |@ts-(ignore|nocheck|expect-error)/m;
  const own = 'tests/architecture.test.ts';
  expect(
    files.filter(({ path, text }) => path !== own && forbidden.test(text)).map(({ path }) => path),
  ).toEqual([]);
});

it('nothing opens an address outside the app', () => {
  expect(
    files
      .filter((file) => !isTest(file) && /openExternal|shell\.openPath/.test(file.text))
      .map(({ path }) => path),
  ).toEqual([]);
});

it('no markup is made of data', () => {
  expect(
    files
      .filter(
        (file) =>
          !isTest(file) && /dangerouslySetInnerHTML|innerHTML|insertAdjacentHTML|\beval\(/.test(file.text),
      )
      .map(({ path }) => path),
  ).toEqual([]);
});

/** Makes rows of a case whose readers ask the gate for them, or belongs to the team and not to a child. */
const beforeTheGate: Readonly<Record<string, string>> = {
  'core/cases/case-decisions.ts': 'decisions and tasks as views; the callers hold the disclosure',
  'core/cases/case-thread.ts': 'the red thread; case-view.ts empties what may not be read',
  'core/minutes/minutes-document.ts':
    'the whole document for the seal; minutes-handlers.ts filters each copy',
  'core/minutes/amendments.ts': 'the callers say which cases stand in the copy with their story',
  'core/consultations/consultations-handlers.ts':
    'asks whether a text names a known child, and answers with the word that was typed',
  'core/returns/returns-handlers.ts': 'writes the question and answers with an id',
  'core/settings/settings-view.ts': 'the question of an area of concern',
};

it('what is told about a child leaves the core through the gate alone', () => {
  const told =
    /\.(firstName|school|grade|question|strengths|triedSoFar|childWords|guardiansWish)\b|body\.(note|text|goal|words|because)\b/;
  const asksTheGate = /from '[./]*\/domain\/disclosure\.ts'|from '[a-z./]*\/read-case\.ts'/;
  expect(
    inFolder('core')
      .filter(({ path, text }) => told.test(text) && !asksTheGate.test(text) && !(path in beforeTheGate))
      .map(({ path }) => path),
  ).toEqual([]);
});
