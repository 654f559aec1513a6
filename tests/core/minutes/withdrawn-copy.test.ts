/** Minutes printed after a withdrawal: the child stands only on the copy that the coordinator has chosen to keep. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { everyAccess } from '../../../db/access-log-reads.ts';
import { createStore } from '../../../db/query.ts';
import { aConsent, aDecision, raiseWithConsent, TEAM_UNITS } from '../../support/case-builders.ts';
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

/** From here on the school, which was in the room, may know less of the case that is kept. */
const itemOf = (document: ReturnType<typeof print>['document']) =>
  document.items.find(({ caseId }) => caseId === kept);

it('leaves out a case that a unit in the room may no longer know of, and keeps it where the others read', () => {
  const other = memberOf(core, 'unit-social');
  core.call('consents.withdraw', { caseId: kept, unitIds: ['unit-school'], receivedBy: '' });
  expect(core.call('minutes.get', { meetingId: MEETING }).withdrawn).toBe(2);
  expect(itemOf(print().document)).toBeUndefined();
  expect(itemOf(print(true).document)).toBeDefined();
  const { document, shortened } = other.call('minutes.printed', { meetingId: MEETING, way: 'print' });
  expect([itemOf(document)?.number, shortened]).toEqual(['K-2026-001', 0]);
});

it('is printed whole when a unit that was not in the room has lost it', () => {
  core.call('consents.withdraw', { caseId: kept, unitIds: ['unit-social'], receivedBy: '' });
  expect(itemOf(print().document)?.decisions[0]?.childWords).not.toBe('');
});

it('holds who does what and no words of the story once a unit in the room may know the plan alone', () => {
  core.call('minutes.amend', { meetingId: MEETING, caseId: kept, text: 'Fel dag', reason: 'Prov' });
  expect(itemOf(print().document)?.decisions[0]?.childWords).not.toBe('');
  core.call('consents.register', {
    consent: aConsent(kept, {
      preset: 'directed',
      validUntil: '2027-05-01',
      scope: TEAM_UNITS.map((unitId) => ({
        unitId,
        mayTell: true,
        categories: unitId === 'unit-school' ? ['planning'] : ['planning', 'health'],
      })),
    }),
    replaces: core.call('consents.get', { caseId: kept }).versions[0]?.id ?? null,
    draftKey: null,
  });
  const { document, shortened, amendments } = print();
  expect([itemOf(document)?.decisions[0]?.childWords, shortened, amendments]).toEqual(['', 1, []]);
  expect(itemOf(document)?.decisions[0]).toMatchObject({
    unit: itemOf(print(true).document)?.decisions[0]?.unit,
  });
  expect(print(true).amendments.map(({ text }) => text)).toEqual(['Fel dag', 'Fel dag']);
});

it('is printed as before when consent has ended by its day alone', () => {
  core.goTo('2028-02-01');
  expect(itemOf(print().document)?.decisions[0]?.childWords).not.toBe('');
  expect(core.call('minutes.get', { meetingId: MEETING }).withdrawn).toBe(1);
});
