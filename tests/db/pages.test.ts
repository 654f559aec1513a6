/** A long table is read some rows at a time, every row of it once. */
import { expect, it } from 'vitest';
import { inPages } from '../../db/pages.ts';
import { finish } from '../../domain/kernel/steps.ts';
import { testCore } from '../support/test-core.ts';

const ROWS = 2500;
const idOf = (n: number): string => `letter-${String(n).padStart(5, '0')}`;

it('reads every row once, in the order of the ids, and only those that are asked for', () => {
  const core = testCore();
  const { store } = core.core;
  store.transaction(() => {
    for (let n = ROWS; n > 0; n -= 1)
      store.run("INSERT INTO concern_areas (id, code, name) VALUES (?, 'ZZZ', ?)", idOf(n), String(n % 2));
  });
  const of = (where: string) =>
    inPages<{ readonly id: string }, string>(store, {
      table: 'concern_areas',
      columns: 'id',
      where,
      read: ({ id }) => id,
    });
  const all = Array.from({ length: ROWS }, (_, n) => idOf(n + 1));
  expect(finish(of("code = 'ZZZ'"))).toEqual(all);
  expect(finish(of("code = 'ZZZ' AND name = '1'"))).toEqual(all.filter((_, n) => n % 2 === 0));
  expect([...of("code = 'ZZZ'")].length).toBeGreaterThan(2);
  core.close();
});
