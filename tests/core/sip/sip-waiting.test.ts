/** Every plan that waits is in the overview, in the list behind it and, when somebody is late, among what is missing. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addDays } from '../../../domain/kernel/plain-date.ts';
import { start } from '../../support/agenda-steps.ts';
import { aDecision, aSipPlan, raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { personOf } from '../../support/unit-members.ts';

const MEETING = '2026-11-26';
let core: TestCore;
let nova: string;
let school: string;
beforeEach(() => {
  core = testCore();
  nova = raiseWithConsent(core);
  school = personOf(core, 'unit-school');
  start(core, MEETING);
  core.call('decisions.record', aDecision(nova, MEETING));
});
afterEach(() => core.close());

const decideFor = (providerUnitId: string): void => {
  core.call('decisions.record', aDecision(nova, MEETING, { providerUnitId }));
};
const waits = (): string[] => {
  const { rows, total } = core.call('overview.get', null).sip;
  const all = { search: '', sort: 'next', descending: false, offset: 0, limit: 50 } as const;
  expect(core.call('cases.list', { ...all, filter: 'sipWaits' }).total).toBe(total);
  return rows.map(({ state, days }) => `${state} ${String(days)}`);
};
const missing = (): string[] => {
  const ofPlan = (kinds: readonly { kind: string }[]) =>
    kinds.map(({ kind }) => kind).filter((kind) => kind.startsWith('sip'));
  const here = ofPlan(core.call('missing.ofCase', { caseId: nova }));
  expect(ofPlan(core.call('missing.list', { kind: null, offset: 0, limit: 50 }).rows)).toEqual(here);
  return here;
};
const tell = (stage: 'held' | 'followedUp' | 'ended', on: string): void => {
  core.call('sip.tell', { caseId: nova, stage, on, result: 'Prov', next: '' });
};

it('from the question to the end of the plan, each with its days, also between the meetings that take the case up', () => {
  decideFor('unit-primary-care');
  core.call('meetings.seal', { meetingId: MEETING });
  core.goTo('2026-12-01');
  expect(core.call('meetings.agenda', { meetingId: '2026-12-03' }).rows).toEqual([]);
  expect([waits(), missing()]).toEqual([['sipAsk 5'], ['sipAsk']]);

  const yes = { caseId: nova, answer: 'yes', reason: null, words: '', askAgainOn: null } as const;
  core.call('sip.answer', { ...yes, on: '2026-12-01' });
  expect([waits(), missing()]).toEqual([['sipLeft 21'], []]);
  core.goTo('2026-12-23');
  expect([waits(), missing()]).toEqual([['sipLate 1'], ['sipMeeting']]);

  tell('held', '2026-12-23');
  core.goTo('2026-12-28');
  expect([waits(), missing()]).toEqual([['sipPlan 5'], ['sipPlan']]);
  const content = aSipPlan('unit-school', school);
  core.call('sip.savePlan', { caseId: nova, content, seen: [], draftKey: null });
  expect([waits(), missing()]).toEqual([['sipFollowUpLeft 18'], []]);

  core.goTo('2027-01-16');
  expect([waits(), missing()]).toEqual([['sipFollowUp 1'], ['sipFollowUp']]);
  tell('followedUp', '2027-01-16');
  expect([waits(), missing()]).toEqual([['sipPlan 0'], ['sipPlan']]);
  tell('ended', '2027-01-16');
  expect([waits(), missing()]).toEqual([[], []]);
});

it('what only has its follow-up ahead comes last', () => {
  const yes = { answer: 'yes', on: MEETING, reason: null, words: '', askAgainOn: null } as const;
  core.call('sip.answer', { caseId: nova, ...yes });
  tell('held', MEETING);
  const content = { ...aSipPlan('unit-school', school), followUpOn: addDays(MEETING, 9) };
  core.call('sip.savePlan', { caseId: nova, content, seen: [], draftKey: null });
  const elis = raiseWithConsent(core, { firstName: 'Elis', birthYear: 2013 });
  core.call('sip.answer', { caseId: elis, ...yes });
  expect(waits()).toEqual(['sipLeft 21', 'sipFollowUpLeft 9']);
});

it('a no with a day is asked again from that day, and a closed case never', () => {
  decideFor('unit-primary-care');
  const no = { caseId: nova, answer: 'no', reason: 'familyWaits', words: '' } as const;
  core.call('sip.answer', { ...no, on: MEETING, askAgainOn: addDays(MEETING, 10) });
  expect(waits()).toEqual([]);
  core.call('meetings.seal', { meetingId: MEETING });
  core.goTo('2026-12-10');
  expect([waits(), missing()]).toEqual([['sipAsk 4'], ['sipAsk']]);
  core.call('meetings.addCase', { meetingId: '2026-12-10', caseId: nova });
  start(core, '2026-12-10');
  const end = { type: 'close', followUpOn: null, because: 'Klart', closureReason: 'goalsReached' } as const;
  core.call('decisions.record', aDecision(nova, '2026-12-10', end));
  expect([waits(), missing()]).toEqual([[], []]);
});

it('a unit that turns out to be of the other principal makes its cases ask', () => {
  decideFor('unit-school');
  expect([waits(), missing()]).toEqual([[], []]);
  const unit = core.call('settings.get', null).units.find(({ id }) => id === 'unit-school');
  if (unit === undefined) throw new Error('a permanent unit');
  const { name, shortName, detail, confidentialityDomain, membership, archived } = unit;
  core.call('units.save', {
    id: unit.id,
    fields: {
      name,
      shortName,
      detail,
      legalForm: 'regionalAuthority',
      confidentialityDomain,
      membership,
      archived,
    },
  });
  expect([waits(), missing()]).toEqual([['sipAsk 0'], ['sipAsk']]);
  expect(core.call('vault.compareProjection', null).differences).toEqual([]);
});
