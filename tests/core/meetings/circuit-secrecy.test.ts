/** What the circuit knows of an item (why it was put off, how often, whom it waits for) is told no further than the case. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, addWeeks } from '../../../domain/kernel/plain-date.ts';
import { aLift } from '../../support/agenda-steps.ts';
import { raiseWithConsent } from '../../support/case-builders.ts';
import { list, MEETING, OUTSIDE, protectedTeam, SECOND } from '../../support/protected-team.ts';
import { FOUNDER, testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';

let core: TestCore;
afterEach(() => core.close());

const seat = (id: string, unitId: string, userId: string | null = null): void =>
  core.core.write('test', (tx) => {
    tx.set('people', id, { name: `Namn ${id}`, profession: '', unitId, archived: false });
    if (userId !== null) tx.set('users', userId, { personId: id });
  });
const start = (meetingId: string): void => {
  core.goTo(meetingId);
  core.call('meetings.start', { meetingId });
};
const deputyFor = (personId: string): void => {
  core.call('meetings.setAttendance', {
    meetingId: MEETING,
    personId,
    state: 'deputy',
    deputy: 'Karin Vikarie',
  });
};

describe('a protected case', () => {
  let caseId: string;
  beforeEach(() => {
    ({ core, caseId } = protectedTeam());
  });
  const rowFor = (who: TestCore, meetingId: string) => {
    const { rows, parked } = who.call('meetings.agenda', { meetingId });
    return [...rows, ...parked].find((row) => row.caseId === caseId);
  };
  const fourth = addWeeks(MEETING, 3);
  /** Put off as often as it may be. */
  function toTheCap(): void {
    for (const meetingId of [0, 1, 2].map((week) => addWeeks(MEETING, week))) {
      start(meetingId);
      for (const { caseId: id } of core.call('meetings.live', { meetingId }).items)
        core.call('meetings.defer', { meetingId, caseId: id, reason: 'Hemligt skäl' });
      core.call('meetings.seal', { meetingId });
    }
  }

  it('is not opened by whoever sits in for somebody it names', () => {
    seat('person-founder', 'unit-house', FOUNDER);
    seat('person-second', 'unit-house', SECOND);
    start(MEETING);
    const item = { meetingId: MEETING, caseId };
    expect(core.call('meetings.case', item).stopped).toBe(false);
    deputyFor('person-second');
    const { stopped, protected: room } = core.call('meetings.case', item);
    expect(stopped).toBe(true);
    expect(room?.leave).toEqual([{ personId: 'person-second', name: 'Karin Vikarie' }]);
    core.call('meetings.setOutside', { ...item, unitIds: [], personIds: ['person-second'] });
    expect(core.call('meetings.case', item).stopped).toBe(false);
  });

  it('says nothing of its deferrals to those it does not name, nor to the room', () => {
    seat('person-founder', 'unit-house', FOUNDER);
    toTheCap();
    const neutral = { deferredTimes: 0, deferredSince: null, deferrals: [], mustDecide: false, waitsFor: [] };
    expect(rowFor(core, fourth)).toMatchObject({ deferredTimes: 3, mustDecide: true });
    expect(rowFor(core.as(OUTSIDE), fourth)).toMatchObject(neutral);
    start(fourth);
    for (const who of [core, core.as(OUTSIDE)]) {
      const { items } = who.call('meetings.live', { meetingId: fourth });
      expect(items.find((row) => row.caseId === caseId)).toMatchObject(neutral);
    }
    expect(list(core.as(OUTSIDE)).rows.at(-1)).toMatchObject({ id: caseId, nextOn: null });
  });

  it('at the team’s cap is for those it names to lift or to close, while others may still put it off', () => {
    seat('person-founder', 'unit-house', FOUNDER);
    toTheCap();
    start(fourth);
    const item = { meetingId: fourth, caseId };
    expect(core.call('meetings.case', item)).toMatchObject({
      stopped: false,
      mustDecide: true,
      deferrals: Array.from({ length: 3 }, () => ({ reason: 'Hemligt skäl' })),
    });
    expect(core.refusal('meetings.defer', { ...item, reason: 'Igen' })).toBe('rule:deferral.cap');
    // A refusal would tell them how often.
    const { deferralId } = core.as(OUTSIDE).call('meetings.defer', { ...item, reason: 'Nästa vecka' });
    core.goTo(addDays(fourth, 1));
    core.call('meetings.undoDefer', { ...item, deferralId });
    core.call('meetings.defer', { ...item, reason: 'Kö till bedömning', lift: aLift });
    expect(core.call('meetings.case', item).deferral).toMatchObject({ escalated: true });
    expect(core.as(OUTSIDE).call('meetings.case', item)).toMatchObject({
      deferral: { reason: '', escalated: false },
      deferrals: [],
      mustDecide: false,
      waitsFor: [],
    });
  });
});

