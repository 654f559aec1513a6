/** No dialog that nobody has looked at as everybody might see it: by axe, in both themes and at each size. */
import { expect, it } from 'vitest';
import { listSourceFiles } from '../support/source-files.ts';

const files = listSourceFiles();

it('every dialog is opened by a test that looks at it', () => {
  const dialogs = files
    .filter(({ path, text }) => path.startsWith('renderer/') && /<(?:Form|Confirm)?Dialog[\s>]/.test(text))
    .map(({ path }) => path.replace(/^renderer\/|\.tsx$/g, ''))
    .filter((name) => !name.startsWith('ui/'));
  const screens = files.filter(({ path }) => /^tests\/(?:e2e\/|support\/[^/]*screens\.ts)/.test(path));
  const named = new Set(
    screens.flatMap(({ text }) =>
      [...text.matchAll(/(?:dialog: |asked\(|inTheWay\(\w+, )\s*'([^']+)'/g)].map((match) => match[1] ?? ''),
    ),
  );
  expect(dialogs.length).toBeGreaterThan(50);
  expect(dialogs.filter((name) => !named.has(name))).toEqual([]);
  expect([...named].filter((name) => !dialogs.includes(name))).toEqual([]);
});
