/** A task that is given another day: the first day is kept, the moves are counted, and they do not go on for ever. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, addWeeks } from '../../../domain/kernel/plain-date.ts';
import type { Lift } from '../../../domain/obstacles/lift.ts';
import { aLift, rowOf, start } from '../../support/agenda-steps.ts';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { memberOf } from '../../support/unit-members.ts';

const MEETING = '2026-11-26';
const week = (n: number): string => addWeeks(MEETING, n);

let core: TestCore;
let nova: string;
let task: string;
beforeEach(() => {
  core = testCore();
  nova = raiseWithConsent(core);
  start(core, MEETING);
  core.call('decisions.record', aDecision(nova, MEETING, { followUpOn: '2027-03-04' }));
  task = core.call('commitments.add', {
    caseId: nova,
    meetingId: MEETING,
    text: 'Ringa hem',
    unitId: 'unit-school',
    personId: 'person-founder',
    dueOn: week(1),
  }).commitmentId;
  core.call('meetings.seal', { meetingId: MEETING });
  core.goTo(addDays(MEETING, 1));
});
afterEach(() => core.close());

const move = (to: string, who = core, lift?: Lift): unknown =>
  who.call('commitments.move', {
    commitmentId: task,
    to,
    because: 'Väntar på svar',
    ...(lift === undefined ? {} : { lift }),
  });
const shown = () => core.call('cases.get', { caseId: nova }).tasks[0];
const tooOften = (): void => [week(9), week(10), week(11)].forEach((to) => move(to));
const missing = (meetingId: string) =>
  core
    .call('meetings.closing', { meetingId })
    .missing.map(({ kind, detail, task: moving }) => [kind, detail, moving?.moves]);

it('keeps the day it was agreed for, counts the moves, and is up at the meeting of its new day', () => {
  expect(shown()).toMatchObject({ dueOn: week(1), firstDueOn: null, moves: 0, movesLeft: 3 });
  move(week(2));
  move(week(3));
  expect(shown()).toMatchObject({
    dueOn: week(3),
    firstDueOn: week(1),
    moves: 2,
    movesLeft: 1,
    mustSettle: false,
  });
  expect(rowOf(core, week(1), nova)).toBeUndefined();
  expect(rowOf(core, week(3), nova)).toMatchObject({ kind: 'task' });
  core.call('commitments.takeBackMove', { commitmentId: task });
  expect(shown()).toMatchObject({ dueOn: week(2), firstDueOn: week(1), moves: 1 });
  core.call('commitments.takeBackMove', { commitmentId: task });
  expect(shown()).toMatchObject({ dueOn: week(1), firstDueOn: null, moves: 0 });
  expect(core.refusal('commitments.takeBackMove', { commitmentId: task })).toBe('not-found');
});

it('is moved by the unit that is to do it, while consent lets it know of the plan', () => {
  const school = memberOf(core, 'unit-school');
  const social = memberOf(core, 'unit-social');
  const input = { commitmentId: task, to: week(2), because: 'Väntar' };
  expect(social.refusal('commitments.move', input)).toBe('forbidden');
  core.goTo(addDays(MEETING, 2));
  move(week(2), school);
  core.goTo(addDays(MEETING, 3));
  expect(shown()).toMatchObject({ dueOn: week(2), moves: 1 });
  core.call('consents.withdraw', { caseId: nova, unitIds: ['unit-school'], receivedBy: '' });
  expect(school.refusal('commitments.move', { ...input, to: week(3) })).toBe('forbidden');
  expect(school.refusal('commitments.takeBackMove', { commitmentId: task })).toBe('forbidden');
});

it('is not moved without a reason, nor once it has been answered', () => {
  const input = { commitmentId: task, to: week(2), because: ' ' };
  expect(core.refusal('commitments.move', input)).toBe('rule:task.because');
  expect(core.refusal('commitments.answer', { commitmentId: task, state: 'notDone', note: '' })).toBe(
    'rule:task.why',
  );
  expect(core.refusal('commitments.answer', { commitmentId: task, state: 'overtaken', note: '' })).toBe(
    'rule:task.what',
  );
  core.call('commitments.answer', { commitmentId: task, state: 'overtaken', note: 'Familjen flyttade' });
  expect(shown()).toMatchObject({ state: 'overtaken', note: 'Familjen flyttade' });
  expect(core.refusal('commitments.move', { ...input, because: 'Väntar' })).toBe('rule:task.answered');
});

describe('moved as often as the team allows', () => {
  it('is not taken back from the steering group by the unit that is to do it', () => {
    const school = memberOf(core, 'unit-school');
    tooOften();
    move(week(4), core, aLift);
    core.goTo(addDays(MEETING, 2));
    expect(school.refusal('commitments.takeBackMove', { commitmentId: task })).toBe('forbidden');
    core.goTo(addDays(MEETING, 3));
    expect(shown()).toMatchObject({ dueOn: week(4), moves: 4 });
    core.call('commitments.takeBackMove', { commitmentId: task });
    expect(shown()).toMatchObject({ dueOn: week(11), moves: 3 });
  });

  it('comes up at the next meeting, whatever its day, and says that it must be settled', () => {
    tooOften();
    expect(shown()).toMatchObject({ moves: 3, movesLeft: 0, mustSettle: true });
    expect(core.refusal('commitments.move', { commitmentId: task, to: week(2), because: 'Igen' })).toBe(
      'rule:task.cap',
    );
    expect(rowOf(core, week(1), nova)).toMatchObject({
      kind: 'task',
      overdueDays: 0,
      tasksDue: { count: 1, mustSettle: 1 },
    });
    const { tasks } = core.call('meetings.agenda', { meetingId: week(1) });
    expect(tasks.units).toMatchObject([{ tasks: [{ text: 'Ringa hem', moves: 3, mustSettle: true }] }]);
    start(core, week(1));
    expect(missing(week(1))).toEqual([['taskMustSettle', 'Ringa hem', 3]]);
    expect(core.refusal('meetings.seal', { meetingId: week(1) })).toBe('rule:meeting.incomplete');
  });

  it('is lifted to the steering group by the coordinator alone, and then has its day in peace', () => {
    tooOften();
    const school = memberOf(core, 'unit-school');
    start(core, week(1));
    const lift = { commitmentId: task, to: week(4), because: 'Kö till bedömning', lift: aLift };
    expect(school.refusal('commitments.move', lift)).toBe('forbidden');
    core.call('commitments.move', lift);
    expect(missing(week(1))).toEqual([]);
    core.call('meetings.seal', { meetingId: week(1) });
    expect(core.call('minutes.get', { meetingId: week(1) }).document.items).toMatchObject([
      { answers: [{ state: 'lifted', note: 'Kö till bedömning', dueOn: week(4) }] },
    ]);
    core.goTo(addDays(week(1), 1));
    expect(rowOf(core, week(2), nova)).toBeUndefined();
    core.goTo(week(4));
    expect(rowOf(core, week(4), nova)).toMatchObject({ tasksDue: { mustSettle: 1 } });
  });

  it('asks at the next meeting about one that this meeting has moved for the last time', () => {
    move(week(2));
    move(week(1));
    start(core, week(1));
    move(week(6));
    expect(missing(week(1))).toEqual([]);
    core.call('meetings.seal', { meetingId: week(1) });
    core.goTo(addDays(week(1), 1));
    expect(rowOf(core, week(2), nova)).toMatchObject({ kind: 'task', tasksDue: { mustSettle: 1 } });
  });

  it('is as often as the team has set', () => {
    const { team } = core.call('settings.get', null);
    core.call('settings.saveTeam', { ...team, taskMoveCap: 1 });
    move(week(8));
    expect(shown()).toMatchObject({ movesLeft: 0, mustSettle: true });
  });
});

it('must be settled when it has been overdue for as long as it may', () => {
  core.goTo(addDays(week(1), 28));
  expect(shown()).toMatchObject({ moves: 0, mustSettle: true });
  expect(core.refusal('commitments.move', { commitmentId: task, to: week(9), because: 'Igen' })).toBe(
    'rule:task.late',
  );
});
