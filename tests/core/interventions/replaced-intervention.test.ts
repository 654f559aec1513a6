/** A change of an intervention says which one it takes the place of; two machines may have changed without each other. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { start } from '../../support/agenda-steps.ts';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { secondDevice, tell } from '../../support/two-devices.ts';

const FIRST = '2026-11-26';
const SECOND = '2026-12-03';
let core: TestCore;
let caseId: string;
let older: string;
let newer: string;
beforeEach(() => {
  core = testCore();
  caseId = raiseWithConsent(core);
  start(core, FIRST);
  older = agree(FIRST, { text: 'Den ena', followUpOn: SECOND });
  newer = agree(FIRST, { text: 'Den andra', followUpOn: SECOND });
  core.call('meetings.seal', { meetingId: FIRST });
  core.goTo(SECOND);
  core.call('meetings.start', { meetingId: SECOND });
});
afterEach(() => core.close());

type Fields = Parameters<typeof aDecision>[2];
const agree = (meetingId: string, fields: Fields, by = core): string =>
  by.call('decisions.record', aDecision(caseId, meetingId, fields)).decisionId;
const change = (fields: Fields = {}, by = core): string =>
  agree(SECOND, { type: 'changeIntervention', followUpOn: '2026-12-17', ...fields }, by);
const states = (of = core) => {
  const made = of.call('cases.get', { caseId }).thread.flatMap(({ decisions }) => decisions);
  return [older, newer].map((id) => made.find((one) => one.id === id)?.course?.state);
};

it('is the one that is named, and the latest where none is, as before it was asked for', () => {
  const named = change({ replaces: older });
  expect(states()).toEqual(['replaced', 'agreed']);
  core.call('decisions.retract', { decisionId: named });
  expect(states()).toEqual(['agreed', 'agreed']);
  change();
  expect(states()).toEqual(['agreed', 'replaced']);
});

it('goes on again when the change is undone, and ends when it is done again', () => {
  change({ replaces: older });
  core.call('meetings.undo', { meetingId: SECOND });
  expect(states()).toEqual(['agreed', 'agreed']);
  core.call('meetings.redo', { meetingId: SECOND });
  expect(states()).toEqual(['replaced', 'agreed']);
});

it('is one that the unit still gives, agreed at an earlier meeting', () => {
  const refusal = (fields: Fields) =>
    core.refusal('decisions.record', aDecision(caseId, SECOND, { followUpOn: '2026-12-17', ...fields }));
  const type = 'changeIntervention';
  expect(refusal({ type: 'continue', replaces: older })).toBe('rule:decision.replaces');
  expect(refusal({ type, replaces: 'nothing' })).toBe('rule:decision.replaces');
  const other = { providerUnitId: 'unit-school', responsiblePersonId: 'person-founder' };
  expect(refusal({ type, replaces: older, ...other })).toBe('rule:decision.replaces');
  const here = agree(SECOND, { followUpOn: '2026-12-17' });
  expect(refusal({ type, replaces: here })).toBe('rule:decision.replaces');
  core.call('interventions.record', {
    decisionId: older,
    stage: 'ended',
    on: SECOND,
    ending: 'neverStarted',
    because: 'Familjen ångrade sig',
  });
  expect(refusal({ type, replaces: older })).toBe('rule:decision.replaces');
});

it('stands in the minutes, with what it was and when it was agreed', () => {
  change({ replaces: older });
  const { document } = core.call('minutes.get', { meetingId: SECOND });
  expect(document.items[0]?.decisions[0]?.replaces).toMatchObject({ on: FIRST });
});

it('comes out the same on two machines that changed without each other, whichever hears first', () => {
  const there = secondDevice(core);
  there.goTo(SECOND);
  there.wait(60);
  there.call('meetings.takeOver', { meetingId: SECOND, because: 'Datorn slocknade' });
  change({ replaces: older });
  change({ replaces: newer }, there);
  tell(core, there);
  tell(there, core);
  for (const machine of [core, there]) expect(states(machine)).toEqual(['replaced', 'replaced']);
  there.close();
});

it('takes the place of one only once, and of no other, when both machines changed the same', () => {
  const there = secondDevice(core);
  there.goTo(SECOND);
  there.wait(60);
  there.call('meetings.takeOver', { meetingId: SECOND, because: 'Datorn slocknade' });
  change({ replaces: older });
  change({ replaces: older }, there);
  tell(core, there);
  tell(there, core);
  for (const machine of [core, there]) expect(states(machine)).toEqual(['replaced', 'agreed']);
  there.close();
});
