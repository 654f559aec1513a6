import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addWeeks } from '../../../domain/kernel/plain-date.ts';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { aLift, defer, rowOf, start } from '../../support/agenda-steps.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';

const MEETING = '2026-11-26';
let core: TestCore;
beforeEach(() => {
  core = testCore();
});
afterEach(() => core.close());

/** A meeting that decides about one case, and is sealed. */
function decideAt(meetingId: string, caseId: string, followUpOn: string): void {
  start(core, meetingId);
  core.call('decisions.record', aDecision(caseId, meetingId, { followUpOn }));
  core.call('meetings.seal', { meetingId });
}

describe('an item that is put off again and again', () => {
  it('carries its days and reasons, and from the team’s number on must be decided or lifted', () => {
    const nova = raiseWithConsent(core);
    const weeks = [0, 1, 2].map((week) => addWeeks(MEETING, week));
    for (const meetingId of weeks) {
      start(core, meetingId);
      defer(core, meetingId, nova, `Skäl ${meetingId}`);
      core.call('meetings.seal', { meetingId });
    }
    const fourth = addWeeks(MEETING, 3);
    expect(rowOf(core, fourth, nova)).toMatchObject({
      kind: 'deferred',
      deferredTimes: 3,
      deferredSince: MEETING,
      mustDecide: true,
      deferrals: weeks.map((on) => ({ on, reason: `Skäl ${on}`, escalated: false })),
    });
    start(core, fourth);
    expect(core.call('meetings.case', { meetingId: fourth, caseId: nova })).toMatchObject({
      mustDecide: true,
    });
    expect(core.refusal('meetings.defer', { meetingId: fourth, caseId: nova, reason: 'Igen' })).toBe(
      'rule:deferral.cap',
    );
    expect(
      core.refusal('meetings.defer', { meetingId: fourth, caseId: nova, reason: ' ', lift: aLift }),
    ).toBe('rule:deferral.reason');
    defer(core, fourth, nova, 'Kö till bedömning', aLift);
    core.call('meetings.seal', { meetingId: fourth });
    expect(core.call('minutes.get', { meetingId: fourth }).document.items).toMatchObject([
      { deferral: 'Kö till bedömning', escalated: true },
    ]);
    expect(rowOf(core, addWeeks(MEETING, 4), nova)?.deferrals.at(-1)).toEqual({
      on: fourth,
      reason: 'Kö till bedömning',
      escalated: true,
    });
  });

  it('may be put off as often as the team has set, and starts anew once it has been decided about', () => {
    const nova = raiseWithConsent(core);
    const { team } = core.call('settings.get', null);
    core.call('settings.saveTeam', { ...team, deferralCap: 1 });
    start(core, MEETING);
    defer(core, MEETING, nova);
    core.call('meetings.seal', { meetingId: MEETING });
    const next = addWeeks(MEETING, 1);
    expect(rowOf(core, next, nova)?.mustDecide).toBe(true);
    decideAt(next, nova, addWeeks(MEETING, 2));
    expect(rowOf(core, addWeeks(MEETING, 2), nova)).toMatchObject({ deferredTimes: 0, mustDecide: false });
  });
});

describe('what a meeting leaves', () => {
  it('comes up again next time: parked, put there by hand and deferred, although nothing is due', () => {
    const [nova, elis] = [raiseWithConsent(core), raiseWithConsent(core, { firstName: 'Elis' })];
    start(core, MEETING);
    for (const caseId of [nova, elis])
      core.call('decisions.record', aDecision(caseId, MEETING, { followUpOn: '2027-03-04' }));
    core.call('meetings.seal', { meetingId: MEETING });
    const second = addWeeks(MEETING, 1);
    core.goTo('2026-11-27');
    expect(rowOf(core, second, nova)).toBeUndefined();
    core.call('meetings.addCase', { meetingId: second, caseId: nova });
    core.call('meetings.addCase', { meetingId: second, caseId: elis });
    expect(rowOf(core, second, nova)).toMatchObject({ byHand: true, carriedFrom: null });
    core.call('meetings.park', { meetingId: second, caseId: nova });
    start(core, second);
    defer(core, second, elis);
    core.call('meetings.seal', { meetingId: second });
    const third = addWeeks(MEETING, 2);
    expect(rowOf(core, third, nova)).toMatchObject({
      carriedFrom: second,
      placement: 'agenda',
      byHand: false,
    });
    expect(rowOf(core, third, elis)).toMatchObject({ carriedFrom: second, kind: 'deferred' });
    // The meeting is cancelled; what it would have taken up goes on.
    core.call('meetings.cancel', { meetingId: third, cancellation: { reason: 'weather', note: '' } });
    core.goTo('2026-12-11');
    expect(rowOf(core, addWeeks(MEETING, 3), nova)).toMatchObject({ carriedFrom: second });
  });

  it('is taken away when it was only put there by hand, and refused when the case is closed', () => {
    const nova = raiseWithConsent(core);
    decideAt(MEETING, nova, '2027-03-04');
    const item = { meetingId: addWeeks(MEETING, 1), caseId: nova };
    core.call('meetings.addCase', item);
    core.call('meetings.removeCase', item);
    expect(rowOf(core, item.meetingId, nova)).toBeUndefined();
    core.call('meetings.addCase', item);
    start(core, item.meetingId);
    expect(core.refusal('meetings.removeCase', item)).toBe('rule:meeting.started');
    core.call('decisions.record', {
      ...aDecision(nova, item.meetingId, { type: 'close', followUpOn: null, because: 'Klart' }),
      closureReason: 'goalsReached',
    });
    expect(core.refusal('meetings.addCase', { ...item, meetingId: addWeeks(MEETING, 2) })).toBe(
      'rule:case.closed',
    );
  });
});

