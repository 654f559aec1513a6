/** What the next meeting will ask about stands before whoever can tell of it, until it is told. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { start } from '../../support/agenda-steps.ts';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { memberOf } from '../../support/unit-members.ts';

const FIRST = '2026-11-26';
const DUE = '2026-12-17';
let core: TestCore;
let caseId = '';
let decisionId = '';
beforeEach(() => {
  core = testCore();
  caseId = raiseWithConsent(core);
  start(core, FIRST);
  const decision = aDecision(caseId, FIRST, { providerUnitId: 'unit-school', followUpOn: DUE });
  ({ decisionId } = core.call('decisions.record', decision));
  core.call('meetings.seal', { meetingId: FIRST });
});
afterEach(() => core.close());
const days = (who: TestCore) => who.call('goals.toPrepare', null).rows.map(({ followUpOn }) => followUpOn);

it('comes up when its meeting is the next, for the unit that answers for it, until it is told', () => {
  const school = memberOf(core, 'unit-school');
  core.goTo('2026-12-09');
  expect(days(school)).toEqual([]);
  core.goTo('2026-12-15');
  expect(days(school)).toEqual([DUE]);
  expect(days(core)).toEqual([DUE]);
  expect(days(memberOf(core, 'unit-social'))).toEqual([]);
  core.wait(1);
  school.call('goals.report', {
    caseId,
    decisionId,
    state: 'ongoing',
    because: '',
    childSaid: null,
    ratings: [],
  });
  expect(days(school)).toEqual([]);
});

it('is not shown to a unit that consent no longer covers', () => {
  core.goTo('2026-12-15');
  core.call('consents.withdraw', { caseId, unitIds: ['unit-school'], receivedBy: 'Vera Prov' });
  expect(days(memberOf(core, 'unit-school'))).toEqual([]);
});
