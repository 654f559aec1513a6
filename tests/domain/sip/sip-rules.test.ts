/** When a family is asked about a coordinated plan, the clock after a yes, and what the plan must hold. */
import { describe, expect, it } from 'vitest';
import type { Course } from '../../../domain/interventions/intervention-rules.ts';
import { sipDueOf } from '../../../domain/sip/sip-due.ts';
import { checkSipAnswer, checkSipStep, principalOf, sipLacks, sipOf } from '../../../domain/sip/sip-rules.ts';
import type { Given, SipFacts } from '../../../domain/sip/sip-rules.ts';
import type { SipAnswer, SipContent, SipPlan, SipStep } from '../../../domain/sip/sip.ts';
import { legalForms } from '../../../domain/units/units.ts';

const course = (agreedOn: string, state: Course['state'] = 'agreed'): Course => ({
  state,
  agreedOn,
  contactOn: null,
  startedOn: null,
  endedOn: null,
  ending: null,
  because: '',
  waitsFor: 'contact',
  contactDays: 0,
  startDays: 0,
  isLate: false,
});
const town = (agreedOn: string, state?: Course['state']): Given => ({
  course: course(agreedOn, state),
  principal: 'municipality',
});
const region = (agreedOn: string, state?: Course['state']): Given => ({
  course: course(agreedOn, state),
  principal: 'region',
});
const fact = <B>(id: string, body: B) => ({ id, hlc: id, userId: 'user', body });
const answer = (id: string, fields: Partial<SipAnswer> = {}) =>
  fact(id, {
    caseId: 'case',
    answer: 'yes' as const,
    on: '2026-03-05',
    reason: null,
    words: '',
    askAgainOn: null,
    ...fields,
  });
const step = (id: string, fields: Partial<SipStep> & Pick<SipStep, 'stage' | 'on'>) =>
  fact(id, { caseId: 'case', answerId: 'a', result: '', next: '', ...fields });
const content: SipContent = {
  needs: [{ need: 'Behov', what: 'Stöd', unitId: 'u', personId: 'p', by: '2026-04-01' }],
  others: 'Inget',
  leadUnitId: 'u',
  leadPersonId: 'p',
  family: 'Var med',
  child: 'Var med',
  followUpOn: '2026-05-01',
};
const plan = (id: string, seen: string[] = [], fields: Partial<SipPlan> = {}) =>
  fact(id, { ...content, caseId: 'case', answerId: 'a', seen, ...fields });
const none: SipFacts = { answers: [], steps: [], plans: [], offeredOn: [] };
const both = [town('2026-02-05'), region('2026-03-05')];
const TODAY = '2026-03-20';

it('knows which principal a unit belongs to', () => {
  expect(legalForms.map((form) => principalOf(form))).toEqual([
    'municipality',
    'region',
    'region',
    null,
    null,
  ]);
});

describe('asking', () => {
  it('begins the day both principals give something, and not before', () => {
    expect(sipOf(none, [town('2026-02-05')], TODAY)).toMatchObject({ state: 'none', asks: false });
    expect(sipOf(none, both, TODAY)).toMatchObject({ state: 'ask', askedSince: '2026-03-05' });
    expect(sipOf(none, [town('2026-02-05'), region('2026-03-05', 'ended')], TODAY).asks).toBe(false);
    expect(sipOf(none, [town('2026-02-05'), { ...region('2026-03-05'), principal: null }], TODAY).asks).toBe(
      false,
    );
  });

  it('begins when the team has agreed to offer one, too', () => {
    expect(sipOf({ ...none, offeredOn: ['2026-03-12'] }, [], TODAY).askedSince).toBe('2026-03-12');
  });

  it('ends with a no until its day, or until something new is agreed', () => {
    const no = { answer: 'no', reason: 'familyWaits', on: '2026-03-06' } as const;
    const declined = { ...none, answers: [answer('a', no)] };
    expect(sipOf(declined, both, TODAY)).toMatchObject({ state: 'declined', asks: false, clock: null });
    expect(sipOf(declined, [...both, region('2026-03-19')], TODAY).askedSince).toBe('2026-03-19');
    const later = { ...none, answers: [answer('a', { ...no, askAgainOn: '2026-03-20' })] };
    expect(sipOf(later, both, '2026-03-19').asks).toBe(false);
    expect(sipOf(later, both, '2026-03-20').askedSince).toBe('2026-03-20');
  });

  it('ends with a yes until its plan has ended and something new is agreed', () => {
    const yes = { ...none, answers: [answer('a')] };
    expect(sipOf(yes, [...both, region('2026-03-19')], TODAY).asks).toBe(false);
    const ended = {
      ...yes,
      steps: [step('s', { stage: 'ended', on: '2026-03-15', result: 'Klart' })],
    };
    expect(sipOf(ended, both, TODAY)).toMatchObject({ state: 'ended', asks: false });
    expect(sipOf(ended, [...both, region('2026-03-19')], TODAY).asks).toBe(true);
  });
});

