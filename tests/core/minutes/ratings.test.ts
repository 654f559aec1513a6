/** What was rated at a meeting stands in its minutes: who says so, of what and how much, as far as each copy may hold it. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { start } from '../../support/agenda-steps.ts';
import {
  aConsent,
  aDecision,
  raiseWithConsent,
  seenWithdrawals,
  TEAM_UNITS,
} from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { memberOf } from '../../support/unit-members.ts';

const MEETING = '2026-11-26';
let core: TestCore;
let caseId: string;
beforeEach(() => {
  core = testCore();
  caseId = raiseWithConsent(core);
  const scope = TEAM_UNITS.map((unitId) => ({
    unitId,
    mayTell: true,
    categories:
      unitId === 'unit-school'
        ? ['planning' as const]
        : ['planning' as const, 'health' as const, 'social' as const],
  }));
  core.call('consents.withdraw', { caseId, unitIds: null, receivedBy: '' });
  const consent = aConsent(caseId, { preset: 'directed', validUntil: '2027-05-01', scope });
  core.call('consents.register', {
    consent,
    replaces: null,
    seenWithdrawals: seenWithdrawals(core, caseId),
    draftKey: null,
  });
  start(core, MEETING);
  const { decisionId } = core.call(
    'decisions.record',
    aDecision(caseId, MEETING, { goal: 'Sova hela natten' }),
  );
  rate({ scale: 'goal', goalId: decisionId, respondent: 'guardian', value: -1 });
  rate({ scale: 'sdq', respondent: 'guardian', value: 17 });
});
afterEach(() => core.close());

const rate = (fields: object) =>
  core.call('goals.rate', {
    caseId,
    meetingId: MEETING,
    scale: 'now',
    goalId: null,
    respondent: 'child',
    value: 4,
    on: MEETING,
    ...fields,
  });
const ratings = (of = core) =>
  of.call('minutes.get', { meetingId: MEETING }).document.items.find((item) => item.caseId === caseId)
    ?.ratings;
const goal = { scale: 'goal', goal: 'Sova hela natten', respondent: 'guardian', value: -1, by: 'Vera Prov' };
const sdq = { scale: 'sdq', goal: '', respondent: 'guardian', value: 17, by: 'Vera Prov' };
const seal = () => core.call('meetings.seal', { meetingId: MEETING });
const isIntact = () => core.call('minutes.get', { meetingId: MEETING }).seal?.intact;

it('stands in them before and after they are sealed, and on paper', () => {
  expect(ratings()).toEqual([goal, sdq]);
  seal();
  expect(ratings()).toEqual([goal, sdq]);
  expect(isIntact()).toBe(true);
  const { document } = core.call('minutes.printed', { meetingId: MEETING, way: 'print' });
  expect(document.items[0]?.ratings).toEqual([goal, sdq]);
});

it('is the number that counts: not one that was put right or taken back, and none from between meetings', () => {
  const { ratingId } = rate({ scale: 'now', value: 3 });
  core.call('goals.takeBack', { what: 'ratings', id: ratingId });
  rate({ scale: 'sdq', respondent: 'guardian', value: 15 });
  core.call('goals.rate', {
    caseId,
    meetingId: null,
    scale: 'now',
    goalId: null,
    respondent: 'school',
    value: 5,
    on: MEETING,
  });
  expect(ratings()).toEqual([goal, { ...sdq, value: 15 }]);
});

it('is on a unit’s copy as far as consent lets the unit know that kind of information', () => {
  seal();
  const [school, social] = [memberOf(core, 'unit-school'), memberOf(core, 'unit-social')];
  expect(ratings(school)).toEqual([{ ...goal, goal: '' }]);
  expect(ratings(social)).toEqual([goal, sdq]);
  const { document } = school.call('minutes.printed', { meetingId: MEETING, way: 'pdf' });
  expect(document.items[0]?.ratings).toEqual([{ ...goal, goal: '' }]);
});

it('is corrected beside the minutes, and stays as it was sealed', () => {
  seal();
  core.call('minutes.amend', { meetingId: MEETING, caseId, text: 'SDQ var 15.', reason: 'Fel rad' });
  expect(ratings()).toEqual([goal, sdq]);
  expect(isIntact()).toBe(true);
});
