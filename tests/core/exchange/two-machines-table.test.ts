/** The table of what becomes of what two machines did without having heard of each other, row by row. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { deedsOfAll } from '../../support/deeds.ts';
import { deedsOf, playLive, playSealed } from '../../support/deeds-played.ts';
import type { Pair } from '../../support/deeds-played.ts';

const file = join(import.meta.dirname, '../../../docs/two-machines.md');
const rows = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, thing = '', one = '', other = '', holds = '']) => ({ thing, one, other, holds }));

/** Thursdays between which nothing comes up again. */
const days = Array.from({ length: 20 }, (_, week) =>
  new Date(Date.parse('2027-01-14T12:00:00Z') + week * 7 * 86_400_000).toISOString().slice(0, 10),
);

const bothWays = ({ thing, one, other }: Pair): Pair[] =>
  one === other
    ? [{ thing, one, other }]
    : [
        { thing, one, other },
        { thing, one: other, other: one },
      ];
const possible = rows.filter(({ holds }) => holds !== '–').flatMap(bothWays);
const isOfMinutes = ({ thing }: Pair): boolean => thing === 'minutes';

let found: ReturnType<typeof playLive>;
beforeAll(() => {
  found = [
    ...playLive(possible.filter((pair) => !isOfMinutes(pair))),
    ...playSealed(possible.filter(isOfMinutes), days),
  ];
});
const textOf = ({ thing, one, other }: Pair): string => `${thing}: ${one}, ${other}`;

it.each(possible.map((pair) => [textOf(pair), pair] as const))('%s', (text, { one, other }) => {
  const said = rows.find((row) => bothWays(row).some((pair) => textOf(pair) === text))?.holds;
  const expected = said === 'first' && one !== other ? one : said;
  const holds = found.find((pair) => textOf(pair) === text)?.holds;
  expect(holds).toEqual(Array.from({ length: 4 }, () => expected));
});

it('has a row for every two deeds that may be done to a thing', () => {
  const things = [...new Set(rows.map(({ thing }) => thing))];
  const listed = new Set(rows.flatMap(bothWays).map(textOf));
  const missing = things.flatMap((thing) => {
    const names = Object.keys(deedsOf(thing));
    const isOwn = (name: string): boolean => thing === 'case' || !(name in deedsOfAll);
    // What two others do to the case of a thing is said of the case; an edit of minutes alone is one of an item.
    const isTold = (one: string, other: string): boolean =>
      (!isOwn(one) && !isOwn(other)) ||
      (thing === 'minutes' && [one, other].every((name) => name === 'edit' || !isOwn(name)));
    return names.flatMap((one) =>
      names.filter((other) => !isTold(one, other)).map((other) => textOf({ thing, one, other })),
    );
  });
  expect(missing.filter((text) => !listed.has(text))).toEqual([]);
  expect(things).toHaveLength(13);
});
