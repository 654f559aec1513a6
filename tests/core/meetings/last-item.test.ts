import { afterEach, beforeEach, expect, it } from 'vitest';
import { start } from '../../support/agenda-steps.ts';
import { raiseWithConsent } from '../../support/case-builders.ts';
import { FOUNDER, testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';

const [MEETING, NEXT] = ['2026-11-26', '2026-12-03'];
let core: TestCore;
beforeEach(() => {
  core = testCore();
});
afterEach(() => core.close());

it('the item that was up last is found again after a crash, and belongs to its meeting alone', () => {
  const [nova, elis] = [raiseWithConsent(core), raiseWithConsent(core, { firstName: 'Elis' })];
  start(core, MEETING);
  const lastItem = (from: TestCore, meetingId: string) =>
    from.call('meetings.live', { meetingId }).lastCaseId;
  expect(lastItem(core, MEETING)).toBeNull();
  core.call('meetings.open', { meetingId: MEETING, caseId: nova });
  core.call('meetings.open', { meetingId: MEETING, caseId: elis });
  core.call('meetings.open', { meetingId: MEETING, caseId: elis });
  expect(lastItem(core.as(FOUNDER), MEETING)).toBe(elis);
  for (const caseId of [nova, elis])
    core.call('meetings.defer', { meetingId: MEETING, caseId, reason: 'Tiden räckte inte' });
  core.call('meetings.setAttendance', {
    meetingId: MEETING,
    personId: core.call('meetings.live', { meetingId: MEETING }).seats[0]?.personId ?? '',
    state: 'present',
  });
  core.call('meetings.seal', { meetingId: MEETING });
  start(core, NEXT);
  expect(lastItem(core, NEXT)).toBeNull();
});