describe('a meeting that is not held', () => {
  it('has a reason, and another one than the usual is said', () => {
    const cancel = (note: string) => ({
      meetingId: MEETING,
      cancellation: { reason: 'other', note } as const,
    });
    expect(core.refusal('meetings.cancel', cancel(' '))).toBe('rule:meeting.cancelNote');
    core.call('meetings.cancel', cancel('Vattenläcka i huset'));
    expect(core.call('meetings.list', null).find(({ id }) => id === MEETING)).toMatchObject({
      state: 'cancelled',
      cancellation: { reason: 'other', note: 'Vattenläcka i huset' },
    });
  });
});

describe('a follow-up whose meeting is not held', () => {
  const due = '2026-12-24';
  const before = '2026-12-17';
  const cancel = (): null =>
    core.call('meetings.cancel', { meetingId: due, cancellation: { reason: 'holiday', note: '' } });

  it('is taken up the week before, says so on the case, and is answered there', () => {
    const nova = raiseWithConsent(core);
    decideAt(MEETING, nova, due);
    expect(core.call('cases.get', { caseId: nova })).toMatchObject({ nextOn: due, movedFollowUp: null });
    cancel();
    expect(core.call('cases.get', { caseId: nova })).toMatchObject({
      nextOn: before,
      movedFollowUp: { dueOn: due, on: before, why: 'holiday' },
    });
    expect(core.call('meetings.list', null).find(({ id }) => id === before)?.followUps).toBe(1);
    core.goTo(before);
    expect(rowOf(core, before, nova)).toMatchObject({
      dueOn: due,
      movedHere: true,
      overdueDays: 0,
      byHand: false,
    });
    decideAt(before, nova, '2027-01-28');
    core.goTo('2026-12-18');
    expect(core.call('cases.get', { caseId: nova }).nextOn).toBe('2027-01-28');
    expect(rowOf(core, '2027-01-07', nova)).toBeUndefined();
    // What was taken up stays so, also if the day is given back.
    core.call('meetings.reinstate', { meetingId: due });
    expect(rowOf(core, due, nova)).toBeUndefined();
  });

  it('is not answered by a meeting that knew nothing of it', () => {
    const nova = raiseWithConsent(core);
    decideAt(MEETING, nova, due);
    core.call('meetings.addCase', { meetingId: before, caseId: nova });
    decideAt(before, nova, '2027-02-04');
    core.goTo('2026-12-18');
    cancel();
    expect(core.call('cases.get', { caseId: nova })).toMatchObject({
      movedFollowUp: { dueOn: due, on: '2026-12-31' },
    });
  });

  it('goes to the meeting before a holiday added for a whole school year', () => {
    const nova = raiseWithConsent(core);
    decideAt(MEETING, nova, due);
    core.call('holidays.save', {
      holidays: [
        { id: null, name: 'Jullov', firstDay: '2026-12-21', lastDay: '2027-01-06' },
        { id: null, name: 'Sportlov', firstDay: '2027-02-15', lastDay: '2027-02-19' },
      ],
    });
    const { holidays } = core.call('settings.get', null);
    expect(holidays.map(({ name, meetings }) => [name, meetings])).toEqual([
      ['Jullov', 2],
      ['Sportlov', 1],
    ]);
    expect(rowOf(core, before, nova)?.movedHere).toBe(true);
    const christmas = core.call('meetings.list', null).find(({ id }) => id === due);
    expect(christmas).toMatchObject({
      state: 'cancelled',
      cancellation: { reason: 'holiday', note: 'Jullov' },
    });
    core.call('meetings.reinstate', { meetingId: due });
    expect(rowOf(core, due, nova)?.movedHere).toBe(false);
    core.call('holidays.remove', { holidayId: holidays[0]?.id ?? '' });
    expect(core.call('meetings.list', null).find(({ id }) => id === '2026-12-31')?.state).toBe('planned');
  });

  it('refuses a holiday that ends before it begins, and writes none of the others', () => {
    const holidays = [
      { id: null, name: 'Jullov', firstDay: '2026-12-21', lastDay: '2027-01-06' },
      { id: null, name: 'Fel', firstDay: '2027-02-19', lastDay: '2027-02-15' },
    ];
    expect(core.refusal('holidays.save', { holidays })).toBe('rule:holiday.order');
    expect(core.call('settings.get', null).holidays).toEqual([]);
  });
});
