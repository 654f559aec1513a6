/** What a member's file tells of cases that its machine has never had: nothing, and not how many there are. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBundle } from '../../../core/exchange/bundle-text.ts';
import { unitsToldOf } from '../../../db/told-sql.ts';
import { isFull } from '../../../domain/exchange/bundle.ts';
import { aCase, aConsent, anErasure } from '../../support/case-builders.ts';
import { caseOfAll, exchangeTrio } from '../../support/exchange-team.ts';
import type { Team, TeamMachine } from '../../support/exchange-team.ts';

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

const raise = (fields: Parameters<typeof aCase>[0] = {}): string =>
  ours.call('cases.raise', { fields: aCase(fields), returnOf: null, draftKey: null })?.caseId ?? '';
const consent = (to: string, units?: readonly string[]): void => {
  const { scope, ...rest } = aConsent(to);
  const named = scope.filter(({ unitId }) => units?.includes(unitId) !== false);
  ours.call('consents.register', { consent: { ...rest, scope: named }, replaces: null, draftKey: null });
};
const withdraw = (from: TeamMachine, of: string): void => {
  from.call('consents.withdraw', { caseId: of, unitIds: ['unit-school-health'], receivedBy: 'Prov' });
};
const closedTo = (from: TeamMachine, to: TeamMachine): readonly string[] =>
  readBundle(from.bundleFor(to)).header.closed;

describe('cases that are closed to a member', () => {
  it('are named where the machine had them, by every coordinator’s machine', () => {
    withdraw(other, caseId);
    expect(closedTo(other, member)).toEqual([caseId]);
    expect(member.take(other.bundleFor(member))).toBeUndefined();
    expect(member.call('cases.get', { caseId })).toMatchObject({ restricted: true, fields: null });
  });

  it('are not named where it never did: protected from the start, of other units, or without consent', () => {
    const hidden = raise({ identityProtection: 'sheltered' });
    consent(hidden);
    consent(raise(), ['unit-social']);
    raise();
    expect(closedTo(ours, member)).toEqual([]);
  });

  it('are named when they were protected later, and when the user has changed units', () => {
    ours.call('cases.change', { caseId, fields: { identityProtection: 'marked' } });
    expect(closedTo(ours, member)).toEqual([caseId]);
    ours.core.write('users.change', (tx) => tx.set('users', member.userId, { unitId: 'unit-unknown' }));
    expect(closedTo(ours, member)).toEqual([caseId]);
  });
});

it('what a coordinator’s machine lacks is asked of coordinators alone', () => {
  other.core.write('cases.change', (tx) =>
    tx.set('cases', caseId, { identityProtection: 'marked', namedUserIds: [other.userId] }),
  );
  expect(ours.take(other.bundleFor(ours))).toBeUndefined();
  other.core.write('cases.change', (tx) => tx.set('cases', caseId, { question: 'Bara för den namngivna?' }));
  expect(ours.take(other.bundleFor(ours))).toBeUndefined();
  expect(readBundle(ours.bundleFor(other)).header.lacks).not.toEqual([]);
  expect(readBundle(ours.bundleFor(member)).header.lacks).toEqual([]);
});

describe('erasures', () => {
  const erase = (of: string): void => {
    ours.core.write('erasures.erase', (tx) => {
      const number = tx.one<{ number: string }>('SELECT number FROM cases WHERE id = ?', of)?.number ?? '';
      const contentHash = 'ab'.repeat(32);
      tx.add(
        'erasures',
        anErasure(of, {
          number,
          unitIds: unitsToldOf(tx, of),
          minutes: [
            {
              meetingId: '2026-11-19',
              contentHash,
              parts: { rest: contentHash, cases: [{ number: 'K-26-099', hash: contentHash }] },
            },
          ],
        }),
      );
    });
  };

  it('reach a member of a case that the machine had, without the other cases of its minutes', () => {
    erase(caseId);
    const bundle = readBundle(ours.bundleFor(member));
    const [erasure] = bundle.lines.filter(isFull).filter(({ entity }) => entity === 'erasures');
    expect(erasure).toMatchObject({ cut: true });
    expect(/K-26-099|(ab){16}/.test(JSON.stringify(bundle))).toBe(false);
    expect(member.take(ours.bundleFor(member))).toBeUndefined();
    expect(member.core.store.all('SELECT id FROM cases')).toEqual([]);
  });

  it('of other cases are not told at all', () => {
    const hidden = raise({ identityProtection: 'sheltered' });
    consent(hidden);
    erase(hidden);
    const bundle = readBundle(ours.bundleFor(member));
    expect(bundle.lines.filter(isFull).map(({ entity }) => entity)).not.toContain('erasures');
    expect(JSON.stringify(bundle)).not.toContain(hidden);
  });

  it('reach other coordinators whole', () => {
    erase(caseId);
    expect(JSON.stringify(readBundle(ours.bundleFor(other)))).toContain('K-26-099');
  });
});
