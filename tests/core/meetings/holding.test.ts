import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { noonOf, testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { secondDevice, tell } from '../../support/two-devices.ts';

const MEETING = '2026-11-26';
const BECAUSE = 'Datorn i rum Ett slocknade';
let here: TestCore;
let there: TestCore;
let caseId: string;
const sipYes = () =>
  ({ caseId, answer: 'yes', on: MEETING, reason: null, words: '', askAgainOn: null }) as const;
const atNoon = (seconds = 0) => new Date(noonOf(MEETING) + seconds * 1000).toISOString();
const item = () => ({ meetingId: MEETING, caseId });
const heldAt = (core: TestCore) => core.call('meetings.live', { meetingId: MEETING }).held;
const takeOver = (core: TestCore, because = BECAUSE) =>
  core.call('meetings.takeOver', { meetingId: MEETING, because });

beforeEach(() => {
  here = testCore();
  caseId = raiseWithConsent(here);
  here.goTo(MEETING);
  here.call('meetings.start', { meetingId: MEETING });
  here.call('meetings.note', { ...item(), note: 'Först' });
  there = secondDevice(here);
  there.goTo(MEETING);
  there.wait(60);
});
afterEach(() => {
  here.close();
  there.close();
});

describe('one machine holds a meeting', () => {
  it('says who holds it, where and since when, to a machine that does not', () => {
    expect(heldAt(here)).toEqual({
      isHere: true,
      holders: [{ user: 'Vera Prov', device: 'provdatorn', isThis: true, since: atNoon() }],
    });
    expect(heldAt(there)).toMatchObject({ isHere: false, holders: [{ isThis: false }] });
    expect(there.call('meetings.case', item()).note).toBe('Först');
  });

  it('takes nothing of the meeting from a machine that does not hold it', () => {
    const { commitmentId } = here.call('commitments.add', {
      ...item(),
      text: 'Ring',
      unitId: null,
      personId: 'person-founder',
      dueOn: null,
    });
    const { consultationId } = here.call('consultations.add', {
      meetingId: MEETING,
      unitId: 'unit-school',
      question: 'Vad gör skolan?',
    });
    const { decisionId } = here.call('decisions.record', aDecision(caseId, MEETING));
    tell(here, there);
    const meetingId = MEETING;
    const refused: [Parameters<TestCore['refusal']>[0], unknown][] = [
      ['meetings.note', { ...item(), note: 'Därifrån' }],
      ['meetings.open', item()],
      ['meetings.setSeconds', { ...item(), seconds: 5 }],
      ['meetings.defer', { ...item(), reason: 'Tiden' }],
      ['meetings.undoDefer', { ...item(), deferralId: 'x' }],
      ['meetings.setOutside', { ...item(), unitIds: [] }],
      ['meetings.setMinutes', { ...item(), minutes: 5 }],
      ['meetings.park', item()],
      ['meetings.addCase', item()],
      ['meetings.reorder', { meetingId, caseIds: [caseId] }],
      ['meetings.setAttendance', { meetingId, personId: 'person-founder', state: 'absent' }],
      ['meetings.readConfidentiality', { meetingId }],
      ['meetings.pause', { meetingId }],
      ['meetings.goOn', { meetingId }],
      ['meetings.recuse', { ...item(), personId: 'person-founder' }],
      ['meetings.undoRecuse', { ...item(), personId: 'person-founder' }],
      ['meetings.cancel', { meetingId, cancellation: { reason: 'staffing', note: '' } }],
      ['meetings.undo', { meetingId }],
      ['meetings.redo', { meetingId }],
      ['meetings.seal', { meetingId }],
      ['decisions.record', aDecision(caseId, MEETING)],
      ['decisions.retract', { decisionId }],
      [
        'decisions.recordChildView',
        { ...item(), view: { state: 'expressedDirectly', words: 'Bra', influence: 'yes', reason: '' } },
      ],
      ['commitments.add', { ...item(), text: 'Ring', unitId: null, personId: null, dueOn: null }],
      ['commitments.change', { commitmentId, text: 'Ring inte' }],
      ['commitments.remove', { commitmentId }],
      ['commitments.answer', { commitmentId, state: 'done', note: '' }],
      ['commitments.move', { commitmentId, to: '2026-12-15', because: 'Väntar' }],
      ['interventions.record', { decisionId, stage: 'firstContact', on: MEETING, ending: null, because: '' }],
      ['interventions.takeBack', { decisionId }],
      ['sip.answer', sipYes()],
      ['sip.tell', { caseId, stage: 'held', on: MEETING, result: '', next: '' }],
      ['sip.takeBack', { caseId }],
      ['consultations.add', { meetingId, unitId: 'unit-school', question: 'Vad mer?' }],
      ['consultations.change', { meetingId, consultationId, fields: { advice: 'Prata' } }],
      ['consultations.remove', { consultationId }],
    ];
    for (const [channel, input] of refused)
      expect([channel, there.refusal(channel, input)]).toEqual([channel, 'rule:meeting.heldElsewhere']);
  });

  it('leaves to any machine what rests on earlier meetings, and on this one once it is sealed', () => {
    const { decisionId } = here.call(
      'decisions.record',
      aDecision(caseId, MEETING, { followUpOn: '2026-12-03' }),
    );
    here.call('meetings.seal', { meetingId: MEETING });
    here.goTo('2026-12-03');
    here.call('meetings.start', { meetingId: '2026-12-03' });
    tell(here, there);
    there.goTo('2026-12-03');
    const step = { decisionId, stage: 'firstContact', on: '2026-12-02', ending: null, because: '' } as const;
    there.call('interventions.record', step);
    there.call('sip.answer', sipYes());
    tell(there, here);
    here.wait(60);
    here.call('decisions.record', aDecision(caseId, '2026-12-03', { followUpOn: '2026-12-17' }));
    tell(here, there);
    there.wait(120);
    there.call('interventions.takeBack', { decisionId });
    expect(there.refusal('sip.takeBack', { caseId })).toBe('rule:meeting.heldElsewhere');
  });

  it('leaves what is reported between meetings to any machine, and gives this meeting’s tasks free with the seal', () => {
    const give = (meetingId: string, due: string) =>
      here.call('commitments.add', {
        caseId,
        meetingId,
        text: 'Ring',
        unitId: null,
        personId: 'person-founder',
        dueOn: due,
      }).commitmentId;
    here.call('decisions.record', aDecision(caseId, MEETING, { followUpOn: '2026-12-03' }));
    const older = give(MEETING, '2026-12-01');
    here.call('meetings.seal', { meetingId: MEETING });
    here.goTo('2026-12-03');
    here.call('meetings.start', { meetingId: '2026-12-03' });
    const fresh = give('2026-12-03', '2026-12-08');
    tell(here, there);
    there.goTo('2026-12-03');
    there.call('commitments.answer', { commitmentId: older, state: 'done', note: '' });
    there.call('notes.add', {
      caseId,
      text: 'Det går bra i skolan.',
      category: 'school',
      authorUnitId: 'unit-school',
      limit: { to: 'team' },
      aboutOther: null,
    });
    expect(there.refusal('commitments.answer', { commitmentId: fresh, state: 'done', note: '' })).toBe(
      'rule:meeting.heldElsewhere',
    );
  });

  it('goes on at the one that takes it over, for a reason that stands in the minutes', () => {
    expect(there.refusal('meetings.takeOver', { meetingId: MEETING, because: ' ' })).toBe('invalid-input');
    takeOver(there);
    there.call('meetings.note', { ...item(), note: 'Därifrån' });
    tell(there, here);
    expect(heldAt(here)).toMatchObject({ isHere: false, holders: [{ since: atNoon(60) }] });
    expect(here.refusal('meetings.note', { ...item(), note: 'Härifrån' })).toBe('rule:meeting.heldElsewhere');
    there.call('decisions.record', aDecision(caseId, MEETING));
    there.call('meetings.seal', { meetingId: MEETING });
    expect(there.call('minutes.get', { meetingId: MEETING }).document.takeovers).toEqual([
      { by: 'Vera Prov', device: '', at: atNoon(60), because: BECAUSE },
    ]);
  });

  it('says so when both took it over without hearing of each other, until one does who has', () => {
    takeOver(there);
    const third = secondDevice(here, '00000000000000cc');
    third.goTo(MEETING);
    third.wait(90);
    takeOver(third, 'Vi såg inte att ni fortsatte');
    tell(third, there);
    tell(there, third);
    expect(heldAt(there)).toMatchObject({ isHere: true, holders: [{ isThis: true }, { isThis: false }] });
    expect(heldAt(third).isHere).toBe(true);
    third.wait(30);
    takeOver(third, 'Vi enades om den här');
    tell(third, there);
    expect(heldAt(there)).toMatchObject({ isHere: false, holders: [{ isThis: false }] });
    expect(heldAt(third).holders).toHaveLength(1);
    expect(third.refusal('meetings.takeOver', { meetingId: MEETING, because: BECAUSE })).toBe(
      'rule:meeting.heldHere',
    );
    third.close();
  });

  it('is held at both when both have started it', () => {
    const apart = testCore();
    const other = secondDevice(apart);
    for (const core of [apart, other]) {
      core.goTo(MEETING);
      core.call('meetings.start', { meetingId: MEETING });
    }
    tell(apart, other);
    expect(heldAt(other)).toMatchObject({ isHere: true, holders: [{}, {}] });
    apart.close();
    other.close();
  });

  it('undoes on this machine only what was done on it', () => {
    takeOver(there);
    expect(there.refusal('meetings.undo', { meetingId: MEETING })).toBe('rule:undo.nothing');
    there.call('meetings.note', { ...item(), note: 'Därifrån' });
    there.call('meetings.undo', { meetingId: MEETING });
    expect(there.call('meetings.case', item()).note).toBe('Först');
  });

  it('cannot be taken over before it has begun, or once it is sealed', () => {
    expect(there.refusal('meetings.takeOver', { meetingId: '2026-12-03', because: BECAUSE })).toBe(
      'rule:meeting.notStarted',
    );
    here.call('decisions.record', aDecision(caseId, MEETING));
    here.call('meetings.seal', { meetingId: MEETING });
    tell(here, there);
    expect(there.refusal('meetings.takeOver', { meetingId: MEETING, because: BECAUSE })).toBe('sealed');
  });
});