describe('after a yes', () => {
  const yes = { ...none, answers: [answer('a')] };

  it('the meeting is to be held within 21 days', () => {
    expect(sipOf(yes, [], '2026-03-26').clock).toEqual({ until: '2026-03-26', daysLeft: 0, isLate: false });
    expect(sipOf(yes, [], '2026-03-27').clock).toMatchObject({ daysLeft: -1, isLate: true });
    const held = { ...yes, steps: [step('s', { stage: 'held', on: '2026-03-19' })] };
    expect(sipOf(held, [], '2026-06-01')).toMatchObject({
      state: 'held',
      clock: { daysLeft: 7, isLate: false },
    });
    const late = { ...yes, steps: [step('s', { stage: 'held', on: '2026-04-01' })] };
    expect(sipOf(late, [], '2026-06-01').clock?.isLate).toBe(true);
  });

  it('a version replaces those its author had seen; two that did not know of each other both stand', () => {
    const held = { ...yes, steps: [step('s', { stage: 'held', on: '2026-03-19' })] };
    const heads = (...plans: SipFacts['plans']) =>
      sipOf({ ...held, plans }, [], TODAY).current.map(({ id }) => id);
    expect(heads(plan('1'), plan('2', ['1']))).toEqual(['2']);
    expect(heads(plan('1'), plan('2', ['1']), plan('3', ['1']))).toEqual(['2', '3']);
    expect(heads(plan('1'), plan('2', ['1']), plan('3', ['1']), plan('4', ['2', '3']))).toEqual(['4']);
    expect(sipOf({ ...held, plans: [plan('1')] }, [], TODAY).state).toBe('running');
  });

  it('its follow-up is late once its day has passed without one', () => {
    const running = { ...yes, plans: [plan('1')] };
    expect(sipOf(running, [], '2026-05-01').followUpLate).toBe(false);
    expect(sipOf(running, [], '2026-05-02').followUpLate).toBe(true);
    const done = {
      ...running,
      steps: [step('s', { stage: 'followedUp', on: '2026-05-02', result: 'Bra' })],
    };
    expect(sipOf(done, [], '2026-05-03').followUpLate).toBe(false);
  });

  it('a meeting may be booked ahead; what has happened lies between the yes and today, with a result', () => {
    const sip = sipOf({ ...yes, plans: [plan('1')] }, [], TODAY);
    const rules = (fields: Pick<SipStep, 'stage' | 'on'> & Partial<SipStep>, of = sip) =>
      checkSipStep({ result: '', ...fields }, of, TODAY).map(({ rule }) => rule);
    expect(rules({ stage: 'booked', on: '2026-03-25' })).toEqual([]);
    expect(rules({ stage: 'held', on: '2026-03-25' })).toEqual(['sip.future']);
    expect(rules({ stage: 'held', on: '2026-03-01' })).toEqual(['sip.early']);
    expect(rules({ stage: 'followedUp', on: TODAY })).toEqual(['sip.result']);
    expect(rules({ stage: 'ended', on: TODAY, result: 'Klart' })).toEqual([]);
    expect(rules({ stage: 'held', on: TODAY }, sipOf(none, [], TODAY))).toEqual(['sip.notYes']);
    expect(rules({ stage: 'followedUp', on: TODAY, result: 'Bra' }, sipOf(yes, [], TODAY))).toEqual([
      'sip.noPlan',
    ]);
  });
});

it('says why a no is one', () => {
  const rules = (fields: Partial<SipAnswer>) =>
    checkSipAnswer(answer('a', { answer: 'no', ...fields }).body, TODAY).map(({ rule }) => rule);
  expect(rules({})).toEqual(['sip.reason']);
  expect(rules({ reason: 'other' })).toEqual(['sip.words']);
  expect(rules({ reason: 'familyWaits' })).toEqual([]);
  expect(rules({ reason: 'familyWaits', askAgainOn: '2026-03-05' })).toEqual(['sip.askAgain']);
  expect(rules({ on: '2026-03-21' })).toEqual(['sip.future']);
});

it('names every part that a plan lacks', () => {
  expect(sipLacks(content)).toEqual([]);
  expect(
    sipLacks({
      needs: [{ need: ' ', what: '', unitId: 'u', personId: null, by: null }],
      others: '',
      leadUnitId: null,
      leadPersonId: null,
      family: '',
      child: '',
      followUpOn: null,
    }),
  ).toEqual(['needs', 'what', 'who', 'by', 'others', 'lead', 'family', 'child', 'followUp']);
});

describe('what an agenda says of a plan', () => {
  const due = (facts: Partial<SipFacts>, today: string) =>
    sipDueOf(sipOf({ answers: [], steps: [], plans: [], offeredOn: [], ...facts }, [], today), today);

  it('counts down to the meeting from the yes, then tells the day of the follow-up, and nothing after it', () => {
    const answers = [answer('a')];
    expect(due({}, '2026-03-05')).toBeNull();
    expect(due({ answers }, '2026-03-20')).toEqual({
      what: 'meeting',
      on: '2026-03-26',
      daysLeft: 6,
      isLate: false,
    });
    expect(due({ answers }, '2026-03-28')).toMatchObject({ daysLeft: -2, isLate: true });
    const held = step('b', { stage: 'held', on: '2026-03-24' });
    expect(due({ answers, steps: [held] }, '2026-03-28')).toBeNull();
    const plans = [fact('p', { ...content, caseId: 'case', answerId: 'a', seen: [] })];
    expect(due({ answers, steps: [held], plans }, '2026-04-21')).toEqual({
      what: 'followUp',
      on: '2026-05-01',
      daysLeft: 10,
      isLate: false,
    });
    expect(due({ answers, steps: [held], plans }, '2026-05-02')).toMatchObject({
      daysLeft: -1,
      isLate: true,
    });
    const done = step('c', { stage: 'followedUp', on: '2026-05-01', result: 'Bra' });
    expect(due({ answers, steps: [held, done], plans }, '2026-05-02')).toBeNull();
    const ended = step('d', { stage: 'ended', on: '2026-04-01', result: 'Flyttade' });
    expect(due({ answers, steps: [held, ended], plans }, '2026-05-02')).toBeNull();
  });
});
