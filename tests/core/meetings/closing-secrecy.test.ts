/** The page that closes a meeting is read by the whole room: it says what is missing, and no more than the room may know. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { personOf } from '../../support/unit-members.ts';

const MEETING = '2026-11-26';
const TASK = 'Ring mamma om natten';
let core: TestCore;
let caseId: string;
let school: string;
beforeEach(() => {
  core = testCore();
  school = personOf(core, 'unit-school');
  caseId = raiseWithConsent(core);
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  core.call('decisions.record', aDecision(caseId, MEETING));
  core.call('commitments.add', {
    caseId,
    meetingId: MEETING,
    text: TASK,
    unitId: null,
    personId: null,
    dueOn: null,
  });
});
afterEach(() => core.close());

const missing = () =>
  core.call('meetings.closing', { meetingId: MEETING }).missing.filter(({ kind }) => kind !== 'attendance');
const attend = (personId: string): null =>
  core.call('meetings.setAttendance', { meetingId: MEETING, personId, state: 'present' });

it('a task is named while everybody in the room may hear of it', () => {
  attend(school);
  expect(missing().map(({ kind, detail }) => [kind, detail])).toEqual([
    ['taskPerson', TASK],
    ['taskDay', TASK],
  ]);
});

it('its words are gone as soon as somebody is there whom consent does not cover, and the answer can still be given', () => {
  attend(school);
  core.call('consents.withdraw', { caseId, unitIds: ['unit-school'], receivedBy: '' });
  const things = missing();
  expect(things.map(({ detail }) => detail)).toEqual(['', '']);
  expect(JSON.stringify(things)).not.toContain(TASK);
  // Who is offered is who may be told.
  expect(things.find(({ kind }) => kind === 'taskPerson')?.notResponsible).toEqual([school]);
  const commitmentId = things[0]?.taskId ?? '';
  core.call('commitments.change', { commitmentId, personId: 'person-founder', dueOn: '2026-12-10' });
  expect(missing()).toEqual([]);
});

it('its words are gone for whoever holds the pen and has stepped back', () => {
  core.call('meetings.recuse', { meetingId: MEETING, caseId, personId: 'person-founder' });
  expect(JSON.stringify(core.call('meetings.closing', { meetingId: MEETING }))).not.toContain(TASK);
});
