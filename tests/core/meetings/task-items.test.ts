/** A task that is due brings its case up, for no longer than it takes to say what became of it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, addWeeks } from '../../../domain/kernel/plain-date.ts';
import { defer, rowOf, start } from '../../support/agenda-steps.ts';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { memberOf } from '../../support/unit-members.ts';

const MEETING = '2026-11-26';
const NEXT = addWeeks(MEETING, 1);
const AFTER = addWeeks(MEETING, 2);

let core: TestCore;
let nova: string;
beforeEach(() => {
  core = testCore();
  nova = raiseWithConsent(core);
  start(core, MEETING);
  core.call('decisions.record', aDecision(nova, MEETING, { followUpOn: '2027-01-21' }));
});
afterEach(() => core.close());

const agree = (text: string, unitId: string, dueOn = NEXT): string =>
  core.call('commitments.add', {
    caseId: nova,
    meetingId: MEETING,
    text,
    unitId,
    personId: 'person-founder',
    dueOn,
  }).commitmentId;
const sealed = (meetingId = MEETING): void => {
  core.call('meetings.seal', { meetingId });
  core.goTo(addDays(meetingId, 1));
};
const done = (commitmentId: string): void => {
  core.call('commitments.answer', { commitmentId, state: 'done', note: '' });
};
const outcome = (meetingId: string) =>
  core.call('meetings.live', { meetingId }).items.find(({ caseId }) => caseId === nova)?.outcome;
const missing = (meetingId: string) =>
  core.call('meetings.closing', { meetingId }).missing.map(({ kind, detail }) => [kind, detail]);

describe('a case with a task that is due', () => {
  it('stands on the agenda once, with how many and whose they are, until all are answered', () => {
    const call = agree('Ringa hem', 'unit-school');
    const write = agree('Skriva', 'unit-school', '2026-12-01');
    const book = agree('Boka tid', 'unit-social');
    sealed();
    const { rows } = core.call('meetings.agenda', { meetingId: NEXT });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      caseId: nova,
      name: 'Nova',
      kind: 'task',
      minutes: 6,
      overdueDays: 0,
      tasksDue: {
        count: 3,
        units: [
          { name: 'Elevhälsan', count: 2 },
          { name: 'Socialtjänsten', count: 1 },
        ],
      },
    });
    expect(rowOf(core, AFTER, nova)).toBeUndefined();
    core.goTo(NEXT);
    expect(rowOf(core, NEXT, nova)).toMatchObject({ overdueDays: 2 });
    done(call);
    done(write);
    expect(rowOf(core, NEXT, nova)).toMatchObject({ minutes: 2, tasksDue: { count: 1 } });
    done(book);
    expect(rowOf(core, NEXT, nova)).toBeUndefined();
  });

  it('is dealt with when they are answered: no decision is asked for, and the minutes say what became of them', () => {
    const call = agree('Ringa hem', 'unit-school');
    sealed();
    start(core, NEXT);
    expect(outcome(NEXT)).toBe('none');
    expect(missing(NEXT)).toEqual([['commitmentUnanswered', 'Ringa hem']]);
    core.call('commitments.answer', { commitmentId: call, state: 'notDone', note: 'Ingen svarade' });
    expect(outcome(NEXT)).toBe('answered');
    expect(missing(NEXT)).toEqual([]);
    sealed(NEXT);
    expect(core.call('minutes.get', { meetingId: NEXT }).document.items).toMatchObject([
      {
        kind: 'task',
        decisions: [],
        answers: [{ text: 'Ringa hem', unit: 'Elevhälsan', state: 'notDone', note: 'Ingen svarade' }],
      },
    ]);
    expect(rowOf(core, AFTER, nova)).toBeUndefined();
  });

  it('comes back as long as nobody answers, and is counted as put off; answered in between, it is gone', () => {
    const call = agree('Ringa hem', 'unit-school');
    sealed();
    start(core, NEXT);
    defer(core, NEXT, nova);
    sealed(NEXT);
    expect(rowOf(core, AFTER, nova)).toMatchObject({ kind: 'task', deferredTimes: 1, carriedFrom: null });
    done(call);
    expect(rowOf(core, AFTER, nova)).toBeUndefined();
  });

  it('is up for its follow-up when that is due as well, and the tasks are asked about there', () => {
    agree('Ringa hem', 'unit-school', '2027-01-21');
    sealed();
    core.goTo('2027-01-15');
    expect(rowOf(core, '2027-01-21', nova)).toMatchObject({
      kind: 'followUp',
      minutes: 8,
      tasksDue: { count: 1 },
    });
  });

  it('stands there without its name, and without whose they are, when consent is gone', () => {
    agree('Ringa hem', 'unit-school');
    sealed();
    core.call('consents.withdraw', { caseId: nova, unitIds: null, receivedBy: '' });
    expect(rowOf(core, NEXT, nova)).toMatchObject({
      kind: 'task',
      name: null,
      restricted: true,
      tasksDue: { count: 1, units: [] },
    });
    expect(rowOf(memberOf(core, 'unit-school'), NEXT, nova)).toBeUndefined();
  });

  it('is not asked about any more when the case is closed', () => {
    agree('Ringa hem', 'unit-school');
    const closing = {
      type: 'close',
      closureReason: 'goalsReached',
      because: 'Klart',
      followUpOn: null,
    } as const;
    core.call('decisions.record', aDecision(nova, MEETING, closing));
    sealed();
    expect(rowOf(core, NEXT, nova)).toBeUndefined();
  });
});
