/** What is left out of the minutes of one unit is not told by what is around it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { memberOf, personOf } from '../../support/unit-members.ts';

const MEETING = '2026-11-26';
let core: TestCore;
let member: TestCore;
beforeAll(() => {
  core = testCore();
  member = memberOf(core, 'unit-social');
  const open = raiseWithConsent(core, { firstName: 'Alva' });
  const closed = raiseWithConsent(core, { firstName: 'Elis' });
  core.call('consents.withdraw', { caseId: closed, unitIds: ['unit-social'], receivedBy: '' });
  const personId = personOf(core, 'unit-school');
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  core.call('meetings.recuse', { meetingId: MEETING, caseId: closed, personId });
  for (const caseId of [open, closed]) core.call('decisions.record', aDecision(caseId, MEETING));
});
afterAll(() => core.close());

it('that somebody has stepped back from a case which the unit may not read', () => {
  const steppedBack = (who: TestCore): unknown[] =>
    who
      .call('minutes.get', { meetingId: MEETING })
      .document.attendance.filter((seat) => 'recusedFrom' in seat)
      .map(({ person }) => person);
  expect(steppedBack(core)).toEqual(['Person unit-school']);
  expect(steppedBack(member)).toEqual([]);
});

it('how much was decided about it: that it was there is counted, and no more', () => {
  const counted = (who: TestCore): unknown =>
    who.call('minutes.list', null).find(({ meeting }) => meeting.id === MEETING);
  expect(counted(core)).toMatchObject({ cases: 2, decisions: 2 });
  expect(counted(member)).toMatchObject({ cases: 2, decisions: 1 });
});

it('by the hash of the whole, which could be tried with every guess: only whoever reads all of it has it', () => {
  core.call('meetings.seal', { meetingId: MEETING });
  const minutes = (who: TestCore) => who.call('minutes.get', { meetingId: MEETING });
  expect([minutes(core).removed, minutes(member).removed]).toEqual([0, 1]);
  expect(minutes(core).seal?.contentHash).toMatch(/^[\da-f]{64}$/);
  expect(minutes(member).seal).toMatchObject({ contentHash: '', intact: true });
});
