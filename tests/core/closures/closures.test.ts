/** Closing a case: why, how the goals went, whom to call, what the family says afterwards, and what the letters tell. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { memberOf } from '../../support/unit-members.ts';

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

const closing = {
  goals: 'partly' as const,
  contacts: [
    { unitId: 'unit-school', who: 'Mentor', what: 'morgnarna' },
    { unitId: null, who: 'Fritidsledaren', what: 'sade att barnet far illa' },
  ],
};
const close = () =>
  core.call(
    'decisions.record',
    aDecision(caseId, MEETING, {
      type: 'close',
      followUpOn: null,
      because: 'Familjen är nöjd.',
      closureReason: 'ordinaryContactContinues',
      closing,
    }),
  );
const answer = {
  by: 'child' as const,
  on: MEETING,
  answers: {
    knowsWho: 'fully' as const,
    notRepeated: 'no' as const,
    listenedTo: 'fully' as const,
    helped: 'partly' as const,
  },
  unasked: null,
};

it('says nothing of an open case', () => {
  expect(core.call('closures.get', { caseId })).toBeNull();
  expect(core.refusal('closures.answer', { caseId, ...answer })).toBe('rule:closure.open');
});

it('does not close without saying whether the goals were reached', () => {
  const decision = aDecision(caseId, MEETING, {
    type: 'close',
    followUpOn: null,
    because: 'Klart',
    closureReason: 'goalsReached',
    closing: undefined,
  });
  expect(core.refusal('decisions.record', decision)).toBe('rule:closure.goals');
});

it('says since when, why, how it went, who remains and whom to call', () => {
  close();
  expect(core.call('closures.get', { caseId })).toMatchObject({
    on: MEETING,
    reason: 'ordinaryContactContinues',
    note: 'Familjen är nöjd.',
    goals: 'partly',
    contacts: [
      { unit: 'Elevhälsan', who: 'Mentor' },
      { unit: '', who: 'Fritidsledaren' },
    ],
    call: { unit: 'Familjehuset', person: 'Vera Prov' },
    meetingId: MEETING,
  });
});

it('keeps what each of the family has answered last, and that somebody did not want to', () => {
  close();
  core.call('closures.answer', {
    caseId,
    ...answer,
    answers: null,
    unasked: { reason: 'declined', why: '' },
  });
  core.call('closures.answer', { caseId, ...answer });
  const answers = core.call('closures.get', { caseId })?.answers;
  expect(answers?.map(({ by, answer: given }) => [by, given?.answers?.notRepeated ?? null])).toEqual([
    ['guardian1', null],
    ['guardian2', null],
    ['child', 'no'],
  ]);
});

it('asks no guardian who must not know, nor one there is not', () => {
  close();
  core.call('cases.change', {
    caseId,
    fields: { identityProtection: 'sheltered', doNotDiscloseTo: ['guardian2'] },
  });
  expect(core.call('closures.get', { caseId })?.answers.map(({ by }) => by)).toEqual(['guardian1', 'child']);
  expect(core.refusal('closures.answer', { caseId, ...answer, by: 'guardian2' })).toBe(
    'rule:letter.noGuardian',
  );
});

it('tells the guardians who remains, the child that without what was typed, and nobody of a reported concern', () => {
  close();
  const letter = (to: 'guardian1' | 'child') =>
    core.call('letters.get', { caseId, meetingId: MEETING, to }).content;
  expect(letter('guardian1')?.closing).toMatchObject({
    goals: 'partly',
    contacts: [{ who: 'Mentor', what: 'morgnarna' }],
    call: { name: 'Vera Prov' },
  });
  expect(letter('guardian1')?.heldBack).toBe(1);
  expect(letter('child')?.closing?.contacts).toEqual([
    { who: 'Mentor', unit: expect.any(String) as string, what: '' },
  ]);
  expect(JSON.stringify(letter('guardian1'))).not.toContain('Familjen är nöjd');
});

it('is taken back with the decision, and done again', () => {
  close();
  core.call('meetings.undo', { meetingId: MEETING });
  expect(core.call('closures.get', { caseId })).toBeNull();
  core.call('meetings.redo', { meetingId: MEETING });
  expect(core.call('closures.get', { caseId })?.goals).toBe('partly');
});

it('stands in the minutes', () => {
  close();
  const { document } = core.call('minutes.get', { meetingId: MEETING });
  expect(document.items[0]?.decisions[0]?.closing).toEqual({
    reason: 'ordinaryContactContinues',
    goals: 'partly',
    contacts: ['Mentor, Elevhälsan, morgnarna', 'Fritidsledaren, sade att barnet far illa'],
  });
});

it('tells a member of a covered unit, and nothing once consent is taken back', () => {
  close();
  core.call('closures.answer', { caseId, ...answer });
  const member = memberOf(core, 'unit-school');
  expect(member.call('closures.get', { caseId })?.answers).toHaveLength(3);
  expect(member.refusal('closures.answer', { caseId, ...answer })).toBe('forbidden');
  core.call('consents.withdraw', { caseId, unitIds: null, receivedBy: 'Vera Prov' });
  expect(member.call('closures.get', { caseId })).toBeNull();
});
