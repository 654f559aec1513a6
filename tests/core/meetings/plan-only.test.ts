/** Units at the table that may only know who does what and when: the whole room is shown no more than they may know. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aCase, aConsent, aDecision } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { personOf } from '../../support/unit-members.ts';

const MEETING = '2026-11-26';
const WORDS = ['Hur går det hemma', 'Säg inget i skolan', 'Björkskolan', 'Inte varför hon är borta'];
let core: TestCore;
let caseId: string;
beforeEach(() => {
  core = testCore();
  personOf(core, 'unit-social');
  personOf(core, 'unit-school');
  ({ caseId } = core.call('cases.raise', {
    fields: aCase({
      question: 'Hur går det hemma?',
      childWords: { words: 'Säg inget i skolan.', how: '', knowsItIsRead: 'yes' },
    }),
    returnOf: null,
    draftKey: null,
  }));
  const consent = aConsent(caseId, { preset: 'directed', validUntil: '2027-05-24' });
  core.call('consents.register', {
    consent: {
      ...consent,
      notShared: 'Inte varför hon är borta.',
      scope: consent.scope.map((row) =>
        row.unitId === 'unit-school' ? { ...row, categories: ['planning'] } : row,
      ),
    },
    replaces: null,
    draftKey: null,
  });
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  core.call('meetings.open', { meetingId: MEETING, caseId });
});
afterEach(() => core.close());

const live = () => core.call('meetings.case', { meetingId: MEETING, caseId });
const leave = (unitIds: string[]): null =>
  core.call('meetings.setOutside', { meetingId: MEETING, caseId, unitIds });

it('laptop and wall show the plan alone, and the guard says for whose sake', () => {
  const item = live();
  expect(item).toMatchObject({
    stopped: false,
    isPlanAlone: true,
    name: 'Nova',
    planOnly: [{ unitId: 'unit-school' }],
  });
  const screens = JSON.stringify([item, core.call('projector.get', null)]);
  for (const word of WORDS) expect(screens).not.toContain(word);
  const [row] = core.call('meetings.live', { meetingId: MEETING }).items;
  expect(row).toMatchObject({ outside: [], planOnly: [{ unitId: 'unit-school' }] });
});

it('once they have left, everything that the others may know is shown, and they stand outside', () => {
  leave(['unit-school']);
  const item = live();
  expect(item).toMatchObject({ isPlanAlone: false, planOnly: [], outside: [{ unitId: 'unit-school' }] });
  for (const word of WORDS) expect(JSON.stringify(item)).toContain(word);
  expect(core.call('projector.get', null)).toMatchObject({ state: 'case', question: 'Hur går det hemma?' });
  leave([]);
  expect(live()).toMatchObject({ isPlanAlone: true, question: '' });
});

it('a decision can be recorded while only the plan is shown, and the room reads who, what and when of it', () => {
  core.call('decisions.record', aDecision(caseId, MEETING, { goal: 'Sova hela natten', because: 'Orolig' }));
  const { decisions } = live();
  expect(decisions).toMatchObject([{ type: 'startIntervention', goal: '', because: '', childWords: '' }]);
  expect(decisions[0]?.what).not.toBe('');
  leave(['unit-school']);
  expect(live().decisions).toMatchObject([{ goal: 'Sova hela natten', childWords: 'Det blir bra.' }]);
});
