/** A decision is taken back with the tasks that were given with it, and both come back with one key. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';

const MEETING = '2026-11-26';
let core: TestCore;
let caseId: string;
beforeEach(() => {
  core = testCore();
  caseId = raiseWithConsent(core);
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
});
afterEach(() => core.close());

const decide = (text = ''): string =>
  core.call('decisions.record', aDecision(caseId, MEETING, { text })).decisionId;
const give = (text: string): string =>
  core.call('commitments.add', {
    caseId,
    meetingId: MEETING,
    text,
    unitId: null,
    personId: 'person-founder',
    dueOn: '2026-12-01',
  }).commitmentId;
const view = () => core.call('meetings.case', { meetingId: MEETING, caseId });
const tasks = () => view().newTasks.map(({ text }) => text);

it('takes those given after it and before the next decision, and no others', () => {
  give('Före');
  const first = decide();
  give('Med den första');
  const second = decide('Även samtal');
  give('Med den andra');
  core.call('decisions.retract', { decisionId: first });
  expect(tasks().toSorted()).toEqual(['Före', 'Med den andra']);
  core.call('decisions.retract', { decisionId: second });
  expect(tasks()).toEqual(['Före']);
});

it('is one step: undo brings the decision and its tasks back, redo takes them again', () => {
  const decisionId = decide();
  give('Ringa hem');
  give('Boka tid');
  core.call('decisions.retract', { decisionId });
  expect([view().decisions.length, tasks().length]).toEqual([0, 0]);
  core.call('meetings.undo', { meetingId: MEETING });
  expect([view().decisions.length, tasks().length]).toEqual([1, 2]);
  core.call('meetings.redo', { meetingId: MEETING });
  expect([view().decisions.length, tasks().length]).toEqual([0, 0]);
});

it('leaves a task that somebody has already answered', () => {
  const decisionId = decide();
  const commitmentId = give('Ringa hem');
  core.call('commitments.answer', { commitmentId, state: 'done', note: '' });
  core.call('decisions.retract', { decisionId });
  expect(tasks()).toEqual(['Ringa hem']);
});
