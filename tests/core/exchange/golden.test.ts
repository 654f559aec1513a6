/** Files as earlier versions made them: somebody will come with one on a stick years from now, and take ours home. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isFull } from '../../../domain/exchange/bundle.ts';
import type { Bundle, Line } from '../../../domain/exchange/bundle.ts';
import { readBundle } from '../../../core/exchange/bundle-text.ts';
import { byWords, openFile } from '../../../core/exchange/open-file.ts';
import { newDeviceKeys } from '../../../core/exchange/device-keys.ts';
import { settleIn } from '../../../core/exchange/join.ts';
import { compareProjection } from '../../../db/changes/rebuild.ts';
import { verifyChains } from '../../../db/changes/verify.ts';
import { createStore } from '../../../db/query.ts';
import { listFacts, listRows } from '../../../db/rows.ts';
import { isSealed, readSeal } from '../../../db/seals-sql.ts';
import { caseOfAll, exchangeTrio } from '../../support/exchange-team.ts';
import { freshDatabase } from '../../support/test-core.ts';

/** Invitations to a coordinator, made on 26 November 2026: a case with consent, a decision, and sealed minutes. */
const files = [
  ['format-1.age', 1, 'rädisa askfat vagga hastig auktion'],
  ['format-2.age', 2, 'portfölj central melodi julafton häpen'],
] as const;

const open = async (name: string, words: string): Promise<Bundle> =>
  openFile(join(import.meta.dirname, 'golden', name), byWords(words));

it.each(files)('%s is taken in whole', async (name, format, words) => {
  const bundle = await open(name, words);
  expect(bundle.header.formatVersion).toBe(format);
  const device = bundle.header.to[0] ?? '';
  const { db, close } = freshDatabase(device);
  const store = createStore(db);
  settleIn(store, bundle, {
    device,
    keys: await newDeviceKeys(null),
    now: Date.parse('2026-11-27T08:00:00Z'),
  });
  const [found] = listRows(store, 'cases');
  expect(found).toMatchObject({ firstName: 'Nova', school: 'Björkskolan' });
  const factsOf = <N extends 'consents' | 'decisions'>(entity: N) =>
    listFacts(store, entity, 'case_id', found?.id ?? '');
  expect(factsOf('consents')).toHaveLength(1);
  expect(factsOf('decisions')).toMatchObject([{ body: { providerUnitId: 'unit-school' } }]);
  expect(isSealed(store, '2026-11-26')).toBe(true);
  expect(readSeal(store, '2026-11-26')?.state).toBe('intact');
  expect(verifyChains(store).broken).toBe(0);
  expect(store.transaction(() => compareProjection(store))).toEqual([]);
  close();
});

/** The names that a line has, in order: a version that reads strictly refuses one more. */
const shapesOf = (lines: readonly Line[]): string[] =>
  [...new Set(lines.map((line) => Object.keys(line).toSorted().join(' ')))].toSorted();

it('what is made today has no name that a version which reads the same format would refuse', async () => {
  const [, , words] = files[1];
  const golden = await open('format-2.age', words);
  const trio = exchangeTrio();
  caseOfAll(trio);
  const made = readBundle(trio.ours.bundleFor(trio.other));
  expect(made.header.formatVersion).toBe(golden.header.formatVersion);
  expect(Object.keys(made.header).toSorted()).toEqual(Object.keys(golden.header).toSorted());
  expect(shapesOf(golden.lines)).toEqual(expect.arrayContaining(shapesOf(made.lines.filter(isFull))));
  trio.team.close();
});
