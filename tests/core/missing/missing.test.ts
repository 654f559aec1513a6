/** What is missing in a file, as each reader may know it. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aCase, aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { memberOf } from '../../support/unit-members.ts';

const MEETING = '2026-11-26';
let core: TestCore;
beforeEach(() => {
  core = testCore();
});
afterEach(() => core.close());
const kinds = (caseId: string, by = core) => by.call('missing.ofCase', { caseId }).map(({ kind }) => kind);

it('is consent and a contact person when a case has just been raised', () => {
  const { caseId } = core.call('cases.raise', { fields: aCase(), returnOf: null, draftKey: null });
  expect(kinds(caseId)).toEqual(['consent', 'contact']);
  expect(kinds(caseId, memberOf(core, 'unit-school'))).toEqual([]);
});

it('is what a meeting left: the child’s view, ticks, and later a task', () => {
  const caseId = raiseWithConsent(core);
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  core.call(
    'decisions.record',
    aDecision(caseId, MEETING, {
      type: 'noAction',
      interventionTypeId: null,
      followUpOn: null,
      because: 'Väntar',
      childView: {
        state: 'notAscertained',
        words: '',
        influence: null,
        reason: 'Sjuk i dag',
        plan: 'Ringer i morgon',
      },
    }),
  );
  core.call('commitments.add', {
    caseId,
    meetingId: MEETING,
    text: 'Ringer hem',
    unitId: null,
    personId: 'person-founder',
    dueOn: '2026-12-01',
  });
  expect(kinds(caseId)).toEqual(['contact', 'followUp', 'childView', 'ownRecord']);
  core.goTo('2026-12-02');
  expect(kinds(caseId)).toContain('task');
  // The task is another unit's.
  expect(kinds(caseId, memberOf(core, 'unit-school'))).not.toContain('task');
});

it('is nothing once the case is closed, but a task that nobody has answered', () => {
  const caseId = raiseWithConsent(core);
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  const task = { caseId, meetingId: MEETING, text: 'Ringer hem', unitId: null, personId: 'person-founder' };
  const { commitmentId } = core.call('commitments.add', { ...task, dueOn: '2026-12-01' });
  core.call(
    'decisions.record',
    aDecision(caseId, MEETING, {
      type: 'close',
      followUpOn: null,
      because: 'Klart',
      closureReason: 'goalsReached',
    }),
  );
  expect(kinds(caseId)).toEqual([]);
  core.goTo('2026-12-02');
  expect(kinds(caseId)).toEqual(['task']);
  expect(core.call('missing.list', { kind: 'task', offset: 0, limit: 10 }).rows).toMatchObject([{ caseId }]);
  core.call('commitments.answer', { commitmentId, state: 'done', note: '' });
  expect(kinds(caseId)).toEqual([]);
});
