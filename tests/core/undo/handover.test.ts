/** What is undone is what was done last, also when that was no decision. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { MEETING } from '../../support/protected-team.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';

let core: TestCore;
let caseId: string;
const undo = () => core.call('meetings.undo', { meetingId: MEETING });
const redo = () => core.call('meetings.redo', { meetingId: MEETING });
const offer = () =>
  core.call('handovers.offer', { caseId, toUnitId: 'unit-house', what: 'Samtal', why: 'Närmare hem' });
const states = (): readonly string[] =>
  core.call('handovers.get', { caseId }).steps.map(({ state }) => state);
const decisions = (): number => core.call('meetings.case', { meetingId: MEETING, caseId }).decisions.length;

beforeEach(() => {
  core = testCore();
  caseId = raiseWithConsent(core);
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  core.call('decisions.record', aDecision(caseId, MEETING));
});
afterEach(() => core.close());

it('an offered handover is called off by its own withdrawal, made anew, and called off again', () => {
  offer();
  expect(undo()).toMatchObject({ step: { channel: 'handovers.offer' }, isPassed: false });
  expect([states(), decisions()]).toEqual([['withdrawn'], 1]);
  expect(redo()).toMatchObject({ step: { channel: 'handovers.offer' }, isPassed: false });
  expect(states()).toEqual(['offered', 'withdrawn']);
  undo();
  expect(states()).toEqual(['withdrawn', 'withdrawn']);
  expect(undo()).toMatchObject({ step: { channel: 'decisions.record' } });
  expect(decisions()).toBe(0);
});

it('one that has been answered is left, and said', () => {
  const { handoverId } = offer();
  core.core.write('handovers.decline', (tx) =>
    tx.add('handoverAnswers', {
      caseId,
      handoverId,
      on: MEETING,
      answer: 'declined',
      reason: 'queue',
      words: '',
      contactPersonId: null,
    }),
  );
  expect(undo()).toMatchObject({ step: { channel: 'handovers.offer' }, isPassed: true });
  expect([states(), decisions()]).toEqual([['declined'], 1]);
});

it('a withdrawn consent stops undo once, and says so; the decision before it is next', () => {
  core.call('consents.withdraw', { caseId, unitIds: ['unit-social'], receivedBy: '' });
  expect(undo()).toMatchObject({ step: { channel: 'consents.withdraw' }, isPassed: true });
  expect(decisions()).toBe(1);
  expect(undo()).toMatchObject({ step: { channel: 'decisions.record' }, isPassed: false });
  expect(decisions()).toBe(0);
});

it('a pause and a change to an obstacle are steps', () => {
  const fields = { kind: 'queue' as const, text: 'Kön är lång', unitIds: ['unit-house'], ownerUnitId: null };
  const { obstacleId } = core.call('obstacles.raise', { ...fields, meetingId: MEETING });
  core.call('obstacles.change', { obstacleId, fields: { ...fields, text: 'Kön är längre' } });
  core.call('meetings.pause', { meetingId: MEETING });
  undo();
  expect(core.call('meetings.live', { meetingId: MEETING }).pausedAt).toBeNull();
  undo();
  expect(core.call('obstacles.list', null)).toMatchObject([{ text: 'Kön är lång' }]);
  expect(decisions()).toBe(1);
});
