/** What only a newer version knows is kept, said, and takes its place after the upgrade. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readBundle } from '../../../core/exchange/bundle-text.ts';
import { rebuild } from '../../../core/projection/projection.ts';
import { verifyChains } from '../../../db/changes/verify.ts';
import { getRow } from '../../../db/rows.ts';
import { registry } from '../../../domain/registry.ts';
import { exchangeTrio } from '../../support/exchange-team.ts';
import type { Trio } from '../../support/exchange-team.ts';
import { remade } from '../../support/forged-bundles.ts';

let trio: Trio;
/** The last field of obstacles is one that the older version has not heard of. */
const fields: Record<string, unknown> = registry.obstacles.fields;
const known = fields['removed'];

beforeEach(() => {
  trio = exchangeTrio();
});
afterEach(() => {
  fields['removed'] = known;
  trio.team.close();
});

it('waits, is passed on whole, and stands in its field once the app knows it', () => {
  const { ours, other } = trio;
  const obstacleId =
    other.call('obstacles.raise', {
      kind: 'queue',
      unitIds: ['unit-social'],
      ownerUnitId: null,
      text: 'Det är kö.',
      meetingId: null,
    })?.obstacleId ?? '';
  other.call('obstacles.remove', { obstacleId });
  const bytes = other.bundleFor(ours);
  const { version } = readBundle(bytes).header;
  delete fields['removed'];
  expect(ours.take(remade(bytes, { header: { version: version + 1 } }, other))).toBeUndefined();
  expect(ours.call('exchange.state', null)?.parked).toBe(1);
  expect(ours.call('obstacles.list', null)).toHaveLength(1);
  // A third machine is told that it takes the newer version to understand it.
  expect(readBundle(ours.bundleFor(trio.member)).header.version).toBe(version + 1);
  fields['removed'] = known;
  rebuild(ours.core.store);
  expect(getRow(ours.core.store, 'obstacles', obstacleId)?.removed).toBe(true);
  expect(ours.call('exchange.state', null)?.parked).toBe(0);
  expect(ours.call('obstacles.list', null)).toEqual([]);
  expect(verifyChains(ours.core.store).broken).toBe(0);
});
