/** A case taken up again and a link between siblings are taken back in the live meeting as everything else is. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listFacts } from '../../../db/rows.ts';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';

const CLOSED = '2026-11-26';
const MEETING = '2026-12-03';
let core: TestCore;
let caseId: string;
let other: string;
beforeEach(() => {
  core = testCore();
  caseId = raiseWithConsent(core);
  other = raiseWithConsent(core, { firstName: 'Elis', birthYear: 2013 });
  core.goTo(CLOSED);
  core.call('meetings.start', { meetingId: CLOSED });
  core.call('decisions.record', closing(CLOSED));
  core.call('decisions.record', aDecision(other, CLOSED));
  core.call('meetings.seal', { meetingId: CLOSED });
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
});
afterEach(() => core.close());

const closing = (meetingId: string) =>
  aDecision(caseId, meetingId, {
    type: 'close',
    followUpOn: null,
    because: 'Klart',
    closureReason: 'goalsReached',
  });
const undo = () => core.call('meetings.undo', { meetingId: MEETING });
const redo = () => core.call('meetings.redo', { meetingId: MEETING });
const view = () => core.call('cases.get', { caseId });
const takeUp = () =>
  core.call('returns.raise', {
    caseId,
    question: 'Vad behövs nu?',
    unitId: 'unit-social',
    personId: null,
    fields: { urgency: 'oneWeek' },
    draftKey: null,
  });

describe('a case taken up again', () => {
  const asBefore = { closure: { on: CLOSED }, returned: null, fields: { urgency: 'twoWeeks' } };
  const asTakenUp = {
    closure: null,
    returned: { on: MEETING },
    fields: { question: 'Vad behövs nu?', urgency: 'oneWeek' },
  };

  it('is closed as before by one step back, with every field, and open again by one forth', () => {
    const { question } = view().fields ?? {};
    takeUp();
    expect(view()).toMatchObject(asTakenUp);
    expect(undo()).toMatchObject({ step: { channel: 'returns.raise', caseId }, isPassed: false });
    expect(view()).toMatchObject(asBefore);
    expect(view().fields?.question).toBe(question);
    redo();
    expect(view()).toMatchObject(asTakenUp);
  });

  it('taken back is a step of its own, which leaves nothing of the other child', () => {
    takeUp();
    core.call('returns.takeBack', { caseId });
    expect(view()).toMatchObject(asBefore);
    expect(undo()).toMatchObject({ step: { channel: 'returns.takeBack' }, isPassed: false });
    expect(view()).toMatchObject(asTakenUp);
    redo();
    expect(view()).toMatchObject(asBefore);
  });

  it('keeps what somebody has changed since, when it is taken back', () => {
    takeUp();
    core.call('cases.change', { caseId, fields: { urgency: 'nextFree' } });
    core.call('returns.takeBack', { caseId });
    expect(view()).toMatchObject({ closure: { on: CLOSED }, fields: { urgency: 'nextFree' } });
  });

  it('stays when a decision has been taken about it that is no step of this meeting', () => {
    takeUp();
    const [decision] = listFacts(core.core.store, 'decisions', 'case_id', other);
    if (decision === undefined) throw new Error('the other case has been decided about');
    core.core.write('test', (tx) => tx.add('decisions', { ...decision.body, caseId, meetingId: MEETING }));
    expect(undo()).toMatchObject({ isPassed: true });
    expect(view()).toMatchObject(asTakenUp);
  });
});

describe('a link between siblings', () => {
  const siblingsOf = (id: string) => core.call('siblings.list', { caseId: id }).map((one) => one.id);
  const link = () =>
    core.call('siblings.link', { caseId, number: core.call('cases.get', { caseId: other }).number });

  it('is taken back and made again in both cases at once', () => {
    link();
    expect([siblingsOf(caseId), siblingsOf(other)]).toEqual([[other], [caseId]]);
    expect(undo()).toMatchObject({ step: { channel: 'siblings.link', caseId }, isPassed: false });
    expect([siblingsOf(caseId), siblingsOf(other)]).toEqual([[], []]);
    redo();
    expect([siblingsOf(caseId), siblingsOf(other)]).toEqual([[other], [caseId]]);
  });

  it('removed comes back', () => {
    link();
    core.call('siblings.unlink', { caseId, siblingId: other });
    expect(undo()).toMatchObject({ step: { channel: 'siblings.unlink' }, isPassed: false });
    expect([siblingsOf(caseId), siblingsOf(other)]).toEqual([[other], [caseId]]);
  });

  it('is no step for somebody to whom one of the two is closed', () => {
    link();
    core.core.write('recuse', (tx) =>
      tx.add('recusals', { caseId: other, meetingId: MEETING, personId: 'person-founder' }),
    );
    expect(core.call('meetings.live', { meetingId: MEETING }).undo).toBeNull();
  });
});
