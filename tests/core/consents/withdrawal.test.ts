/** After a withdrawal nothing is shown to whom it concerns, in the very next answer, whatever came before it. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { getCaseFacts } from '../../../db/case-facts.ts';
import { custodies } from '../../../domain/cases/cases.ts';
import { coverageOf, covers } from '../../../domain/consents/consent-rules.ts';
import { answers, exceptionKinds, informationCategories } from '../../../domain/consents/consents.ts';
import { aCase, aConsent, seenWithdrawals, TEAM_UNITS } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { memberOf, personOf } from '../../support/unit-members.ts';
import { runs } from '../../support/campaign.ts';

const TODAY = '2026-11-24';
const MEETING = '2026-11-26';
const core = testCore();
// That a write reaches the disk is tested elsewhere, and there are many here.
core.db.pragma('synchronous = OFF');
afterAll(core.close);
const members = TEAM_UNITS.map((unitId) => ({ unitId, core: memberOf(core, unitId) }));
for (const unitId of TEAM_UNITS) personOf(core, unitId);

const someUnits = fc.subarray(TEAM_UNITS, { minLength: 1 });
const registered = fc.record({
  kind: fc.constant('register' as const),
  guardians: fc.tuple(fc.constantFrom(...answers), fc.constantFrom(...answers)),
  child: fc.constantFrom(...answers),
  exception: fc.option(fc.constantFrom(...exceptionKinds), { freq: 3 }),
  scope: someUnits,
  categories: fc.subarray([...informationCategories], { minLength: 1 }),
  follows: fc.boolean(),
});
const withdrawn = fc.record({
  kind: fc.constant('withdraw' as const),
  unitIds: fc.option(someUnits, { nil: null }),
});
const custody = fc.record({
  kind: fc.constant('custody' as const),
  custody: fc.constantFrom(...custodies),
});
const step = fc.oneof({ weight: 4, arbitrary: registered }, withdrawn, custody);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
const history = fc.record({
  birthYear: fc.integer({ min: 2006, max: 2018 }),
  steps: fc.array(step, { maxLength: 6 }),
  last: fc.option(someUnits, { nil: null }),
});

function consentOf(caseId: string, drawn: Extract<Step, { kind: 'register' }>) {
  const plain = aConsent(caseId);
  return {
    ...plain,
    guardians: plain.guardians.map((guardian, index) => ({
      ...guardian,
      answer: drawn.guardians[index === 0 ? 0 : 1],
    })),
    child: { ...plain.child, answer: drawn.child },
    exception:
      drawn.exception === null
        ? null
        : { kind: drawn.exception, reason: 'Skäl', on: TODAY, assessedBy: 'Vera Prov' },
    scope: drawn.scope.map((unitId) => ({ unitId, mayTell: true, categories: drawn.categories })),
  };
}

let children = 0;
function newCase(birthYear: number): string {
  children += 1;
  const firstName = `Barn${children}x`;
  return core.call('cases.raise', { fields: aCase({ firstName, birthYear }), returnOf: null, draftKey: null })
    .caseId;
}

const latest = (caseId: string): string | null =>
  core.call('consents.get', { caseId }).versions[0]?.id ?? null;

function take(caseId: string, one: Step): void {
  if (one.kind === 'custody') core.call('cases.change', { caseId, fields: { custody: one.custody } });
  else if (one.kind === 'withdraw')
    core.call('consents.withdraw', {
      caseId,
      unitIds: one.unitIds,
      receivedBy: '',
    });
  else
    // What the rules do not let anybody write down is no part of the history.
    core.core.call('consents.register', {
      consent: consentOf(caseId, one),
      replaces: one.follows ? latest(caseId) : null,
      seenWithdrawals: seenWithdrawals(core, caseId),
      draftKey: null,
    });
}

const covered = (caseId: string): string[] => {
  const facts = getCaseFacts(core.core.store, caseId, TODAY);
  if (facts === undefined) throw new Error('the case was raised');
  return TEAM_UNITS.filter((unitId) => covers(coverageOf(unitId, facts.subject, TODAY, 30)));
};

const listOf = (member: TestCore, search: string): string[] =>
  member
    .call('cases.list', { filter: 'open', search, sort: 'next', descending: false, offset: 0, limit: 500 })
    .rows.map(({ id }) => id);

/** What a member of a unit gets of the case from every question there is to ask about it. */
function seenBy({ core: member }: (typeof members)[number], caseId: string, number: string): string[] {
  const seen: string[] = [];
  if (listOf(member, '').includes(caseId)) seen.push('list');
  if (listOf(member, number).includes(caseId)) seen.push('search');
  if (!member.call('cases.get', { caseId }).restricted) seen.push('case');
  if (member.core.call('consents.get', { caseId }).ok) seen.push('consent');
  if (JSON.stringify(member.call('meetings.agenda', { meetingId: MEETING })).includes(number))
    seen.push('agenda');
  if (JSON.stringify(member.call('overview.get', null)).includes(number)) seen.push('overview');
  return seen;
}

/** On the agenda as the coordinator has it: without a name when nothing holds, otherwise who must leave is named. */
function expectAgenda(caseId: string, gone: readonly string[]): void {
  const row = core.call('meetings.agenda', { meetingId: MEETING }).rows.find((one) => one.caseId === caseId);
  if (row === undefined) return;
  if (row.name !== null)
    expect(row.outside.map(({ unitId }) => unitId)).toEqual(expect.arrayContaining([...gone]));
}

describe('a withdrawal, after any history of consents, withdrawals, exceptions, custody and ages', () => {
  it('leaves no unit that it concerns with anything, at once, and what the coordinator reads stays', () => {
    fc.assert(
      fc.property(history, ({ birthYear, steps, last }) => {
        const caseId = newCase(birthYear);
        for (const one of steps) take(caseId, one);
        const before = covered(caseId);
        take(caseId, { kind: 'withdraw', unitIds: last });
        const gone = last ?? TEAM_UNITS;
        expect(covered(caseId)).toEqual(before.filter((unitId) => !gone.includes(unitId)));
        const { number, restricted, fields } = core.call('cases.get', { caseId });
        for (const member of members.filter(({ unitId }) => gone.includes(unitId)))
          expect([member.unitId, seenBy(member, caseId, number)]).toEqual([member.unitId, []]);
        expectAgenda(caseId, gone);
        expect([restricted, fields?.question]).toEqual([false, aCase().question]);
      }),
      { numRuns: runs(12) },
    );
  }, 60_000);

  it('is no obstacle to a new consent, which knew of it', () => {
    fc.assert(
      fc.property(history, ({ birthYear, steps, last }) => {
        const caseId = newCase(birthYear);
        for (const one of steps) take(caseId, one);
        take(caseId, { kind: 'withdraw', unitIds: last });
        core.call('cases.change', { caseId, fields: { custody: 'joint' } });
        const consent = aConsent(caseId);
        core.call('consents.register', {
          consent: { ...consent, child: { ...consent.child, answer: 'yes' } },
          replaces: latest(caseId),
          seenWithdrawals: seenWithdrawals(core, caseId),
          draftKey: null,
        });
        expect(covered(caseId)).toEqual(TEAM_UNITS);
        const { number } = core.call('cases.get', { caseId });
        for (const member of members) expect(seenBy(member, caseId, number)).toContain('case');
      }),
      { numRuns: runs(4) },
    );
  }, 60_000);
});
