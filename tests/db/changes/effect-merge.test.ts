/** Goals, numbers and plans written on two machines that did not hear of each other: alike on both when they have. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { start } from '../../support/agenda-steps.ts';
import { aDecision, aSipPlan, raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { secondDevice, tell } from '../../support/two-devices.ts';
import { memberOf, personOf } from '../../support/unit-members.ts';

const MEETING = '2026-11-26';
const AFTER = '2026-12-01';
let here: TestCore;
let there: TestCore;
let caseId: string;
let goalId: string;
let school: string;
beforeEach(() => {
  here = testCore();
  caseId = raiseWithConsent(here);
  school = personOf(here, 'unit-school');
  memberOf(here, 'unit-primary-care');
  start(here, MEETING);
  ({ decisionId: goalId } = here.call(
    'decisions.record',
    aDecision(caseId, MEETING, { goal: 'Sova hela natten' }),
  ));
  here.call('meetings.seal', { meetingId: MEETING });
  there = secondDevice(here);
  for (const [machine, seconds] of [
    [here, 0],
    [there, 60],
  ] as const) {
    machine.goTo(AFTER);
    machine.wait(seconds);
  }
});
afterEach(() => {
  here.close();
  there.close();
});

/** Each hears of the other, the one that is given first. */
function meet(first: TestCore): void {
  const second = first === here ? there : here;
  tell(first, second);
  tell(second, first);
  expect(effect(there)).toEqual(effect(here));
  expect(sip(there)).toEqual(sip(here));
}
const effect = (of: TestCore) => of.call('cases.get', { caseId }).effect;
const sip = (of: TestCore) => of.call('sip.get', { caseId });
const numbers = (of: TestCore) =>
  effect(of)
    .ratings.map(({ value, by }) => `${value} ${by}`)
    .toSorted();
const rate = (by: TestCore, value: number) =>
  by.call('goals.rate', {
    caseId,
    meetingId: null,
    scale: 'now',
    goalId: null,
    respondent: 'child',
    value,
    on: AFTER,
  });
const levels = (best: string) => ({ '-2': '', '-1': '', '1': '', '2': best });
const word = (by: TestCore, text: string, best: string) =>
  by.call('goals.set', { caseId, meetingId: null, describes: goalId, text, levels: levels(best) });
const yes = { answer: 'yes', on: AFTER, reason: null, words: '', askAgainOn: null } as const;
const no = { ...yes, answer: 'no', reason: 'familyDeclines' } as const;
const plan = (by: TestCore, others: string, seen: string[]) =>
  by.call('sip.savePlan', {
    caseId,
    content: { ...aSipPlan('unit-school', school), others },
    seen,
    draftKey: null,
  }).planId;

it.each(['here', 'there'] as const)(
  'two who rated at their own desks both stand; heard first %s',
  (first) => {
    rate(here, 4);
    rate(there.as('member/unit-primary-care'), 7);
    meet(first === 'here' ? here : there);
    expect(numbers(here)).toEqual(['4 Vera Prov', '7 Prov unit-primary-care']);
  },
);

it('the same person’s later number holds, wherever it was written, and taking it back brings the other forth', () => {
  rate(here, 4);
  const { ratingId } = rate(there, 6);
  meet(here);
  expect(numbers(here)).toEqual(['6 Vera Prov']);
  here.wait(120);
  here.call('goals.takeBack', { what: 'ratings', id: ratingId });
  meet(here);
  expect(numbers(there)).toEqual(['4 Vera Prov']);
});

it('a goal worded on both is one goal, in the words written last, with what was rated of it', () => {
  word(here, 'Sova till sex', 'Sover själv');
  word(there, 'Sova till sju', 'Sover borta');
  there.call('goals.rate', {
    caseId,
    meetingId: null,
    scale: 'goal',
    goalId,
    respondent: 'guardian',
    value: 1,
    on: AFTER,
  });
  meet(there);
  expect(effect(here).goals).toMatchObject([
    { id: goalId, text: 'Sova till sju', levels: { '2': 'Sover borta' } },
  ]);
  expect(effect(here).ratings).toMatchObject([{ goalId, value: 1 }]);
});

it('a goal that one ends and the other words anew is ended, in its new words', () => {
  here.call('goals.end', { caseId, meetingId: null, goalId, how: 'reached', because: '' });
  word(there, 'Sova till sju', '');
  meet(here);
  expect(effect(there).goals).toMatchObject([{ text: 'Sova till sju', ended: { how: 'reached' } }]);
});

it('of a yes and a no the one said last holds, with the steps that are its own', () => {
  here.call('sip.answer', { caseId, ...yes });
  here.call('sip.tell', { caseId, stage: 'booked', on: '2026-12-10', result: '', next: '' });
  there.call('sip.answer', { caseId, ...no });
  meet(there);
  expect(sip(here)).toMatchObject({ state: 'declined', bookedOn: null });
  here.wait(120);
  here.call('sip.takeBack', { caseId });
  meet(here);
  expect(sip(there)).toMatchObject({ state: 'booked', bookedOn: '2026-12-10' });
});

it.each(['here', 'there'] as const)(
  'versions of a plan both stand until one has seen both; heard first %s',
  (first) => {
    here.call('sip.answer', { caseId, ...yes });
    tell(here, there);
    there.wait(60);
    const one = plan(here, 'Mormor hämtar', []);
    const other = plan(there, 'Farfar hämtar', []);
    meet(first === 'here' ? here : there);
    expect(sip(here).plans?.map(({ planId }) => planId)).toEqual([other, one]);
    here.wait(300);
    plan(here, 'Båda hämtar', [one, other]);
    meet(here);
    expect(sip(there).plans?.map(({ content }) => content.others)).toEqual(['Båda hämtar']);
  },
);
