import { expect, it, onTestFinished } from 'vitest';
import { aCase } from '../support/case-builders.ts';
import { testCore } from '../support/test-core.ts';

it('a full disk takes nothing of a command, and the same command once there is room', () => {
  const { core, db, close } = testCore();
  onTestFinished(close);
  const count = (table: string): unknown => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  const held = () => ['change', 'cases', 'access_log'].map(count);
  const fields = aCase({ question: 'Mer att säga. '.repeat(40) });
  const raise = () => core.call('cases.raise', { fields, returnOf: null, draftKey: null });

  // SQLite's own limit on the size of the file: it answers as it does when the disk has no room.
  db.pragma(`max_page_count = ${String(db.pragma('page_count', { simple: true }))}`);
  let before = held();
  let answer = raise();
  for (; answer.ok; answer = raise()) before = held();
  expect(answer.error.code).toBe('disk-full');
  expect(held()).toEqual(before);

  db.pragma('max_page_count = 1000000');
  expect(raise()).toMatchObject({ ok: true });
  expect(core.call('vault.compareProjection', null)).toMatchObject({
    value: { differences: [], brokenChains: 0 },
  });
});
