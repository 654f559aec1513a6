/** Weeks without a meeting, on two machines that have not heard of each other and then do: the same list on both. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { headsOf } from '../../../db/changes/read.ts';
import { raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { secondDevice, tell } from '../../support/two-devices.ts';

/** Thirteen weeks after the cases were raised. */
const MEETING = '2027-02-25';
let one: TestCore;
let other: TestCore;
let spokenOf: string;
let silent: string;
beforeEach(() => {
  one = testCore();
  spokenOf = raiseWithConsent(one);
  silent = raiseWithConsent(one, { firstName: 'Elis', birthYear: 2013 });
  other = secondDevice(one);
  one.goTo(MEETING);
  other.goTo(MEETING);
  other.wait(90);
});
afterEach(() => {
  one.close();
  other.close();
});

const quiet = (core: TestCore): string[] =>
  core
    .call('missing.list', { kind: 'quiet', offset: 0, limit: 50 })
    .rows.map(({ caseId }) => caseId)
    .toSorted();
const meet = (): void => {
  tell(one, other);
  tell(other, one);
};
const deferOn = (core: TestCore): void => {
  core.call('meetings.start', { meetingId: MEETING });
  core.call('meetings.defer', { meetingId: MEETING, caseId: spokenOf, reason: 'Väntar på skolan' });
};
const setWeeks = (core: TestCore, quietWeeks: number): void => {
  const { team } = core.call('settings.get', null);
  core.call('settings.saveTeam', { ...team, quietWeeks });
};

it('a case that one machine’s meeting has spoken of is quiet on neither once they have met', () => {
  expect([quiet(one), quiet(other)]).toEqual(Array(2).fill([spokenOf, silent].toSorted()));
  deferOn(one);
  expect([quiet(one), quiet(other)]).toEqual([[silent], [spokenOf, silent].toSorted()]);
  meet();
  expect([quiet(one), quiet(other)]).toEqual([[silent], [silent]]);
});

it('put off on one machine and taken back there, it is quiet on both again', () => {
  deferOn(one);
  meet();
  const deferral = one.call('meetings.case', { meetingId: MEETING, caseId: spokenOf }).deferral;
  one.wait(120);
  one.call('meetings.undoDefer', { meetingId: MEETING, caseId: spokenOf, deferralId: deferral?.id ?? '' });
  meet();
  expect([quiet(one), quiet(other)]).toEqual(Array(2).fill([spokenOf, silent].toSorted()));
});

it('of two numbers of weeks that did not know of each other the same one counts on both, and a person chooses', () => {
  setWeeks(one, 20);
  setWeeks(other, 4);
  expect([quiet(one), quiet(other)]).toEqual([[], [spokenOf, silent].toSorted()]);
  meet();
  expect(quiet(one)).toEqual(quiet(other));
  // The later one shows.
  expect(quiet(one)).toEqual([spokenOf, silent].toSorted());
  const { id } = one.core.store.one<{ id: string }>('SELECT id FROM team') ?? { id: '' };
  for (const { core } of [one, other]) expect(headsOf(core.store, 'team', id, 'quietWeeks')).toHaveLength(2);
});

it('what a meeting on one machine said counts under the weeks that the other has set', () => {
  deferOn(one);
  setWeeks(other, 2);
  meet();
  for (const core of [one, other]) expect(quiet(core)).toEqual([silent]);
  one.goTo('2027-03-12');
  other.goTo('2027-03-12');
  for (const core of [one, other]) expect(quiet(core)).toEqual([spokenOf, silent].toSorted());
});
