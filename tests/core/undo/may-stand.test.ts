/** What is taken back or done again gives nobody what consent has taken from them in the meantime. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { personOf } from '../../support/unit-members.ts';

const MEETING = '2026-11-26';
let core: TestCore;
let caseId: string;
let school: string;
beforeEach(() => {
  core = testCore();
  school = personOf(core, 'unit-school');
  caseId = raiseWithConsent(core);
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
});
afterEach(() => core.close());

const undo = () => core.call('meetings.undo', { meetingId: MEETING });
const redo = () => core.call('meetings.redo', { meetingId: MEETING });
/** By somebody who does not run the meeting: no step of it. */
const withdraw = () =>
  core.core.write('consents.withdraw', (tx) =>
    tx.add('withdrawals', { caseId, on: MEETING, unitIds: ['unit-school'], receivedBy: '' }),
  );
const decisions = () => core.call('cases.get', { caseId }).thread.flatMap((knot) => knot.decisions);
const owners = () => core.core.store.all('SELECT person_id FROM commitments WHERE removed IS NOT 1');
const give = (personId: string) =>
  core.call('commitments.add', {
    caseId,
    meetingId: MEETING,
    text: 'Ring hem',
    unitId: null,
    personId,
    dueOn: null,
  }).commitmentId;

describe('after a withdrawal', () => {
  it('a decision of that unit does not stand again', () => {
    core.call('decisions.record', aDecision(caseId, MEETING, { providerUnitId: 'unit-school' }));
    undo();
    withdraw();
    expect(redo()).toMatchObject({ isPassed: true });
    expect(decisions()).toEqual([]);
  });

  it('nor when it was taken back by hand', () => {
    const decision = aDecision(caseId, MEETING, { responsiblePersonId: school });
    const { decisionId } = core.call('decisions.record', decision);
    core.call('decisions.retract', { decisionId });
    withdraw();
    expect(undo()).toMatchObject({ isPassed: true });
    expect(decisions()).toEqual([]);
  });

  it('a task does not go back to one of that unit, nor does one that was removed', () => {
    const commitmentId = give(school);
    core.call('commitments.change', { commitmentId, personId: 'person-founder' });
    withdraw();
    expect(undo()).toMatchObject({ isPassed: true });
    expect(owners()).toEqual([{ person_id: 'person-founder' }]);
  });

  it('what concerns others is taken back as before, and what is taken from the unit, too', () => {
    const commitmentId = give(school);
    core.call('commitments.change', { commitmentId, text: 'Ring hem i kväll' });
    withdraw();
    expect(undo()).toMatchObject({ isPassed: false });
    expect(undo()).toMatchObject({ isPassed: false });
    expect(owners()).toEqual([]);
    expect(redo()).toMatchObject({ isPassed: true });
    expect(owners()).toEqual([]);
  });
});

it('without one everything stands again', () => {
  core.call('decisions.record', aDecision(caseId, MEETING, { providerUnitId: 'unit-school' }));
  give(school);
  undo();
  undo();
  redo();
  redo();
  expect(decisions()).toHaveLength(1);
  expect(owners()).toEqual([{ person_id: school }]);
});
