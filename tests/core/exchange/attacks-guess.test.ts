/** What is held back is not found by trying: its hash speaks of a nonce as well, which travels with the whole alone. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBundle } from '../../../core/exchange/bundle-text.ts';
import { hasGuessable } from '../../../db/exchange-sql.ts';
import { hashContent } from '../../../db/changes/change.ts';
import { findChange } from '../../../db/changes/receive.ts';
import { verifyChains } from '../../../db/changes/verify.ts';
import { isFull } from '../../../domain/exchange/bundle.ts';
import { aCase, aConsent, anErasure } from '../../support/case-builders.ts';
import { caseOfAll, exchangeTrio } from '../../support/exchange-team.ts';
import type { Team, TeamMachine } from '../../support/exchange-team.ts';
import { withoutNonces } from '../../support/without-nonces.ts';

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

/** A case of which the member's unit may know the plan alone. */
function ofPlan(): string {
  const id = ours.call('cases.raise', { fields: aCase(), returnOf: null, draftKey: null })?.caseId ?? '';
  const consent = aConsent(id);
  const scope = consent.scope.map((row) => ({ ...row, categories: ['planning' as const] }));
  ours.call('consents.register', { consent: { ...consent, scope }, replaces: null, draftKey: null });
  return id;
}
const linesTo = (to: TeamMachine) => readBundle(ours.bundleFor(to)).lines;

describe('a change that is held back, or of which words are left out', () => {
  it('goes without its nonce, and whoever guesses all the rest of it cannot tell that it is right', () => {
    const id = ofPlan();
    const lines = linesTo(member).filter((line) => line.caseId === id);
    const less = lines.filter((line) => !isFull(line) || line.cut === true);
    expect(less.some(isFull)).toBe(true);
    expect(less.length).toBeGreaterThan(5);
    for (const line of less) {
      expect(line).not.toHaveProperty('nonce');
      const right = findChange(ours.core.store, line.hlc);
      if (right === undefined) throw new Error('what was sent is here');
      expect(hashContent({ ...right, nonce: '' })).not.toBe(line.contentHash);
      expect(hashContent(right)).toBe(line.contentHash);
    }
  });

  it('keeps its chain checkable where only hashes came, and is checked itself once it comes whole', () => {
    const id = ofPlan();
    expect(member.take(ours.bundleFor(member))).toBeUndefined();
    expect(verifyChains(member.core.store).broken).toBe(0);
    const consent = { ...aConsent(id), preset: 'full' as const };
    const replaces =
      ours.core.store.one<{ id: string }>('SELECT id FROM consents WHERE case_id = ?', id)?.id ?? null;
    ours.call('consents.register', { consent, replaces, draftKey: null });
    expect(member.take(ours.bundleFor(member))).toBeUndefined();
    expect(member.core.store.one('SELECT question FROM cases WHERE id = ?', id)).toEqual({
      question: aCase().question,
    });
    expect(verifyChains(member.core.store).broken).toBe(0);
  });
});

it('what is erased loses its nonce with its value', () => {
  ours.core.write('erasures.erase', (tx) => tx.add('erasures', anErasure(caseId)));
  expect(ours.core.store.all("SELECT 1 FROM change WHERE case_id = ? AND nonce <> ''", caseId)).toEqual([]);
  expect(ours.core.store.all("SELECT 1 FROM change WHERE case_id = '' AND nonce <> ''")).not.toEqual([]);
  expect(verifyChains(ours.core.store).broken).toBe(0);
});

describe('what was written before there were nonces', () => {
  beforeEach(() => withoutNonces(ours.core.store));

  it('goes to nobody from whom anything of the log is held back', () => {
    expect(() => ours.bundleFor(member)).toThrow(
      expect.objectContaining({ params: { rule: 'exchange.guessable' } }),
    );
  });

  it('still travels whole, and is checked as it was', () => {
    expect(verifyChains(ours.core.store).broken).toBe(0);
    const lines = linesTo(other);
    expect(lines.every(isFull)).toBe(true);
    ours.call('cases.change', { caseId, fields: { question: 'Och nu?' } });
    expect(linesTo(other).filter(isFull).at(-1)?.nonce).toMatch(/^[0-9a-f]{32}$/);
    expect(verifyChains(ours.core.store).broken).toBe(0);
  });
});

it('a log with nonces is not taken for one without, whatever was erased or came in part', () => {
  const id = ofPlan();
  expect(member.take(ours.bundleFor(member))).toBeUndefined();
  ours.core.write('erasures.erase', (tx) => tx.add('erasures', anErasure(id)));
  expect(hasGuessable(ours.core.store)).toBe(false);
  expect(hasGuessable(member.core.store)).toBe(false);
  expect(member.take(ours.bundleFor(member))).toBeUndefined();
});
