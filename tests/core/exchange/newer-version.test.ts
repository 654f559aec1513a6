/** What only a newer version knows is kept, said, and takes its place after the upgrade. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readBundle } from '../../../core/exchange/bundle-text.ts';
import { rebuild } from '../../../core/projection/projection.ts';
import { compareProjection } from '../../../db/changes/rebuild.ts';
import { verifyChains } from '../../../db/changes/verify.ts';
import { isRebuildDue } from '../../../db/migrate.ts';
import { getRow, listFacts } from '../../../db/rows.ts';
import { registry } from '../../../domain/registry.ts';
import { exchangeTrio } from '../../support/exchange-team.ts';
import type { TeamMachine, Trio } from '../../support/exchange-team.ts';
import { remade } from '../../support/forged-bundles.ts';

let trio: Trio;
let ours: TeamMachine;
let other: TeamMachine;
let obstacleId: string;
const entities: Record<string, unknown> = registry;
const fields: Record<string, unknown> = registry.obstacles.fields;
const whole = { legalTexts: registry.legalTexts, amendments: registry.amendments };
const { removed, kind } = registry.obstacles.fields;

beforeEach(() => {
  trio = exchangeTrio();
  ({ ours, other } = trio);
  const raised = other.call('obstacles.raise', {
    kind: 'queue',
    unitIds: ['unit-social'],
    ownerUnitId: null,
    text: 'Det är kö.',
    meetingId: null,
  });
  obstacleId = raised?.obstacleId ?? '';
  ours.take(other.bundleFor(ours));
  trio.team.clock.now += 1000;
});
const upgrade = (): void => {
  Object.assign(entities, whole);
  Object.assign(fields, { removed, kind });
};
afterEach(() => {
  upgrade();
  trio.team.close();
});

/** Something that the older version does not know: how it is without it, what is written, and what is read afterwards. */
const later: Readonly<
  Record<string, { hide: () => void; write: () => void; read: (of: TeamMachine) => unknown; is: unknown }>
> = {
  'a field': {
    hide: () => delete fields['removed'],
    write: () => other.call('obstacles.remove', { obstacleId }),
    read: ({ core }) => getRow(core.store, 'obstacles', obstacleId)?.removed,
    is: true,
  },
  'a value': {
    hide: () => Object.assign(fields, { kind: { ...kind, schema: z.enum(['queue', 'other']) } }),
    write: () => other.call('obstacles.change', { obstacleId, fields: { kind: 'language' } }),
    read: ({ core }) => getRow(core.store, 'obstacles', obstacleId)?.kind,
    is: 'language',
  },
  'a kind of thing': {
    hide: () => delete entities['legalTexts'],
    write: () => other.core.write('law.save', (tx) => tx.set('legalTexts', 'prov', { section: 'Lagen 1 §' })),
    read: ({ core }) => getRow(core.store, 'legalTexts', 'prov')?.section,
    is: 'Lagen 1 §',
  },
  'a kind of fact': {
    hide: () => delete entities['amendments'],
    write: () =>
      other.core.write('minutes.amend', (tx) =>
        tx.add('amendments', { meetingId: '2026-11-19', caseId: null, text: 'Fel tid.', reason: 'Prov' }),
      ),
    read: ({ core }) => listFacts(core.store, 'amendments', 'meeting_id', '2026-11-19')[0]?.body.text,
    is: 'Fel tid.',
  },
};

/** A file of the newer version, taken in by the older one. */
function takeFromNewer(name: string): { readonly version: number } {
  later[name]?.write();
  const bytes = other.bundleFor(ours);
  const version = readBundle(bytes).header.version + 1;
  later[name]?.hide();
  expect(ours.take(remade(bytes, { header: { version } }, other))).toBeUndefined();
  return { version };
}

describe.each(Object.keys(later))('%s that is not known yet', (name) => {
  it('waits, and stands in its place once the app knows it', () => {
    const { version } = takeFromNewer(name);
    expect(ours.call('exchange.state', null)?.parked).toBe(1);
    expect(verifyChains(ours.core.store).broken).toBe(0);
    // A third machine is told that it takes the newer version to understand it.
    expect(readBundle(ours.bundleFor(trio.member)).header.version).toBe(version);
    upgrade();
    rebuild(ours.core.store);
    expect(later[name]?.read(ours)).toEqual(later[name]?.is);
    expect(ours.call('exchange.state', null)?.parked).toBe(0);
    expect(verifyChains(ours.core.store).broken).toBe(0);
    expect(ours.core.store.transaction(() => compareProjection(ours.core.store))).toEqual([]);
  });
});

it('a file that claims to be no newer and says what is not known is refused whole', () => {
  later['a field']?.write();
  const bytes = other.bundleFor(ours);
  later['a field']?.hide();
  expect(ours.take(bytes)).toBe('exchange.unknownName');
});

it('what both have written in one field is a person’s to choose after the upgrade', () => {
  takeFromNewer('a value');
  trio.team.clock.now += 1000;
  expect(ours.refusal('obstacles.change', { obstacleId, fields: { kind: 'other' } })).toBeUndefined();
  expect(ours.call('exchange.conflicts', null)).toEqual([]);
  upgrade();
  rebuild(ours.core.store);
  expect(ours.call('exchange.conflicts', null)).toMatchObject([
    { rowId: obstacleId, field: 'kind', sides: [{ value: 'language' }, { value: 'other' }] },
  ]);
});

it('leaves nothing behind when its import is taken back', () => {
  takeFromNewer('a value');
  expect(ours.undo()).toBe(true);
  expect(ours.call('exchange.state', null)?.parked).toBe(0);
  upgrade();
  rebuild(ours.core.store);
  expect(getRow(ours.core.store, 'obstacles', obstacleId)?.kind).toBe('queue');
});

it('what a member’s machine wrote in it is said to wait, not to be outside consent, and comes with a later file', () => {
  const { member } = trio;
  expect(member.take(ours.bundleFor(member))).toBeUndefined();
  member.core.write('law.save', (tx) => tx.set('legalTexts', 'prov', { section: 'Lagen 1 §' }));
  const bytes = member.bundleFor(ours);
  later['a kind of thing']?.hide();
  const newer = remade(bytes, { header: { version: readBundle(bytes).header.version + 1 } }, member);
  expect(ours.inspect(newer)).toMatchObject({ newer: 1, withheld: 0, parked: 0, refusedCount: 0 });
  expect(ours.take(newer)).toBeUndefined();
  upgrade();
  // Judged then, as what anybody writes.
  expect(ours.inspect(bytes)).toMatchObject({ newer: 0, refused: [{ why: 'mayNotWrite' }] });
});

it('asks for one rebuild by a version that has not looked at it, also when no migration came with it', () => {
  const { store } = ours.core;
  expect(isRebuildDue(store)).toBe(false);
  takeFromNewer('a value');
  expect(isRebuildDue(store)).toBe(true);
  rebuild(store);
  expect(isRebuildDue(store)).toBe(false);
  expect(ours.call('exchange.state', null)?.parked).toBe(1);
  // As an older version left it.
  store.run("UPDATE meta SET value = '1' WHERE key = 'projection.rebuiltAs'");
  upgrade();
  expect(isRebuildDue(store)).toBe(true);
  rebuild(store);
  expect(ours.call('exchange.state', null)?.parked).toBe(0);
});
