import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '../../build/project.ts';
import { zoneTests } from '../../build/zone-tests.ts';
import { listSourceFiles } from '../support/source-files.ts';
import type { SourceFile } from '../support/source-files.ts';

/** What a clock on the wall says, and a moment made of that: different from one machine to another. */
const asksZone =
  /\.(get(Date|Day|Month|FullYear|Hours|Minutes|TimezoneOffset)|set(Date|Month|FullYear|Hours))\(|toLocale(Date|Time)String|DateTimeFormat|new Date\(\w[^)`]*,|new Date\(`[^`]*T|from 'date-fns/;
/** The day of a moment, cut out of its name in UTC: another day than the machine's, for half of each night. */
const cutsDay = /\.(slice|substring)\(0, 10\)|\.split\('T'\)|'localtime'/;

const filesThat = (what: RegExp): string[] =>
  listSourceFiles()
    .filter(({ path }) => /^(domain|db|core|electron|renderer)\//.test(path))
    .filter(({ text }: SourceFile) => what.test(text))
    .map(({ path }) => path)
    .toSorted();

it('the machine’s time zone is asked in a few files alone, and each has tests that are run in far zones', () => {
  for (const line of [
    'moment.getHours()',
    'new Date(year, month - 1, date)',
    'new Date(`${day}T12:00`)',
    "import { addDays } from 'date-fns';",
  ])
    expect(asksZone.test(line)).toBe(true);
  expect(filesThat(asksZone)).toEqual(Object.keys(zoneTests).toSorted());
  for (const tests of Object.values(zoneTests)) expect(existsSync(join(projectFolder, tests))).toBe(true);
});

it('a moment becomes a day in plain-date.ts alone', () => {
  expect(cutsDay.test('const today = now.slice(0, 10);')).toBe(true);
  const found = filesThat(cutsDay);
  // Ten receipts.
  expect(found).toEqual(['renderer/exchange/receive-tab.tsx']);
});
