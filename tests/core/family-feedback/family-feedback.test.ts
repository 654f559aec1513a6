/** Besked till familjen: who has been told what a meeting agreed, by letter or otherwise, and who may write so. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
  core.call('decisions.record', aDecision(caseId, MEETING));
});
afterEach(() => core.close());

const told = (way: 'phone' | 'inPerson' | null = 'phone', on = MEETING) => ({
  caseId,
  meetingId: MEETING,
  to: ['guardian1' as const],
  way,
  on,
});
const states = (by = core) =>
  by.call('familyFeedback.get', { caseId })?.receivers.map((one) => [one.to, one.told?.way ?? null]);

it('waits for everybody, then says who was told and how; a letter counts, too', () => {
  expect(core.call('familyFeedback.get', { caseId })).toMatchObject({ by: '2026-12-03', isLate: false });
  expect(states()).toEqual([
    ['guardian1', null],
    ['guardian2', null],
    ['child', null],
  ]);
  core.call('familyFeedback.record', told());
  core.call('letters.printed', { meetingId: MEETING, caseId, to: 'child', way: 'print' });
  expect(states()).toEqual([
    ['guardian1', 'phone'],
    ['guardian2', null],
    ['child', 'letter'],
  ]);
  core.call('familyFeedback.record', told(null));
  expect(states()?.[0]).toEqual(['guardian1', null]);
});

it('is late a week after the meeting, until the last one has been told', () => {
  core.goTo('2026-12-04');
  expect(core.call('familyFeedback.get', { caseId })?.isLate).toBe(true);
  core.call('familyFeedback.record', {
    ...told('inPerson', '2026-12-04'),
    to: ['guardian1', 'guardian2', 'child'],
  });
  expect(core.call('familyFeedback.get', { caseId })?.isLate).toBe(false);
});

describe('is refused', () => {
  it('for a day before the meeting or after today', () => {
    expect(core.refusal('familyFeedback.record', told('phone', '2026-11-25'))).toBe(
      'rule:familyFeedback.day',
    );
    expect(core.refusal('familyFeedback.record', told('phone', '2026-11-27'))).toBe(
      'rule:familyFeedback.day',
    );
  });

  it('for a guardian who must not know', () => {
    core.call('cases.change', { caseId, fields: { doNotDiscloseTo: ['guardian1'] } });
    expect(core.refusal('familyFeedback.record', told())).toBe('rule:consent.withheldFrom');
  });

  it('of a meeting that has agreed nothing about the child', () => {
    const other = { ...told(), meetingId: '2026-11-19' };
    expect(core.refusal('familyFeedback.record', other)).toBe('rule:letter.nothing');
  });

  it('to a member of another unit than the one that holds the case', () => {
    const other = memberOf(core, 'unit-social');
    expect(other.call('familyFeedback.get', { caseId })?.mayRecord).toBe(false);
    expect(other.refusal('familyFeedback.record', told())).toBe('forbidden');
  });

  it('and after a withdrawal nobody but the coordinator is shown it', () => {
    core.call('familyFeedback.record', told());
    core.call('consents.withdraw', { caseId, unitIds: null, receivedBy: '' });
    expect(states()?.[0]).toEqual(['guardian1', 'phone']);
    const holder = core.call('handovers.get', { caseId }).holderUnitId ?? '';
    expect(memberOf(core, holder).call('familyFeedback.get', { caseId })).toBeNull();
  });
});
