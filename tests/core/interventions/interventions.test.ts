/** An intervention from the meeting that agrees it to its end, said by the unit that gives it. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addDays } from '../../../domain/kernel/plain-date.ts';
import { start } from '../../support/agenda-steps.ts';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { memberOf, personOf } from '../../support/unit-members.ts';

const MEETING = '2026-11-26';
let core: TestCore;
let nova: string;
let decisionId: string;
beforeEach(() => {
  core = testCore();
  nova = raiseWithConsent(core);
  const personId = personOf(core, 'unit-school');
  start(core, MEETING);
  decisionId = core.call(
    'decisions.record',
    aDecision(nova, MEETING, {
      providerUnitId: 'unit-school',
      responsiblePersonId: personId,
      firstContactBy: '2026-12-01',
      level: null,
    }),
  ).decisionId;
});
afterEach(() => core.close());

const sealAndGo = (days: number): void => {
  core.call('meetings.seal', { meetingId: MEETING });
  core.goTo(addDays(MEETING, days));
};
const say = (
  stage: 'firstContact' | 'started' | 'ended',
  on: string,
  fields: { ending?: 'completed' | 'interrupted' | 'neverStarted'; because?: string } = {},
) => ({ decisionId, stage, on, ending: fields.ending ?? null, because: fields.because ?? '' });
const decision = (who = core) =>
  who
    .call('cases.get', { caseId: nova })
    .thread.flatMap(({ decisions }) => decisions)
    .find(({ id }) => id === decisionId);
const course = (who = core) => decision(who)?.course;

it('takes its level from the catalogue, waits, and is late once the day for the first contact has passed', () => {
  expect(decision()?.level).toBe('early');
  sealAndGo(5);
  expect(course()).toMatchObject({ state: 'agreed', waitsFor: 'contact', contactDays: 5, isLate: false });
  core.goTo(addDays(MEETING, 6));
  expect(course()).toMatchObject({ contactDays: 6, isLate: true });
});

it('is told by a member of the unit that gives it, and by no other member', () => {
  sealAndGo(20);
  const school = memberOf(core, 'unit-school');
  const social = memberOf(core, 'unit-social');
  core.wait(60);
  expect(course(school)).toMatchObject({ mayRecord: true });
  expect(course(social)).toMatchObject({ mayRecord: false });
  expect(social.refusal('interventions.record', say('started', '2026-12-03'))).toBe('forbidden');
  expect(social.refusal('interventions.takeBack', { decisionId })).toBe('forbidden');
  school.call('interventions.record', say('firstContact', '2026-11-30'));
  school.call('interventions.record', say('started', '2026-12-10'));
  expect(course()).toMatchObject({ state: 'started', contactDays: 4, startDays: 14, isLate: false });
  school.call('interventions.record', {
    ...say('ended', '2026-12-14', { ending: 'interrupted', because: 'Flyttade' }),
  });
  expect(course()).toMatchObject({ state: 'ended', ending: 'interrupted', because: 'Flyttade' });
  expect(school.refusal('interventions.record', say('started', '2026-12-11'))).toBe(
    'rule:interventions.ended',
  );
  school.call('interventions.takeBack', { decisionId });
  expect(course()).toMatchObject({ state: 'started', ending: null });
  school.call('interventions.takeBack', { decisionId });
  school.call('interventions.takeBack', { decisionId });
  expect(course()).toMatchObject({ state: 'agreed', hasSteps: false });
  expect(school.refusal('interventions.takeBack', { decisionId })).toBe('not-found');
});

it('says why it ended to whoever may know the story, and whether it stands in the unit’s own record', () => {
  sealAndGo(20);
  core.call('interventions.record', say('started', '2026-12-10'));
  core.call('ownRecords.set', { caseId: nova, meetingId: MEETING, unitId: 'unit-school', entered: true });
  expect(course()?.entered).toMatchObject({ on: addDays(MEETING, 20) });
  core.call('ownRecords.set', { caseId: nova, meetingId: MEETING, unitId: 'unit-school', entered: false });
  expect(course()?.entered).toBeNull();
});

it('is closed to a unit that consent no longer covers, and to whoever has stepped back', () => {
  sealAndGo(20);
  const school = memberOf(core, 'unit-school');
  core.call('consents.withdraw', { caseId: nova, unitIds: ['unit-school'], receivedBy: 'Vera Prov' });
  expect(school.refusal('interventions.record', say('started', '2026-12-03'))).toBe('forbidden');
  core.call('interventions.record', say('started', '2026-12-03'));
  expect(core.refusal('interventions.record', { ...say('started', '2026-12-03'), decisionId: 'no' })).toBe(
    'not-found',
  );
});

it('is said in the meeting, undone there and done again; and goes with the decision that is taken back', () => {
  core.call('interventions.record', say('firstContact', MEETING));
  expect(course()).toMatchObject({ state: 'contacted', contactDays: 0 });
  expect(core.call('meetings.undo', { meetingId: MEETING }).step.channel).toBe('interventions.record');
  expect(course()).toMatchObject({ state: 'agreed' });
  core.call('meetings.redo', { meetingId: MEETING });
  expect(course()).toMatchObject({ state: 'contacted' });
  core.call('decisions.retract', { decisionId });
  expect(course()).toBeUndefined();
  expect(core.refusal('interventions.record', say('started', MEETING))).toBe('not-found');
});

it('asks for a level where the catalogue has none', () => {
  const own = aDecision(nova, MEETING, { interventionTypeId: null, text: 'Promenader', level: null });
  expect(core.refusal('decisions.record', own)).toBe('rule:decision.level');
  core.call('decisions.record', { ...own, level: 'promotive' });
});
