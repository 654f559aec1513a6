import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { defer, rowOf, start } from '../../support/agenda-steps.ts';
import { noonOf, testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';

const MEETING = '2026-11-26';
let core: TestCore;
beforeEach(() => {
  core = testCore();
});
afterEach(() => core.close());

describe('a meeting moved within its week', () => {
  const [thursday, tuesday] = ['2026-12-10', '2026-12-08'];

  it('takes its follow-ups, order, parked and added items along, and back again', () => {
    const [nova, elis] = [raiseWithConsent(core), raiseWithConsent(core, { firstName: 'Elis' })];
    start(core, MEETING);
    core.call('decisions.record', aDecision(nova, MEETING, { followUpOn: thursday }));
    core.call('decisions.record', aDecision(elis, MEETING, { followUpOn: '2027-02-04' }));
    core.call('meetings.seal', { meetingId: MEETING });
    core.goTo('2026-12-07');
    core.call('meetings.addCase', { meetingId: thursday, caseId: elis });
    core.call('meetings.park', { meetingId: thursday, caseId: nova });
    core.call('meetings.move', { meetingId: thursday, to: tuesday });
    const days = core.call('meetings.list', null).filter(({ id }) => id === thursday || id === tuesday);
    expect(days.map(({ id, state, movedTo, movedFrom }) => [id, state, movedTo, movedFrom])).toEqual([
      [tuesday, 'planned', null, thursday],
      [thursday, 'cancelled', tuesday, null],
    ]);
    expect(rowOf(core, tuesday, nova)).toMatchObject({ placement: 'parked', dueOn: thursday });
    expect(rowOf(core, tuesday, elis)).toMatchObject({ placement: 'agenda', byHand: true });
    expect(core.call('cases.get', { caseId: nova }).movedFollowUp).toEqual({
      dueOn: thursday,
      on: tuesday,
      why: 'moved',
    });
    core.call('meetings.move', { meetingId: tuesday, to: thursday });
    expect(core.call('meetings.list', null).map(({ id }) => id)).not.toContain(tuesday);
    expect(rowOf(core, thursday, nova)).toMatchObject({ placement: 'parked', movedHere: false });
    expect(rowOf(core, thursday, elis)?.placement).toBe('agenda');
  });

  it('stays in its week, and is not taken back once it has begun', () => {
    core.goTo('2026-12-07');
    expect(core.refusal('meetings.move', { meetingId: thursday, to: '2026-12-15' })).toBe(
      'rule:meeting.moveWeek',
    );
    core.call('meetings.move', { meetingId: thursday, to: tuesday });
    start(core, tuesday);
    expect(core.refusal('meetings.reinstate', { meetingId: thursday })).toBe('rule:meeting.started');
    expect(core.refusal('meetings.move', { meetingId: tuesday, to: '2026-12-11' })).toBe(
      'rule:meeting.moveState',
    );
  });
});

describe('time', () => {
  it('stands still in a pause, and the sum is kept', () => {
    raiseWithConsent(core);
    start(core, MEETING);
    core.call('meetings.pause', { meetingId: MEETING });
    const live = core.call('meetings.live', { meetingId: MEETING });
    expect(live).toMatchObject({ pausedAt: new Date(noonOf(MEETING)).toISOString(), pausedSeconds: 0 });
    core.goTo('2026-11-27');
    core.call('meetings.pause', { meetingId: MEETING });
    core.call('meetings.goOn', { meetingId: MEETING });
    core.call('meetings.goOn', { meetingId: MEETING });
    expect(core.call('meetings.live', { meetingId: MEETING })).toMatchObject({
      pausedAt: null,
      pausedSeconds: 86_400,
    });
    expect(core.refusal('meetings.pause', { meetingId: '2026-12-03' })).toBe('rule:meeting.notStarted');
  });

  it('learns what items usually take from ten that were decided about, and plans with it', () => {
    const cases = Array.from({ length: 11 }, (_, index) =>
      raiseWithConsent(core, { firstName: `N${index}` }),
    );
    expect(core.call('meetings.agenda', { meetingId: MEETING }).usual).toEqual({
      newCase: null,
      followUp: null,
    });
    start(core, MEETING);
    for (const [index, caseId] of cases.entries()) {
      core.call('meetings.setSeconds', { meetingId: MEETING, caseId, seconds: 14 * 60 + index });
      if (index === 0) defer(core, MEETING, caseId);
      else core.call('decisions.record', aDecision(caseId, MEETING));
    }
    core.call('meetings.seal', { meetingId: MEETING });
    core.goTo('2026-11-27');
    const next = '2026-12-03';
    expect(core.call('meetings.agenda', { meetingId: next }).usual).toEqual({ newCase: 14, followUp: null });
    const deferred = cases[0] ?? '';
    const added = raiseWithConsent(core, { firstName: 'Ny' });
    for (const caseId of [deferred, added])
      expect(rowOf(core, next, caseId)).toMatchObject({ minutes: 14, usualMinutes: 14 });
    core.call('meetings.setMinutes', { meetingId: next, caseId: added, minutes: 20 });
    expect(rowOf(core, next, added)).toMatchObject({ minutes: 20, usualMinutes: 14, hasOwnMinutes: true });
    const { series } = core.call('settings.get', null);
    expect(core.call('meetings.usual', null)).toEqual({ newCase: 14, followUp: null });
    expect(series).toMatchObject({ minutesNew: null, minutesFollowUp: null });
    core.call('settings.saveSeries', { ...series, minutesNew: 10 });
    expect(core.call('meetings.agenda', { meetingId: next }).usual.newCase).toBeNull();
    expect(rowOf(core, next, deferred)).toMatchObject({ minutes: 10, usualMinutes: 10 });
    core.call('settings.saveSeries', series);
    core.call('meetings.setMinutes', { meetingId: next, caseId: deferred, minutes: 9 });
    core.call('meetings.setMinutes', { meetingId: next, caseId: deferred, minutes: null });
    expect(rowOf(core, next, deferred)).toMatchObject({ minutes: 14, hasOwnMinutes: false });
    core.goTo(next);
    start(core, next);
    expect(core.refusal('meetings.setMinutes', { meetingId: next, caseId: deferred, minutes: null })).toBe(
      'rule:meeting.started',
    );
    expect(core.call('meetings.live', { meetingId: next }).items).toMatchObject([
      { caseId: deferred, minutes: 14 },
      { caseId: added, minutes: 20 },
    ]);
  });
});

describe('who is at the table', () => {
  const social = 'unit-social';
  const petra = (): string =>
    core.call('people.save', {
      id: null,
      fields: { name: 'Petra Prov', profession: 'socionom', unitId: social, archived: false },
    }).id;

  it('an item waits for a permanent unit that is away, until somebody of it comes or is sent', () => {
    const nova = raiseWithConsent(core);
    const personId = petra();
    start(core, MEETING);
    core.call(
      'decisions.record',
      aDecision(nova, MEETING, {
        providerUnitId: social,
        responsiblePersonId: personId,
        followUpOn: '2026-12-03',
      }),
    );
    core.call('meetings.seal', { meetingId: MEETING });
    core.goTo('2026-12-03');
    const seat = { meetingId: '2026-12-03', personId };
    expect(rowOf(core, seat.meetingId, nova)?.waitsFor).toEqual([]);
    core.call('meetings.setAttendance', { ...seat, state: 'absent' });
    expect(rowOf(core, seat.meetingId, nova)?.waitsFor.map(({ unitId }) => unitId)).toEqual([social]);
    expect(core.refusal('meetings.setAttendance', { ...seat, state: 'deputy' })).toBe(
      'rule:attendance.deputy',
    );
    core.call('meetings.setAttendance', { ...seat, state: 'deputy', deputy: 'Karin Prov' });
    expect(rowOf(core, seat.meetingId, nova)?.waitsFor).toEqual([]);
    core.call('meetings.setAttendance', { ...seat, state: 'late', at: '13:20' });
    const { seats } = core.call('meetings.agenda', { meetingId: seat.meetingId });
    expect(seats.find((one) => one.personId === personId)).toMatchObject({
      state: 'late',
      at: '13:20',
      deputy: '',
    });
  });

  it('stands in the minutes: when they came or left, and who sat in', () => {
    const nova = raiseWithConsent(core);
    const personId = petra();
    start(core, MEETING);
    core.call('decisions.record', aDecision(nova, MEETING));
    core.call('meetings.setAttendance', {
      meetingId: MEETING,
      personId,
      state: 'deputy',
      deputy: 'Karin Prov',
    });
    core.call('meetings.setAttendance', {
      meetingId: MEETING,
      personId: 'person-founder',
      state: 'left',
      at: '14:05',
    });
    const { attendance } = core.call('minutes.get', { meetingId: MEETING }).document;
    expect(attendance.map(({ person, state, at, deputy }) => [person, state, at, deputy])).toEqual(
      expect.arrayContaining([
        ['Petra Prov', 'deputy', undefined, 'Karin Prov'],
        ['Vera Prov', 'left', '14:05', undefined],
      ]),
    );
  });

  it('the guard names the one who sits in, since they would hear it', () => {
    const nova = raiseWithConsent(core);
    const personId = petra();
    core.call('meetings.setAttendance', {
      meetingId: MEETING,
      personId,
      state: 'deputy',
      deputy: 'Karin Prov',
    });
    start(core, MEETING);
    core.call('consents.withdraw', { caseId: nova, unitIds: [social], receivedBy: 'Vera Prov' });
    expect(core.call('meetings.case', { meetingId: MEETING, caseId: nova }).mustLeave).toMatchObject([
      { unitId: social, people: ['Karin Prov'] },
    ]);
  });
});
