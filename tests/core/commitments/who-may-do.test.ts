/** Who can be given a task or made responsible: the same rule for the core and for what its screens offer. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCase, aConsent, aDecision, TEAM_UNITS } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { personOf } from '../../support/unit-members.ts';

const MEETING = '2026-11-26';
let core: TestCore;
/** One person of each unit, besides the coordinator. */
let people: ReadonlyMap<string, string>;

beforeEach(() => {
  core = testCore();
  people = new Map(TEAM_UNITS.map((unitId) => [unitId, personOf(core, unitId)]));
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
});
afterEach(() => core.close());

/** A case that lets these units know, and nobody else. */
function caseFor(unitIds: readonly string[]): string {
  const { caseId } = core.call('cases.raise', { fields: aCase(), returnOf: null, draftKey: null });
  const scope = aConsent(caseId).scope.filter(({ unitId }) => unitIds.includes(unitId));
  core.call('consents.register', { consent: aConsent(caseId, { scope }), replaces: null, draftKey: null });
  core.call('meetings.addCase', { meetingId: MEETING, caseId });
  return caseId;
}
const personIn = (unitId: string): string => people.get(unitId) ?? '';
const task = (caseId: string) => ({
  caseId,
  meetingId: MEETING,
  text: 'Ring hem',
  unitId: null,
  personId: null,
  dueOn: null,
});

describe('a task', () => {
  it('is given to no unit that consent does not cover, nor to its people, nor moved there', () => {
    const caseId = caseFor(['unit-house', 'unit-school']);
    const outside = personIn('unit-social');
    const give = (who: object): string => core.refusal('commitments.add', { ...task(caseId), ...who });
    expect(give({ unitId: 'unit-social' })).toBe('rule:task.unitOutsideConsent');
    expect(give({ personId: outside })).toBe('rule:task.personOutsideConsent');
    expect(give({ unitId: 'unit-school', personId: outside })).toBe('rule:task.personOutsideConsent');
    expect(give({ unitId: 'unit-social', personId: personIn('unit-school') })).toBe(
      'rule:task.unitOutsideConsent',
    );
    expect(give({ unitId: 'unit-that-is-not' })).toBe('rule:task.unitOutsideConsent');
    expect(give({ personId: 'person-that-is-not' })).toBe('not-found');
    const { commitmentId } = core.call('commitments.add', {
      ...task(caseId),
      personId: personIn('unit-school'),
    });
    const move = (who: object): string => core.refusal('commitments.change', { commitmentId, ...who });
    expect(move({ personId: outside })).toBe('rule:task.personOutsideConsent');
    expect(move({ unitId: 'unit-social' })).toBe('rule:task.unitOutsideConsent');
    expect(core.core.store.all('SELECT unit_id, person_id FROM commitments')).toEqual([
      { unit_id: 'unit-school', person_id: personIn('unit-school') },
    ]);
  });

  it('goes to the unit of whoever takes it over', () => {
    const caseId = caseFor(TEAM_UNITS);
    const { commitmentId } = core.call('commitments.add', {
      ...task(caseId),
      personId: personIn('unit-school'),
    });
    core.call('commitments.change', { commitmentId, personId: personIn('unit-social') });
    expect(core.core.store.all('SELECT unit_id FROM commitments')).toEqual([{ unit_id: 'unit-social' }]);
    core.call('commitments.change', { commitmentId, personId: null });
    expect(core.core.store.all('SELECT unit_id FROM commitments')).toEqual([{ unit_id: 'unit-social' }]);
  });

  it('keeps its words and its day changeable after a withdrawal', () => {
    const caseId = caseFor(['unit-house', 'unit-school']);
    const { commitmentId } = core.call('commitments.add', { ...task(caseId), unitId: 'unit-school' });
    core.call('consents.withdraw', { caseId, unitIds: ['unit-school'], receivedBy: '' });
    core.call('commitments.change', { commitmentId, dueOn: '2026-12-10' });
    core.call('commitments.change', { commitmentId, unitId: 'unit-house' });
  });
});

it('a decision names nobody of a unit that consent does not cover', () => {
  const caseId = caseFor(['unit-house']);
  const decision = aDecision(caseId, MEETING, { responsiblePersonId: personIn('unit-social') });
  expect(core.refusal('decisions.record', decision)).toBe('rule:decision.personOutsideConsent');
});

it('a coordinator, who keeps the record, may take on a task whatever the own unit may know', () => {
  const caseId = caseFor(['unit-school']);
  core.call('commitments.add', { ...task(caseId), personId: 'person-founder' });
  expect(core.refusal('commitments.add', { ...task(caseId), unitId: 'unit-house' })).toBe(
    'rule:task.unitOutsideConsent',
  );
});

it('what the meeting offers is what the core takes, whatever consent covers', () => {
  fc.assert(
    fc.property(fc.subarray(TEAM_UNITS, { minLength: 1 }), (covered) => {
      const caseId = caseFor(covered);
      const gone = TEAM_UNITS.filter((unitId) => !covered.includes(unitId));
      core.call('meetings.setOutside', { meetingId: MEETING, caseId, unitIds: gone });
      const { notResponsible, stopped } = core.call('meetings.case', { meetingId: MEETING, caseId });
      const everybody = ['person-founder', ...people.values()];
      const refused = everybody.filter(
        (personId) => !core.core.call('commitments.add', { ...task(caseId), personId }).ok,
      );
      if (!stopped) expect(notResponsible.toSorted()).toEqual(refused.toSorted());
      expect(refused.toSorted()).toEqual(gone.map(personIn).toSorted());
    }),
    { numRuns: 20 },
  );
});
