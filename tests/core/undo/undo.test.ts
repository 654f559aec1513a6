import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTx } from '../../../db/changes/write.ts';
import { createHlcClock } from '../../../domain/kernel/hlc.ts';
import { agendaItemId } from '../../../domain/kernel/ids.ts';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { MEETING, OUTSIDE, protectedTeam, SECOND } from '../../support/protected-team.ts';
import { FOUNDER, testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';

let core: TestCore;
let caseId: string;
const item = () => ({ meetingId: MEETING, caseId });
const live = () => core.call('meetings.live', { meetingId: MEETING });
const view = () => core.call('meetings.case', item());
const undo = () => core.call('meetings.undo', { meetingId: MEETING });
const redo = () => core.call('meetings.redo', { meetingId: MEETING });

beforeEach(() => {
  core = testCore();
  caseId = raiseWithConsent(core);
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
});
afterEach(() => core.close());

describe('undo in the live meeting', () => {
  it('says what comes next, and where it was', () => {
    expect([live().undo, live().redo]).toEqual([null, null]);
    core.call('decisions.record', aDecision(caseId, MEETING));
    expect(live().undo).toMatchObject({ channel: 'decisions.record', caseId, number: 'K-2026-001' });
    expect(undo()).toMatchObject({ step: { channel: 'decisions.record', caseId }, isPassed: false });
    expect([live().undo, live().redo?.channel]).toEqual([null, 'decisions.record']);
    expect(core.refusal('meetings.undo', { meetingId: MEETING })).toBe('rule:undo.nothing');
  });

  it('opens a case again that a decision had closed, and closes it again', () => {
    const closing = aDecision(caseId, MEETING, {
      type: 'close',
      followUpOn: null,
      because: 'Målen är nådda',
      closureReason: 'goalsReached',
    });
    core.call('decisions.record', closing);
    undo();
    expect(core.call('cases.get', { caseId })).toMatchObject({ closure: null });
    redo();
    expect(core.call('cases.get', { caseId }).step).toBe('closed');
    expect(view().decisions).toHaveLength(1);
  });

  it('takes typing without a pause as one step, and typing after one as another', () => {
    for (const note of ['Me', 'Mento', 'Mentorn']) {
      core.call('meetings.note', { ...item(), note });
      core.wait(1);
    }
    core.wait(30);
    core.call('meetings.note', { ...item(), note: 'Mentorn ringer' });
    undo();
    expect(view().note).toBe('Mentorn');
    undo();
    expect(view()).toMatchObject({ note: '', noteEdition: 2 });
    redo();
    redo();
    expect(view().note).toBe('Mentorn ringer');
  });

  it('keeps hundreds of steps both ways, across another unlock, until the seal', () => {
    for (let minutes = 1; minutes <= 120; minutes += 1)
      core.call('meetings.setMinutes', { ...item(), minutes });
    core = core.as(FOUNDER);
    for (let step = 119; step >= 1; step -= 1) {
      undo();
      expect(live().items[0]?.minutes).toBe(step);
    }
    core = core.as(FOUNDER);
    for (let step = 2; step <= 120; step += 1) {
      redo();
      expect(live().items[0]?.minutes).toBe(step);
    }
    core.call('decisions.record', aDecision(caseId, MEETING));
    core.call('meetings.seal', { meetingId: MEETING });
    expect(core.refusal('meetings.undo', { meetingId: MEETING })).toBe('sealed');
    expect(core.core.store.one('SELECT 1 FROM undo_step')).toBeUndefined();
  });

  it('does nothing again once something new is done', () => {
    core.call('meetings.note', { ...item(), note: 'Först' });
    undo();
    core.call('meetings.readConfidentiality', { meetingId: MEETING });
    expect(live().redo).toBeNull();
    expect(core.refusal('meetings.redo', { meetingId: MEETING })).toBe('rule:undo.nothingAgain');
  });

  it('takes back what a unit has written down by its own word, unless the unit has said something since', () => {
    core.call('decisions.record', aDecision(caseId, MEETING));
    const tick = { caseId, meetingId: MEETING, unitId: 'unit-house', entered: true };
    const isEntered = () => core.call('ownRecords.ofCase', { caseId })[0]?.entered;
    core.call('ownRecords.set', tick);
    undo();
    expect(isEntered()).toBe(false);
    redo();
    expect(isEntered()).toBe(true);
    core.core.write('ownRecords.set', (tx) => tx.add('ownRecords', tick));
    expect(undo()).toMatchObject({ step: { channel: 'ownRecords.set' }, isPassed: true });
    expect(isEntered()).toBe(true);
  });

  it('leaves alone what another machine has changed since, says so, and goes on to the step before', () => {
    core.call('meetings.readConfidentiality', { meetingId: MEETING });
    core.call('meetings.note', { ...item(), note: 'Vårt' });
    const other = '00000000000000bb';
    const clock = createHlcClock({ device: other, now: () => Date.parse(`${MEETING}T12:05:00Z`) });
    core.core.store.transaction(() => {
      const { tx } = createTx(core.core.store, { userId: FOUNDER, device: other, clock }, 'meetings.note');
      tx.set('agendaItems', agendaItemId(MEETING, caseId), { note: 'Deras' });
    });
    expect(undo()).toMatchObject({ step: { channel: 'meetings.note' }, isPassed: true });
    expect(view().note).toBe('Deras');
    expect(undo()).toMatchObject({ step: { channel: 'meetings.readConfidentiality' }, isPassed: false });
  });

  it('takes back no clock that goes on by itself, and nothing that tells of a reported concern', () => {
    core.call('meetings.open', item());
    core.call('meetings.setSeconds', { ...item(), seconds: 60 });
    core.call('safeguarding.report', { caseId, on: MEETING, unitId: 'unit-school' });
    expect(live().undo).toBeNull();
  });

  it('is for the meeting: nothing is kept outside it', () => {
    core.call('decisions.record', aDecision(caseId, MEETING));
    core.call('meetings.seal', { meetingId: MEETING });
    const other = raiseWithConsent(core, { firstName: 'Elis' });
    core.call('meetings.addCase', { meetingId: '2026-12-03', caseId: other });
    expect(core.core.store.one('SELECT 1 FROM undo_step')).toBeUndefined();
  });
});

describe('undo and a protected case', () => {
  it('neither names it nor is done by a coordinator whom it does not name', () => {
    const team = protectedTeam();
    try {
      team.core.goTo(MEETING);
      team.core.call('meetings.start', { meetingId: MEETING });
      const named = team.core.as(SECOND);
      const about = { meetingId: MEETING, caseId: team.caseId };
      named.call('meetings.note', { ...about, note: 'Hemlig not' });
      expect(named.call('meetings.live', { meetingId: MEETING }).undo).toMatchObject({ number: '' });
      const outside = team.core.as(OUTSIDE);
      expect(outside.call('meetings.live', { meetingId: MEETING }).undo).toBeNull();
      expect(outside.refusal('meetings.undo', { meetingId: MEETING })).toBe('rule:undo.nothing');
      team.core.as(SECOND).call('meetings.undo', { meetingId: MEETING });
      expect(
        team.core.core.store.one('SELECT note FROM agenda_items WHERE case_id = ?', team.caseId),
      ).toEqual({ note: null });
    } finally {
      team.core.close();
    }
  });
});
