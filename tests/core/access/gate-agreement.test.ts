/**
 * Random teams: consents of every scope, withdrawals, protected children with and without named readers, people who
 * have stepped back. Whoever asks, and wherever: page, list, search, agenda, minutes and consent say what the gate
 * says, and nothing else.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { collect } from '../../../core/exchange/collect.ts';
import { getCaseFacts } from '../../../db/case-facts.ts';
import { informationCategories } from '../../../domain/consents/consents.ts';
import { disclose } from '../../../domain/disclosure.ts';
import type { Disclosure } from '../../../domain/disclosure.ts';
import type { Role } from '../../../domain/kernel/permissions.ts';
import { aCase, aConsent, aDecision, TEAM_UNITS } from '../../support/case-builders.ts';
import { FOUNDER, testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { runs } from '../../support/campaign.ts';

const MEETING = '2026-11-26';

interface ReaderOf {
  readonly userId: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly personId: string | null;
}
const readers: readonly ReaderOf[] = [
  { userId: FOUNDER, role: 'coordinator', unitId: 'unit-house', personId: 'person-founder' },
  { userId: 'second', role: 'coordinator', unitId: 'unit-social', personId: 'person-second' },
  ...TEAM_UNITS.map((unitId) => ({
    userId: `member/${unitId}`,
    role: 'member' as const,
    unitId,
    personId: `person/${unitId}`,
  })),
];

let team: TestCore;
const asked = new Map<string, TestCore>();
beforeAll(() => {
  team = testCore();
  team.goTo(MEETING);
  team.core.write('people', (tx) => {
    for (const { userId, role, unitId, personId } of readers) {
      if (userId !== FOUNDER)
        tx.set('users', userId, { name: userId, role, unitId, personId, revoked: false });
      if (personId !== null && personId !== 'person-founder')
        tx.set('people', personId, { name: personId, unitId });
    }
  });
  team.call('meetings.start', { meetingId: MEETING });
  for (const { userId } of readers) asked.set(userId, team.as(userId));
});
afterAll(() => {
  team.close();
});

const unitScope = fc.record({
  unitId: fc.constantFrom(...TEAM_UNITS),
  mayTell: fc.boolean(),
  categories: fc.subarray([...informationCategories]),
});
const scenario = fc.record({
  scope: fc.uniqueArray(unitScope, { selector: ({ unitId }) => unitId, minLength: 1 }),
  consented: fc.boolean(),
  withdrawn: fc.option(fc.option(fc.subarray(TEAM_UNITS, { minLength: 1 })), { nil: undefined, freq: 3 }),
  identityProtection: fc.constantFrom('none', 'none', 'marked', 'sheltered'),
  named: fc.option(fc.subarray(readers.map(({ userId }) => userId))),
  recused: fc.subarray(
    readers.flatMap(({ personId }) => personId ?? []),
    { maxLength: 2 },
  ),
});
type Scenario = typeof scenario extends fc.Arbitrary<infer S> ? S : never;

let count = 0;
const played: Played[] = [];
interface Played {
  readonly caseId: string;
  readonly name: string;
  readonly school: string;
  /** What somebody has typed about the child in a decision. */
  readonly words: string;
  /** Whether some unit at the table has lost what it might know. */
  readonly isLessened: boolean;
}

/** Raises the case with a name that no other has, puts it on the agenda, and lets happen to it what the scenario says. */
function play(given: Scenario): Played {
  count += 1;
  const [name, school, words] = [`Namn${count}x`, `Skola${count}x`, `Skäl${count}x`];
  const fields = aCase({ firstName: name, school });
  const { caseId } = team.call('cases.raise', { fields, returnOf: null, draftKey: null });
  const scope = given.scope.some(({ categories }) => categories.length > 0)
    ? given.scope
    : [{ unitId: 'unit-house', mayTell: true, categories: ['planning' as const] }];
  if (given.consented)
    team.call('consents.register', {
      consent: aConsent(caseId, { preset: 'directed', validUntil: '2027-05-01', scope }),
      replaces: null,
      draftKey: null,
    });
  team.call('meetings.addCase', { meetingId: MEETING, caseId });
  if (given.withdrawn !== undefined)
    team.call('consents.withdraw', { caseId, unitIds: given.withdrawn, receivedBy: '' });
  team.core.write('scenario', (tx) => {
    tx.set('cases', caseId, { identityProtection: given.identityProtection, namedUserIds: given.named });
    for (const personId of given.recused) tx.add('recusals', { caseId, meetingId: MEETING, personId });
    tx.add('decisions', aDecision(caseId, MEETING, { because: words, goal: words, dissent: words }));
  });
  const lost = scope.filter(
    ({ unitId, categories }) =>
      categories.length > 0 && (given.withdrawn === null || given.withdrawn?.includes(unitId) === true),
  );
  const made = { caseId, name, school, words, isLessened: given.consented && lost.length > 0 };
  played.push(made);
  return made;
}

