/** What is said of a file before it is made or taken in: what a list leaves out, and what cannot be undone. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aCase, anErasure } from '../../support/case-builders.ts';
import { caseOfAll, exchangeTrio } from '../../support/exchange-team.ts';
import type { TeamMachine, Trio } from '../../support/exchange-team.ts';

let trio: Trio;
let ours: TeamMachine;
let other: TeamMachine;
let member: TeamMachine;
beforeEach(() => {
  trio = exchangeTrio();
  ({ ours, other, member } = trio);
});
afterEach(() => trio.team.close());

const raiseMany = (count: number): void => {
  ours.core.write('cases.raise', (tx) => {
    for (let at = 0; at < count; at += 1)
      tx.set('cases', `case-${at}`, {
        number: `K-26-${String(at).padStart(3, '0')}`,
        raisedOn: '2026-11-24',
      });
  });
};

it('cases that the preview does not list are counted', () => {
  raiseMany(303);
  const seen = ours.call('exchange.preview', { to: [member.id] });
  expect([seen?.cases.length, seen?.more, seen?.unhindered]).toEqual([300, 3, 0]);
  const whole = ours.call('exchange.preview', { to: [other.id] });
  expect([whole?.cases.length, whole?.more, whole?.unhindered]).toEqual([0, 0, 303]);
});

it('changes that the plan of a file does not list are counted, and a conflict is listed before others', () => {
  const caseId = caseOfAll(trio);
  raiseMany(201);
  trio.team.clock.now += 1000;
  ours.call('cases.change', { caseId, fields: { question: 'Vem börjar?' } });
  other.call('cases.change', { caseId, fields: { question: 'Vem tar det?' } });
  const plan = other.inspect(ours.bundleFor(other));
  expect([plan.rows.length, plan.moreRows, plan.moreRefused]).toEqual([
    200,
    plan.added + plan.changed - 199,
    0,
  ]);
  expect(plan.rows[0]).toMatchObject({ kind: 'conflict', field: 'question' });
});

it('refusals that the plan does not list are counted', () => {
  const caseId = caseOfAll(trio);
  member.core.write('cases.change', (tx) => {
    for (let at = 0; at < 201; at += 1) tx.set('cases', caseId, { question: `Fråga ${at}?` });
  });
  const plan = ours.inspect(member.bundleFor(ours));
  expect([plan.refused.length, plan.moreRefused, plan.refusedCount]).toEqual([200, 1, 201]);
});

it('a file that erases a case is not said to be undone, and is not', () => {
  const caseId = caseOfAll(trio);
  ours.call('cases.raise', { fields: aCase(), returnOf: null, draftKey: null });
  expect(other.inspect(ours.bundleFor(other)).undoable).toBe(true);
  ours.core.write('erasures.erase', (tx) => tx.add('erasures', anErasure(caseId)));
  const bytes = ours.bundleFor(other);
  expect(other.inspect(bytes).undoable).toBe(false);
  expect(other.take(bytes)).toBeUndefined();
  expect(other.call('exchange.state', null)?.canUndo).toBe(false);
  // Nothing of it is news any more.
  expect(other.inspect(bytes).undoable).toBe(true);
});
