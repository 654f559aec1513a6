import { expect, it } from 'vitest';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';

const MEETING = '2026-11-26';

it('the way to a first meeting is shown until one is sealed, whatever step was skipped', () => {
  const core = testCore();
  const isDone = () =>
    Object.fromEntries(
      core.call('overview.get', null).gettingStarted.map(({ step, done }) => [step, done] as const),
    );
  expect(isDone()).toEqual({ units: false, people: false, case: false, consent: false, meeting: false });
  const nova = raiseWithConsent(core);
  expect(isDone()).toEqual({ units: false, people: false, case: true, consent: true, meeting: false });
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  core.call('decisions.record', aDecision(nova, MEETING));
  core.call('meetings.seal', { meetingId: MEETING });
  expect(isDone()).toEqual({});
  core.close();
});
