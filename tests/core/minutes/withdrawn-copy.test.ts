/** Minutes printed after a withdrawal: the child stands only on the copy that the coordinator has chosen to keep. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { everyAccess } from '../../../db/access-log-reads.ts';
import { createStore } from '../../../db/query.ts';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { memberOf, personOf } from '../../support/unit-members.ts';

const MEETING = '2026-11-26';
let core: TestCore;
let kept: string;
let withdrawn: string;
beforeEach(() => {
  core = testCore();
  personOf(core, 'unit-school');
  kept = raiseWithConsent(core);
  withdrawn = raiseWithConsent(core, { firstName: 'Elis', birthYear: 2015 });
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  for (const caseId of [kept, withdrawn]) core.call('decisions.record', aDecision(caseId, MEETING));
  core.call('meetings.seal', { meetingId: MEETING });
  core.call('minutes.amend', { meetingId: MEETING, caseId: withdrawn, text: 'Fel dag', reason: 'Prov' });
  core.call('consents.withdraw', { caseId: withdrawn, unitIds: null, receivedBy: '' });
});
afterEach(() => core.close());

const print = (isOwnCopy?: boolean) =>
  core.call('minutes.printed', {
    meetingId: MEETING,
    way: 'print',
    ...(isOwnCopy === undefined ? {} : { isOwnCopy }),
  });
const logged = (caseId: string): [string, string][] =>
  everyAccess(createStore(core.db), { caseIds: [caseId], userId: null, range: null })
    .filter(({ action }) => action === 'print')
    .map(({ detail, recipients }) => [detail, recipients]);

it('leaves the case out of what is printed, counts it, and says so beforehand', () => {
  expect(core.call('minutes.get', { meetingId: MEETING })).toMatchObject({ removed: 0, withdrawn: 1 });
  const { document, removed, amendments } = print();
  expect(document.items.map(({ caseId }) => caseId)).toEqual([kept]);
  expect([removed, amendments]).toEqual([1, []]);
  expect(document.followUps).toHaveLength(1);
  expect(logged(withdrawn)).toEqual([]);
});

it('keeps it on the coordinator’s own copy, which the log knows as that and as shown to no unit', () => {
  const { document, removed } = print(true);
  expect([document.items.length, removed]).toEqual([2, 0]);
  expect(logged(withdrawn)).toEqual([[`minutes ${MEETING} ownCopy`, '']]);
  expect(logged(kept)).toEqual([[`minutes ${MEETING} ownCopy`, '']]);
});

it('gives a member no such copy', () => {
  const member = memberOf(core, 'unit-school');
  expect(member.refusal('minutes.printed', { meetingId: MEETING, way: 'print', isOwnCopy: true })).toBe(
    'rule:minutes.ownCopy',
  );
});
