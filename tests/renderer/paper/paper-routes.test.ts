/** No paper is left out of `npm run paper`, which reads them all back. */
import { posix } from 'node:path';
import { matchPath } from 'react-router';
import { expect, it } from 'vitest';
import { paths } from '../../../renderer/app/paths.ts';
import { papersOf } from '../../heavy/papers-to-make.ts';
import { importsOf, listSourceFiles } from '../../support/source-files.ts';

const files = new Map(listSourceFiles().map((file) => [file.path, file]));
const textOf = (path: string): string => files.get(path)?.text ?? '';
const makesPaper = (path: string): boolean =>
  path !== 'renderer/paper/use-paper.ts' && /\busePaper\(/.test(textOf(path));

const importedBy = (path: string): string[] => {
  const file = files.get(path);
  return file === undefined
    ? []
    : importsOf(file)
        .filter((one) => one.startsWith('.'))
        .map((one) => posix.join(posix.dirname(path), one));
};

/** The file, and all that it is made of. */
function reachedFrom(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const next of importedBy(path)) reachedFrom(next, seen);
  return seen;
}

const ROUTES = 'renderer/app/routes.tsx';
const routes = [...textOf(ROUTES).matchAll(/\{ path: (?:'([^']+)'|paths\.(\w+)), element: <(\w+) /g)].map(
  ([, literal, named, page = '']) => {
    const path = literal ?? Object.entries(paths).find(([name]) => name === named)?.[1];
    const file = new RegExp(`import \\{ ${page} \\} from '([^']+)'`).exec(textOf(ROUTES))?.[1] ?? '';
    return { path: String(path), reached: reachedFrom(posix.join('renderer/app', file)) };
  },
);
const paperRoutes = routes.filter(({ reached }) => [...reached].some(makesPaper));

const papers = papersOf({
  folder: '',
  items: [],
  draftItems: [],
  decisions: [],
  caseId: 'case',
  number: 'K-2026-001',
  notes: [],
  readings: [],
  sipCaseId: 'sip',
  needs: [],
  letterOf: 'letter',
  erased: [],
});

it('every page that makes a paper is opened', () => {
  expect(paperRoutes.length).toBeGreaterThan(8);
  const isOpened = (route: string): boolean => papers.some(({ path }) => matchPath(route, path) !== null);
  expect(paperRoutes.map(({ path }) => path).filter((path) => !isOpened(path))).toEqual([]);
});

it('everything that makes a paper belongs to such a page', () => {
  const reached = new Set(paperRoutes.flatMap((route) => [...route.reached]));
  expect([...files.keys()].filter((path) => makesPaper(path) && !reached.has(path))).toEqual([]);
});

it('every one of them says when it is of a sample', () => {
  const says = (reached: ReadonlySet<string>): boolean => reached.has('renderer/paper/sample-notice.tsx');
  expect(paperRoutes.filter(({ reached }) => !says(reached)).map(({ path }) => path)).toEqual([]);
  for (const sheet of ['renderer/users/new-recovery-code.tsx', 'renderer/vault/code-step.tsx'])
    expect(says(reachedFrom(sheet))).toBe(true);
});

it('nothing else is printed but the recovery code, of which there shall be no file', () => {
  const printing = [...files.keys()].filter(
    (path) => path.startsWith('renderer/') && /useCommand\('shell\.print(ToPdf)?'\)/.test(textOf(path)),
  );
  expect(printing.toSorted()).toEqual([
    'renderer/paper/use-paper.ts',
    'renderer/users/new-recovery-code.tsx',
    'renderer/vault/code-step.tsx',
  ]);
});