describe('somebody who has stepped back', () => {
  const ANNA = 'person-anna';
  let caseId: string;
  beforeEach(() => {
    core = testCore();
    seat(ANNA, 'unit-school');
    seat('person-bo', 'unit-social');
    caseId = raiseWithConsent(core);
    start(MEETING);
  });

  it('leaves an empty seat: who sits in for them leaves as well, and that stands in the minutes', () => {
    const item = { meetingId: MEETING, caseId };
    core.call('meetings.recuse', { ...item, personId: ANNA });
    deputyFor(ANNA);
    const view = core.call('meetings.case', item);
    expect(view.recused).toEqual([
      { personId: ANNA, name: `Namn ${ANNA}`, isHere: false, deputy: 'Karin Vikarie' },
    ]);
    expect(view.mustLeave).toEqual([]);
    core.call('consents.withdraw', { caseId, unitIds: ['unit-school'], receivedBy: 'Vera Prov' });
    // Nobody of the unit is in the room any more, the deputy no more than the one they sit in for.
    expect(core.call('meetings.case', item).mustLeave).toEqual([]);
    const { number } = core.call('cases.get', { caseId });
    const { attendance, items } = core.call('minutes.get', { meetingId: MEETING }).document;
    expect(attendance.find(({ person }) => person === `Namn ${ANNA}`)).toMatchObject({
      state: 'deputy',
      outsideOf: [number],
    });
    expect(items[0]?.recused).toBeUndefined();
  });

  it('cannot be made to by somebody else’s deputy, and stands in the minutes after going home', () => {
    const item = { meetingId: MEETING, caseId };
    deputyFor(ANNA);
    expect(core.refusal('meetings.recuse', { ...item, personId: ANNA })).toBe('rule:recusal.notHere');
    core.call('meetings.recuse', { ...item, personId: 'person-bo' });
    core.call('meetings.setAttendance', {
      meetingId: MEETING,
      personId: 'person-bo',
      state: 'left',
      at: '14:10',
    });
    const { items } = core.call('minutes.get', { meetingId: MEETING }).document;
    expect(items[0]?.recused).toEqual(['Namn person-bo']);
  });
});

describe('a room with somebody who may not know', () => {
  beforeEach(() => {
    core = testCore();
    seat('person-anna', 'unit-school');
    seat('person-bo', 'unit-social');
  });

  it('reads neither why an item was put off nor whom it waits for, until they have left', () => {
    const caseId = raiseWithConsent(core);
    start(MEETING);
    core.call('meetings.defer', { meetingId: MEETING, caseId, reason: 'Hemligt skäl' });
    core.call('meetings.seal', { meetingId: MEETING });
    const meetingId = addWeeks(MEETING, 1);
    const item = { meetingId, caseId };
    start(meetingId);
    core.call('meetings.setAttendance', { meetingId, personId: 'person-anna', state: 'absent' });
    const row = () => core.call('meetings.live', { meetingId }).items.find((one) => one.caseId === caseId);
    const told = { reason: 'Hemligt skäl' };
    expect(row()?.deferrals).toMatchObject([told]);
    expect(row()?.waitsFor).toMatchObject([{ unitId: 'unit-school' }]);
    core.call('consents.withdraw', { caseId, unitIds: ['unit-social'], receivedBy: 'Vera Prov' });
    for (const seen of [row(), core.call('meetings.case', item)])
      expect(seen).toMatchObject({ deferrals: [{ reason: '' }], waitsFor: [] });
    core.call('meetings.setOutside', { ...item, unitIds: ['unit-social'] });
    for (const seen of [row(), core.call('meetings.case', item)])
      expect(seen).toMatchObject({ deferrals: [told], waitsFor: [{ unitId: 'unit-school' }] });
  });
});
