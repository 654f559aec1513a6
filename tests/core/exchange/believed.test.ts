/** Whose file is believed in what: a member in the own work, a coordinator in everything, others in nothing. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBundle } from '../../../core/exchange/bundle-text.ts';
import { newSigningKeys } from '../../../core/exchange/signing.ts';
import { compareProjection } from '../../../db/changes/rebuild.ts';
import { verifyChains } from '../../../db/changes/verify.ts';
import { countParked } from '../../../db/exchange-sql.ts';
import { aConsent } from '../../support/case-builders.ts';
import { caseOfAll, exchangeTrio } from '../../support/exchange-team.ts';
import type { Team, TeamMachine } from '../../support/exchange-team.ts';
import { nextLine, remade } from '../../support/forged-bundles.ts';

let team: Team;
let ours: TeamMachine;
let other: TeamMachine;
let member: TeamMachine;
let caseId: string;

beforeEach(() => {
  const trio = exchangeTrio();
  ({ team, ours, other, member } = trio);
  caseId = caseOfAll(trio);
});
afterEach(() => team.close());

const question = ({ core }: TeamMachine): string | undefined =>
  core.store.one<{ question: string }>('SELECT question FROM cases WHERE id = ?', caseId)?.question;
const isWhole = ({ core }: TeamMachine): void => {
  expect(verifyChains(core.store).broken).toBe(0);
  expect(core.store.transaction(() => compareProjection(core.store))).toEqual([]);
};

describe('a member’s machine', () => {
  it('is refused by name in what only a coordinator writes, and its chain goes on', () => {
    const before = question(ours);
    // Its own core would refuse this; somebody at the machine could still write it by hand.
    member.core.write('commitments.answer', (tx) => tx.set('cases', caseId, { question: 'En annan fråga?' }));
    member.call('notes.add', {
      caseId,
      text: 'Vi har träffats.',
      category: 'health',
      limit: { to: 'team' },
      aboutOther: null,
      authorUnitId: null,
    });
    expect(ours.take(member.bundleFor(ours))).toBeUndefined();
    expect(question(ours)).toBe(before);
    expect(ours.core.store.all('SELECT id FROM notes')).toHaveLength(1);
    isWhole(ours);
    expect(other.take(ours.bundleFor(other))).toBeUndefined();
    expect(question(other)).toBe(before);
    isWhole(other);
  });

  it('does not pass on what others wrote, nor widen a consent', () => {
    const all = ours.bundleFor(member);
    const { header } = readBundle(member.bundleFor(ours));
    const passedOn = remade(all, { header: { ...header, scope: 'all' } }, member);
    expect(ours.take(passedOn)).toBe('exchange.foreign');
    member.core.write('notes.add', (tx) =>
      tx.add('consents', { ...aConsent(caseId), replaces: null, seenWithdrawals: [] }),
    );
    expect(ours.take(member.bundleFor(ours))).toBeUndefined();
    expect(ours.core.store.all('SELECT id FROM consents')).toHaveLength(1);
  });
});

describe('a file', () => {
  it.each([
    ['of another team', { team: '2020-01-01T00:00:00.000Z-0000-0000000000000001' }, 'exchange.wrongTeam'],
    ['for another machine', { to: ['0000000000000001'] }, 'exchange.notForHere'],
    ['in another user’s name', { userId: 'user-9' }, 'exchange.unknownMachine'],
    ['of a time to come', { madeAt: '2036-11-24T08:00:00.000Z' }, 'clock-ahead'],
  ] as const)('%s is refused', (_what, header, why) => {
    expect(
      ours.take(
        remade(
          other.bundleFor(ours),
          { header: { ...header, to: [...('to' in header ? header.to : [ours.id])] } },
          other,
        ),
      ),
    ).toBe(why);
  });

  it('of a machine that nobody knows, or that has been shut out, is refused', () => {
    const bytes = other.bundleFor(ours);
    const strange = newSigningKeys();
    const unknown = remade(bytes, { header: { signKey: strange.publicKey }, key: strange.privateKey }, other);
    expect(ours.take(unknown)).toBe('exchange.unknownMachine');
    ours.call('exchange.revoke', { machineId: other.id });
    expect(ours.take(bytes)).toBe('exchange.revokedMachine');
  });

  it('that says something else under a known stamp, or skips a change, is refused', () => {
    other.call('cases.change', { caseId, fields: { question: 'Först?' } });
    other.call('cases.change', { caseId, fields: { question: 'Sedan?' } });
    const bytes = other.bundleFor(ours);
    const { lines } = readBundle(bytes);
    const own = lines.filter(({ device }) => device === other.id);
    expect(ours.take(remade(bytes, { lines: lines.filter((line) => line !== own[0]) }, other))).toBe(
      'exchange.gap',
    );
    const forged = lines.map((line) => (line === own[1] ? { ...line, value: '"Något annat?"' } : line));
    expect(ours.take(remade(bytes, { lines: forged }, other))).toBe('exchange.chain');
    expect(ours.take(bytes)).toBeUndefined();
    expect(question(ours)).toBe('Sedan?');
  });

  it('of a newer version is kept where it is not understood; of this version it is refused', () => {
    const bytes = other.bundleFor(ours);
    const { header, lines } = readBundle(bytes);
    const later = {
      lines: [
        ...lines,
        nextLine(other, { entity: 'laterThings', rowId: 'later-1', field: 'colour', value: '"blue"' }),
      ],
    };
    expect(ours.take(remade(bytes, later, other))).toBe('exchange.unknownName');
    const newer = remade(bytes, { ...later, header: { version: header.version + 1 } }, other);
    expect(ours.take(newer)).toBeUndefined();
    expect(countParked(ours.core.store)).toBe(1);
    isWhole(ours);
  });
});