function gateSays(caseId: string, reader: ReaderOf, list: boolean): Disclosure {
  const facts = getCaseFacts(team.core.store, caseId, MEETING);
  if (facts === undefined) throw new Error('the case was raised');
  return disclose(facts.subject, { kind: 'reader', ...reader, list }, MEETING);
}

const listOf = (core: TestCore, search: string) =>
  core.call('cases.list', { filter: 'open', search, sort: 'next', descending: false, offset: 0, limit: 500 });

/** What each place shows of the case, as the parts of it that came through. */
function placesOf(core: TestCore, { caseId, name, school, words }: Played) {
  const view = core.call('cases.get', { caseId });
  const row = listOf(core, '').rows.find(({ id }) => id === caseId);
  const agenda = core.call('meetings.agenda', { meetingId: MEETING });
  const item = [...agenda.rows, ...agenda.parked].find((one) => one.caseId === caseId);
  const minutes = core.call('minutes.get', { meetingId: MEETING });
  const consent = core.core.call('consents.get', { caseId });
  return {
    page: { identity: !view.restricted, story: view.fields !== null, school: view.fields?.school === school },
    list: { name: row?.name ?? null, school: row?.school ?? null },
    search: { name: listOf(core, name).total > 0, school: listOf(core, school).total > 0 },
    agenda: item?.name ?? null,
    minutes: minutes.document.items.some((one) => one.caseId === caseId),
    words: [view, minutes].map((place) => JSON.stringify(place).includes(words)),
    consent: consent.ok,
  };
}

it('page, list, search, agenda, minutes and consent show a reader what the gate says, whoever asks', () => {
  fc.assert(
    fc.property(scenario, (given) => {
      const made = play(given);
      for (const reader of readers) {
        const core = asked.get(reader.userId);
        if (core === undefined) throw new Error('every reader has unlocked');
        const [page, list] = [gateSays(made.caseId, reader, false), gateSays(made.caseId, reader, true)];
        const places = placesOf(core, made);
        expect({ reader: reader.userId, ...places }).toEqual({
          reader: reader.userId,
          page: { identity: page.identity, story: page.story, school: page.story && page.school },
          list: { name: list.identity ? made.name : null, school: list.school ? made.school : null },
          search: { name: list.identity, school: list.school },
          agenda: list.identity && places.agenda !== null ? made.name : null,
          minutes: page.plan,
          words: [page.story, page.story],
          consent: page.plan,
        });
      }
    }),
    { numRuns: runs(12) },
  );
}, 120_000);

const factsOf = (caseId: string) => {
  const facts = getCaseFacts(team.core.store, caseId, MEETING);
  if (facts === undefined) throw new Error('the case was raised');
  return facts;
};

it('printed minutes and the file for a unit’s machine hold what the gate says, and of that the words it lets through', () => {
  for (const reader of readers) {
    const core = asked.get(reader.userId);
    if (core === undefined) throw new Error('every reader has unlocked');
    const { document } = core.call('minutes.printed', { meetingId: MEETING, way: 'print' });
    for (const { caseId, words, isLessened } of played) {
      const { subject } = factsOf(caseId);
      const page = gateSays(caseId, reader, false);
      // A coordinator's paper goes to all who were at the table, a member's to the own unit.
      const isOnPaper =
        page.plan && !subject.identityProtected && !(reader.role === 'coordinator' && isLessened);
      const item = document.items.find((one) => one.caseId === caseId);
      expect([item !== undefined, JSON.stringify(item ?? '').includes(words)]).toEqual([
        isOnPaper,
        isOnPaper && page.story,
      ]);
    }
  }
  for (const { userId, role, unitId, personId } of readers.filter((one) => one.role === 'member')) {
    const file = collect(
      team.core.store,
      { devices: ['any'], user: team.core.user() },
      { id: 'machine-there', owner: { id: userId, name: userId, role, unitId, personId }, peer: undefined },
      MEETING,
    );
    const text = JSON.stringify(file.lines);
    for (const { caseId, words } of played) {
      const { subject } = factsOf(caseId);
      const own = gateSays(caseId, { userId, role, unitId, personId }, false);
      const unit = disclose(subject, { kind: 'exchange', unitId: unitId ?? '' }, MEETING);
      expect([userId, file.caseIds.includes(caseId), text.includes(words)]).toEqual([
        userId,
        own.plan && unit.plan,
        own.story && unit.story,
      ]);
    }
  }
});
