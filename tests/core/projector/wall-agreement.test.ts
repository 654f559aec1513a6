/** Random consents, withdrawals, protected children and people who have stepped back: the wall says what the gate says. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getCaseFacts } from '../../../db/case-facts.ts';
import { both, disclose } from '../../../domain/disclosure.ts';
import type { Disclosure } from '../../../domain/disclosure.ts';
import { aCase, aConsent, TEAM_UNITS } from '../../support/case-builders.ts';
import { FOUNDER, testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { runs } from '../../support/campaign.ts';

const MEETING = '2026-11-26';
const coordinators = [
  { userId: FOUNDER, unitId: 'unit-house', personId: 'person-founder' },
  { userId: 'second', unitId: 'unit-social', personId: 'person-second' },
];

let team: TestCore;
const asked = new Map<string, TestCore>();
beforeAll(() => {
  team = testCore();
  team.goTo(MEETING);
  team.core.write('people', (tx) => {
    // One more of each unit, so that nobody who steps back takes the whole unit along.
    for (const unitId of TEAM_UNITS) tx.set('people', `person/${unitId}`, { name: `Prov ${unitId}`, unitId });
    tx.set('people', 'person-second', { name: 'Prov Andra', unitId: 'unit-social' });
    tx.set('users', 'second', {
      name: 'Prov Andra',
      role: 'coordinator',
      unitId: 'unit-social',
      personId: 'person-second',
      revoked: false,
    });
  });
  team.call('meetings.start', { meetingId: MEETING });
  for (const { userId } of coordinators) asked.set(userId, team.as(userId));
});
afterAll(() => {
  team.close();
});

const scenario = fc.record({
  consented: fc.constantFrom(true, true, true, false),
  scope: fc.oneof(fc.constant(TEAM_UNITS), fc.subarray(TEAM_UNITS, { minLength: 1 })),
  withdrawn: fc.oneof(
    fc.constant(undefined),
    fc.constant(undefined),
    fc.option(fc.subarray(TEAM_UNITS, { minLength: 1 })),
  ),
  identityProtection: fc.constantFrom('none', 'none', 'none', 'marked', 'sheltered'),
  named: fc.option(fc.subarray(coordinators.map(({ userId }) => userId))),
  recused: fc.subarray(coordinators.map(({ personId }) => personId)),
});
type Scenario = typeof scenario extends fc.Arbitrary<infer S> ? S : never;

let count = 0;

/** A case on the agenda whose question names the child, with what the scenario says. */
function play(given: Scenario): { caseId: string; name: string; school: string } {
  count += 1;
  const [name, school] = [`Namn${count}x`, `Skola${count}x`];
  const fields = aCase({
    firstName: name,
    school,
    question: `Vad behöver ${name}, och ${name}s mamma?`,
  });
  const { caseId } = team.call('cases.raise', { fields, returnOf: null, draftKey: null });
  const consent = aConsent(caseId);
  const scope = consent.scope.filter(({ unitId }) => given.scope.includes(unitId));
  if (given.consented)
    team.call('consents.register', { consent: { ...consent, scope }, replaces: null, draftKey: null });
  team.call('meetings.addCase', { meetingId: MEETING, caseId });
  if (given.withdrawn !== undefined)
    team.call('consents.withdraw', { caseId, unitIds: given.withdrawn, receivedBy: '' });
  team.core.write('scenario', (tx) => {
    tx.set('cases', caseId, { identityProtection: given.identityProtection, namedUserIds: given.named });
    for (const personId of given.recused) tx.add('recusals', { caseId, meetingId: MEETING, personId });
  });
  return { caseId, name, school };
}

function gateSays(caseId: string, { userId, unitId, personId }: (typeof coordinators)[number]): Disclosure {
  const facts = getCaseFacts(team.core.store, caseId, MEETING);
  if (facts === undefined) throw new Error('the case was raised');
  const reader = { kind: 'reader', role: 'coordinator', list: false, userId, unitId, personId } as const;
  return both(
    disclose(facts.subject, { kind: 'projector', unitIds: TEAM_UNITS }, MEETING),
    disclose(facts.subject, reader, MEETING),
  );
}

it('shows a case only when room and reader may both know it, and never a name, a school or an id', () => {
  const seen = { open: 0, closed: 0 };
  fc.assert(
    fc.property(scenario, (given) => {
      const { caseId, name, school } = play(given);
      for (const reader of coordinators) {
        const core = asked.get(reader.userId);
        if (core === undefined) throw new Error('every reader has unlocked');
        core.call('meetings.open', { meetingId: MEETING, caseId });
        const wall = core.call('projector.get', null);
        const may = gateSays(caseId, reader);
        const isOpen = may.plan && may.withheld === null;
        expect(wall.state === 'case').toBe(isOpen);
        expect(wall.state === 'case' && wall.question !== '').toBe(isOpen && may.question);
        expect(JSON.stringify(wall)).not.toMatch(new RegExp(`${name}|${school}|${caseId}`));
        if (given.identityProtection !== 'none') expect(wall).toEqual({ state: 'pause', sample: false });
        seen[isOpen ? 'open' : 'closed'] += 1;
      }
    }),
    { numRuns: runs(80) },
  );
  expect(Math.min(seen.open, seen.closed)).toBeGreaterThan(0);
});
