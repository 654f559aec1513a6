/** "Infört hos oss": each unit with something from the meeting ticks it; who and when is kept, and what remains shows. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { memberOf, personOf } from '../../support/unit-members.ts';

const MEETING = '2026-11-26';
let core: TestCore;
let caseId: string;
beforeEach(() => {
  core = testCore();
  const personId = personOf(core, 'unit-school');
  caseId = raiseWithConsent(core);
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  core.call('decisions.record', aDecision(caseId, MEETING));
  core.call('commitments.add', {
    caseId,
    meetingId: MEETING,
    text: 'Ringer hem',
    unitId: null,
    personId,
    dueOn: '2026-12-01',
  });
  core.call('meetings.seal', { meetingId: MEETING });
});
afterEach(() => core.close());

const listed = (by = core) =>
  by
    .call('ownRecords.list', { meetingId: MEETING })
    .map(({ unit, entered, by: who }) => [unit, entered, who]);
const tick = (unitId: string, entered = true) => ({ caseId, meetingId: MEETING, unitId, entered });

it('stands open for every unit that has a decision or a task from the meeting, and for no other', () => {
  expect(listed()).toEqual([
    ['Elevhälsan', false, ''],
    ['Familjehuset', false, ''],
  ]);
  expect(core.refusal('ownRecords.set', tick('unit-social'))).toBe('rule:ownRecords.nothing');
});

it('is ticked by a member for the own unit alone, with who and when, and can be taken back', () => {
  const member = memberOf(core, 'unit-school');
  expect(listed(member)).toEqual([['Elevhälsan', false, '']]);
  member.call('ownRecords.set', tick('unit-school'));
  expect(listed()).toEqual([
    ['Elevhälsan', true, 'Prov unit-school'],
    ['Familjehuset', false, ''],
  ]);
  expect(core.call('ownRecords.ofCase', { caseId })[0]?.meetingId).toBe(MEETING);
  expect(member.refusal('ownRecords.set', tick('unit-house'))).toBe('rule:ownRecords.ownUnit');
  member.call('ownRecords.set', tick('unit-school', false));
  expect(listed()[0]).toEqual(['Elevhälsan', false, '']);
});

it('leaves the sealed minutes as they were', () => {
  const before = core.call('minutes.get', { meetingId: MEETING });
  core.call('ownRecords.set', tick('unit-house'));
  expect(core.call('minutes.get', { meetingId: MEETING })).toEqual(before);
});

it('is closed with the case: withdrawn consent takes it from the unit, protection from those not named', () => {
  const member = memberOf(core, 'unit-school');
  core.call('consents.withdraw', { caseId, unitIds: ['unit-school'], receivedBy: '' });
  expect(listed(member)).toEqual([]);
  expect(member.refusal('ownRecords.set', tick('unit-school'))).toBe('rule:ownRecords.ownUnit');
  core.core.write('cases.change', (tx) =>
    tx.set('cases', caseId, { identityProtection: 'marked', namedUserIds: ['somebody-else'] }),
  );
  expect(listed()).toEqual([]);
  expect(core.refusal('ownRecords.set', tick('unit-house'))).toBe('rule:case.notNamed');
});
