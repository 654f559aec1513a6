/** A case whose consent has been taken back entirely: nobody may be told of it, and still it leaves the circuit. */
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

const close = (fields: Parameters<typeof aDecision>[2] = {}) =>
  aDecision(caseId, MEETING, {
    type: 'close',
    interventionTypeId: null,
    level: null,
    providerUnitId: null,
    responsiblePersonId: null,
    followUpOn: null,
    childView: null,
    closureReason: 'consentWithdrawn',
    closing: { goals: null, contacts: [] },
    ...fields,
  });
const withdraw = () => core.call('consents.withdraw', { caseId, unitIds: null, receivedBy: '' });
const outcome = () =>
  core.call('meetings.live', { meetingId: MEETING }).items.find((row) => row.caseId === caseId)?.outcome;

it('is closed by a decision that gives it to nobody, and the meeting is sealed', () => {
  withdraw();
  expect(outcome()).toBe('none');
  core.call('decisions.record', close());
  expect(outcome()).toBe('decided');
  expect(core.call('meetings.closing', { meetingId: MEETING }).missing).toEqual([]);
  core.call('meetings.seal', { meetingId: MEETING });
  expect(core.call('closures.get', { caseId })).toMatchObject({ reason: 'consentWithdrawn', on: MEETING });
  const next = core.call('meetings.agenda', { meetingId: '2026-12-03' }).rows;
  expect(next.map((row) => row.caseId)).not.toContain(caseId);
});

it('is open again when the decision is undone, and closed when it is done again', () => {
  withdraw();
  core.call('decisions.record', close());
  core.call('meetings.undo', { meetingId: MEETING });
  expect([outcome(), core.call('closures.get', { caseId })]).toEqual(['none', null]);
  core.call('meetings.redo', { meetingId: MEETING });
  expect(outcome()).toBe('decided');
});

it('is not closed so while a unit may be told, or where nothing has been taken back', () => {
  const stands = 'rule:decision.consentStands';
  expect(core.refusal('decisions.record', close())).toBe(stands);
  expect(core.refusal('decisions.record', close({ providerUnitId: 'unit-school' }))).toBe(stands);
  core.call('consents.withdraw', { caseId, unitIds: ['unit-school'], receivedBy: '' });
  expect(core.refusal('decisions.record', close())).toBe(stands);
  expect(core.refusal('decisions.record', close({ closureReason: 'moved', because: 'Flyttade' }))).toBe(
    'rule:decision.provider',
  );
});

it('comes back as the same case with a new question, and needs a new consent', () => {
  withdraw();
  core.call('decisions.record', close());
  core.call('meetings.seal', { meetingId: MEETING });
  core.goTo('2027-02-01');
  core.call('returns.raise', {
    caseId,
    question: 'Familjen vill försöka igen.',
    unitId: 'unit-social',
    personId: null,
    fields: {},
    draftKey: null,
  });
  expect(core.call('cases.get', { caseId }).closure).toBeNull();
});
