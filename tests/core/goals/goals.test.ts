/** What is hoped for and how it goes: who may write it, who is shown it, and what stands when it is taken back. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { start } from '../../support/agenda-steps.ts';
import {
  aConsent,
  aDecision,
  raiseWithConsent,
  seenWithdrawals,
  TEAM_UNITS,
} from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { memberOf } from '../../support/unit-members.ts';

const MEETING = '2026-11-26';
const AFTER = '2026-11-27';
const noLevels = { '-2': '', '-1': '', '1': '', '2': '' };

let core: TestCore;
let nova: string;
let decisionId: string;
beforeEach(() => {
  core = testCore();
  nova = raiseWithConsent(core);
  start(core, MEETING);
  const decision = aDecision(nova, MEETING, {
    goal: 'Paus med kort',
    providerUnitId: 'unit-primary-care',
    responsiblePersonId: null,
    type: 'noAction',
    because: 'Prov',
    followUpOn: null,
  });
  ({ decisionId } = core.call('decisions.record', decision));
});
afterEach(() => core.close());

const effect = (who = core) => who.call('cases.get', { caseId: nova }).effect;
const inMeeting = () => core.call('meetings.case', { meetingId: MEETING, caseId: nova }).effect;
const aRating = (fields: object = {}) => ({
  caseId: nova,
  meetingId: null,
  scale: 'now' as const,
  goalId: null,
  respondent: 'child' as const,
  value: 4,
  on: MEETING,
  ...fields,
});
const aReport = (fields: object = {}) => ({
  caseId: nova,
  decisionId,
  state: 'ongoing' as const,
  because: '',
  childSaid: null,
  ratings: [],
  ...fields,
});
const afterMeeting = (): void => {
  core.call('meetings.seal', { meetingId: MEETING });
  core.goTo(AFTER);
};

describe('a goal', () => {
  it('comes with its decision, and has the levels that are written for it', () => {
    expect(effect().goals).toMatchObject([{ id: decisionId, text: 'Paus med kort', levels: noLevels }]);
    const levels = { ...noLevels, '-2': 'Går därifrån arg' };
    const goal = { caseId: nova, meetingId: MEETING, describes: decisionId, text: 'Paus med kort', levels };
    expect(core.call('goals.set', goal)).toEqual({ goalId: decisionId });
    expect(effect().goals).toMatchObject([{ id: decisionId, levels }]);
    expect(inMeeting().goals).toEqual(effect().goals);
  });

  it('is set by itself, ends, and neither takes more words nor ends again', () => {
    const { goalId } = core.call('goals.set', {
      caseId: nova,
      meetingId: MEETING,
      describes: null,
      text: 'Läxor',
      levels: noLevels,
    });
    const ending = { caseId: nova, meetingId: MEETING, goalId, how: 'dropped' as const, because: 'Flyttar' };
    expect(core.refusal('goals.end', { ...ending, because: '' })).toBe('rule:goal.because');
    core.call('goals.end', ending);
    expect(effect().goals[1]?.ended).toMatchObject({ how: 'dropped', because: 'Flyttar', on: MEETING });
    expect(core.refusal('goals.end', ending)).toBe('rule:goal.ended');
    const words = { caseId: nova, meetingId: null, describes: goalId, text: 'Läxor', levels: noLevels };
    expect(core.refusal('goals.set', words)).toBe('rule:goal.ended');
    expect(core.refusal('goals.set', { ...words, describes: 'annat' })).toBe('not-found');
  });

  it('goes with its decision and comes back with it', () => {
    core.call('goals.rate', aRating({ scale: 'goal', goalId: decisionId, respondent: 'team', value: -2 }));
    core.call('meetings.undo', { meetingId: MEETING });
    core.call('meetings.undo', { meetingId: MEETING });
    expect(effect()).toMatchObject({ goals: [], ratings: [], attainment: [] });
    core.call('meetings.redo', { meetingId: MEETING });
    core.call('meetings.redo', { meetingId: MEETING });
    expect(effect()).toMatchObject({
      ratings: [{ value: -2 }],
      attainment: [{ on: MEETING, value: 30, by: ['team'] }],
    });
  });
});

describe('a rating', () => {
  it('says who rated it and who wrote it down, and the meeting corrects it', () => {
    core.call('goals.rate', aRating({ meetingId: MEETING }));
    core.call('goals.rate', aRating({ meetingId: MEETING, value: 6 }));
    expect(inMeeting().ratings).toMatchObject([{ respondent: 'child', value: 6, by: 'Vera Prov' }]);
    core.call('meetings.undo', { meetingId: MEETING });
    expect(inMeeting().ratings).toMatchObject([{ value: 4 }]);
    core.call('meetings.redo', { meetingId: MEETING });
    expect(inMeeting().ratings).toMatchObject([{ value: 6 }]);
  });

  it('is refused outside its scale, and in the future', () => {
    expect(core.refusal('goals.rate', aRating({ value: 11 }))).toBe('rule:rating.range');
    expect(core.refusal('goals.rate', aRating({ on: AFTER }))).toBe('rule:rating.future');
    expect(core.refusal('goals.rate', aRating({ scale: 'goal' }))).toMatch(/^rule:rating/);
  });

  it('is taken back by its author and by the coordinator alone', () => {
    const school = memberOf(core, 'unit-school');
    const social = memberOf(core, 'unit-social');
    core.wait(1);
    const { ratingId } = school.call('goals.rate', aRating());
    const takeBack = { what: 'ratings' as const, id: ratingId };
    expect(effect(social).ratings).toMatchObject([{ mayTakeBack: false }]);
    expect(social.refusal('goals.takeBack', takeBack)).toBe('forbidden');
    expect(effect(school).ratings).toMatchObject([{ mayTakeBack: true }]);
    school.call('goals.takeBack', takeBack);
    school.call('goals.takeBack', takeBack);
    expect(effect().ratings).toEqual([]);
    expect(core.refusal('goals.takeBack', { ...takeBack, id: 'annan' })).toBe('not-found');
  });

  it('is not written in a closed case between meetings, nor as if in a meeting by whoever does not run it', () => {
    const school = memberOf(core, 'unit-school');
    expect(school.refusal('goals.rate', aRating({ meetingId: MEETING }))).toBe('forbidden');
    core.call(
      'decisions.record',
      aDecision(nova, MEETING, {
        type: 'close',
        followUpOn: null,
        because: 'Klart',
        closureReason: 'goalsReached',
      }),
    );
    core.call('goals.rate', aRating({ meetingId: MEETING }));
    expect(core.refusal('goals.rate', aRating())).toBe('rule:case.closed');
    afterMeeting();
    expect(core.refusal('goals.rate', aRating({ meetingId: MEETING }))).toBe('sealed');
  });
});

describe('the gate', () => {
  const everything = () => [
    aRating({ value: 5 }),
    aRating({ scale: 'attendance', respondent: 'school', value: 61 }),
    aRating({ scale: 'sdq', respondent: 'guardian', value: 17 }),
  ];
  const shownTo = (who: TestCore) => effect(who).ratings.map(({ scale }) => scale);

  it('shows a unit the numbers of the kinds of information that consent lets it know', () => {
    for (const rating of everything()) core.call('goals.rate', rating);
    core.call(
      'goals.rate',
      aRating({ scale: 'goal', goalId: decisionId, respondent: 'together', value: -1 }),
    );
    const scope = [
      { unitId: 'unit-school', mayTell: true, categories: ['planning', 'school'] as const },
      { unitId: 'unit-social', mayTell: true, categories: ['planning'] as const },
      { unitId: 'unit-primary-care', mayTell: true, categories: ['planning', 'health'] as const },
    ].map((row) => ({ ...row, categories: [...row.categories] }));
    core.call('consents.withdraw', { caseId: nova, unitIds: null, receivedBy: '' });
    const guardians = aConsent(nova).guardians.map((guardian) => ({ ...guardian, on: MEETING }));
    const consent = aConsent(nova, {
      preset: 'directed',
      on: MEETING,
      validUntil: '2027-05-01',
      guardians,
      scope,
    });
    core.call('consents.register', {
      consent,
      replaces: null,
      seenWithdrawals: seenWithdrawals(core, nova),
      draftKey: null,
    });
    expect(shownTo(memberOf(core, 'unit-school'))).toEqual(['now', 'attendance', 'goal']);
    expect(shownTo(memberOf(core, 'unit-social'))).toEqual(['goal']);
    expect(shownTo(memberOf(core, 'unit-primary-care'))).toEqual(['now', 'sdq', 'goal']);
    expect(shownTo(memberOf(core, 'unit-house'))).toEqual([]);
    expect(shownTo(core)).toHaveLength(4);
    const social = memberOf(core, 'unit-social');
    expect(social.refusal('goals.rate', aRating())).toBe('forbidden');
    expect(memberOf(core, 'unit-house').refusal('goals.rate', aRating())).toBe('forbidden');
  });

  it('shows nothing once consent is withdrawn, and takes nothing', () => {
    core.call('goals.rate', aRating());
    core.call('consents.withdraw', { caseId: nova, unitIds: TEAM_UNITS, receivedBy: '' });
    const school = memberOf(core, 'unit-school');
    expect(effect(school)).toMatchObject({ goals: [], ratings: [], followUps: [], decidedOn: [] });
    expect(school.refusal('goals.rate', aRating())).toBe('forbidden');
    expect(inMeeting()).toMatchObject({ goals: [], ratings: [] });
  });

  it('closes to whoever has stepped back', () => {
    core.call('meetings.recuse', { meetingId: MEETING, caseId: nova, personId: 'person-founder' });
    expect(core.refusal('goals.rate', aRating())).toBe('rule:case.recused');
    expect(core.refusal('goals.takeBack', { what: 'goals', id: decisionId })).toBe('not-found');
    expect(effect()).toMatchObject({ goals: [], ratings: [] });
  });
});

describe('a report before the follow-up', () => {
  const follow = (fields: object = {}): void => {
    const decision = { goal: 'Paus med kort', providerUnitId: 'unit-primary-care', followUpOn: '2026-12-10' };
    ({ decisionId } = core.call('decisions.record', aDecision(nova, MEETING, { ...decision, ...fields })));
    afterMeeting();
  };

  it('comes from the unit that answers for it, and stands prepared without answering anything', () => {
    follow();
    const care = memberOf(core, 'unit-primary-care');
    const school = memberOf(core, 'unit-school');
    expect(effect(care).followUps).toMatchObject([{ decisionId, isOwn: true }]);
    expect(effect(school).followUps).toMatchObject([{ decisionId, isOwn: false }]);
    core.wait(1);
    expect(school.refusal('goals.report', aReport())).toBe('forbidden');
    expect(care.refusal('goals.report', aReport({ state: 'notStarted' }))).toBe('rule:report.because');
    const childSaid = { state: 'viaTrustedAdult' as const, words: 'Rasterna är bra nu.' };
    const ratings = [
      { scale: 'now' as const, goalId: null, respondent: 'child' as const, value: 6 },
      { scale: 'goal' as const, goalId: decisionId, respondent: 'together' as const, value: 0 },
    ];
    const told = { childSaid, nextStep: 'Trappa ner', present: ['child' as const, 'school' as const] };
    care.call('goals.report', aReport({ ...told, ratings }));
    expect(effect()).toMatchObject({
      reports: [{ decisionId, state: 'ongoing', ...told }],
      ratings: [{ value: 6, on: AFTER }, { value: 0 }],
      followUps: [{ decisionId }],
    });
    expect(core.call('cases.get', { caseId: nova }).childVoice[0]).toMatchObject({ words: childSaid.words });
    expect(core.call('cases.get', { caseId: nova }).nextOn).toBe('2026-12-10');
  });

  it('is all or nothing, and not about what a meeting has followed up already', () => {
    follow();
    const bad = [{ scale: 'now' as const, goalId: null, respondent: 'child' as const, value: 12 }];
    expect(core.refusal('goals.report', aReport({ ratings: bad }))).toBe('rule:rating.range');
    expect(effect().reports).toEqual([]);
    core.goTo('2026-12-10');
    core.call('meetings.start', { meetingId: '2026-12-10' });
    core.call('decisions.record', aDecision(nova, '2026-12-10', { type: 'continue' }));
    expect(core.refusal('goals.report', aReport())).toBe('rule:report.notOpen');
  });
});
