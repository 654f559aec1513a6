/** The child's view over time: what was said, how it mattered, and what was planned where nobody knew. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { start } from '../../support/agenda-steps.ts';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';

const FIRST = '2026-11-26';
const SECOND = '2027-01-07';
const unknown = {
  state: 'notAscertained',
  words: '',
  influence: null,
  reason: 'Sjuk i dag',
  plan: 'Vera frågar på måndag',
} as const;
const heard = {
  state: 'viaTrustedAdult',
  words: 'Vill att Vera är med',
  influence: 'partly',
  influenceHow: 'Vera följer med första gången',
  reason: '',
} as const;

let core: TestCore;
let nova: string;
beforeEach(() => {
  core = testCore();
  nova = raiseWithConsent(core);
  start(core, FIRST);
  core.call('decisions.record', aDecision(nova, FIRST, { childView: null, followUpOn: SECOND }));
  core.call('decisions.recordChildView', { caseId: nova, meetingId: FIRST, view: unknown });
});
afterEach(() => core.close());

const voices = () => core.call('cases.get', { caseId: nova }).childVoice;
const inMinutes = (meetingId: string) =>
  core.call('minutes.get', { meetingId }).document?.items.find(({ caseId }) => caseId === nova)?.decisions[0];

it('keeps why nobody knew and what was planned, in the case, in the minutes and at the next meeting', () => {
  expect(voices().map(({ words, reason, plan }) => [words, reason, plan])).toEqual([
    ['', 'Sjuk i dag', 'Vera frågar på måndag'],
    ['Jag vill ha någon att fråga.', '', ''],
  ]);
  core.call('meetings.seal', { meetingId: FIRST });
  expect(inMinutes(FIRST)).toMatchObject({
    childView: 'notAscertained',
    childReason: 'Sjuk i dag',
    childPlan: 'Vera frågar på måndag',
    level: 'early',
  });
  start(core, SECOND);
  expect(core.call('meetings.case', { meetingId: SECOND, caseId: nova }).lastVoice).toMatchObject({
    plan: 'Vera frågar på måndag',
  });
});

it('says how it mattered once the child has been heard, the newest first', () => {
  core.call('meetings.seal', { meetingId: FIRST });
  start(core, SECOND);
  const next = { type: 'continue', childView: heard, followUpOn: '2027-03-04' } as const;
  core.call('decisions.record', aDecision(nova, SECOND, next));
  core.call('decisions.record', aDecision(nova, SECOND, next));
  expect(voices()).toHaveLength(3);
  expect(voices()[0]).toMatchObject({
    words: heard.words,
    how: 'viaTrustedAdult',
    influence: 'partly',
    influenceHow: heard.influenceHow,
    on: SECOND,
  });
  core.call('meetings.seal', { meetingId: SECOND });
  expect(inMinutes(SECOND)).toMatchObject({
    childWords: heard.words,
    childInfluence: 'partly',
    childInfluenceHow: heard.influenceHow,
  });
});

it('asks for a plan where nobody knows', () => {
  const refused = core.refusal('decisions.recordChildView', {
    caseId: nova,
    meetingId: FIRST,
    view: { ...unknown, plan: ' ' },
  });
  expect(refused).toBe('rule:decision.childPlan');
});
