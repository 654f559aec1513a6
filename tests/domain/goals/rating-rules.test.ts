import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attainment,
  checkRating,
  countedRatings,
  lastOf,
  tValue,
} from '../../../domain/goals/rating-rules.ts';
import type { CaseGoal } from '../../../domain/goals/goal-rules.ts';
import { scaleIds, scales, scalesFor } from '../../../domain/goals/scales.ts';
import type { Rating } from '../../../domain/goals/goals.ts';

const TODAY = '2026-11-26';
const goal = (id: string, fields: Partial<CaseGoal> = {}): CaseGoal => ({
  id,
  text: id,
  levels: { '-2': '', '-1': '', '1': '', '2': '' },
  on: '2026-10-01',
  ended: null,
  alsoIds: [],
  ...fields,
});
const rating = (fields: Partial<Rating> = {}): Rating => ({
  caseId: 'nova',
  meetingId: null,
  scale: 'now',
  goalId: null,
  respondent: 'child',
  value: 4,
  on: TODAY,
  ...fields,
});
const rules = (fields: Partial<Rating>, goals: readonly CaseGoal[] = []) =>
  checkRating(rating(fields), { birthYear: 2014, goals }, TODAY).map(({ rule }) => rule);

describe('a rating', () => {
  it('lies on its scale, in steps that the scale has, and was given by somebody who answers on it', () => {
    for (const scale of scaleIds) {
      const { min, max, respondents } = scales[scale];
      const goalId = scale === 'goal' ? 'g' : null;
      const [respondent = 'child'] = respondents;
      for (const value of [min, max])
        expect([scale, rules({ scale, value, goalId, respondent }, [goal('g')])]).toEqual([scale, []]);
      for (const value of [min - 1, max + 1])
        expect(rules({ scale, value, goalId, respondent }, [goal('g')])).toEqual(['rating.range']);
    }
    expect(rules({ value: 4.5 })).toEqual(['rating.whole']);
    expect(rules({ scale: 'ors', value: 28.3 })).toEqual([]);
    expect(rules({ scale: 'ors', value: 28.35 })).toEqual(['rating.tenth']);
    expect(rules({ scale: 'attendance', value: 60 })).toEqual(['rating.respondent']);
  });

  it('is of a day that has been, after the child was born', () => {
    expect(rules({ on: '2026-11-27' })).toEqual(['rating.future']);
    expect(rules({ on: '2013-12-31' })).toEqual(['rating.beforeBirth']);
    expect(rules({ on: '2014-01-01' })).toEqual([]);
  });

  it('is of a goal of the case on the scale of goals, and of none on another', () => {
    const ended = goal('g', { ended: { on: '2026-11-01', how: 'reached', because: '' } });
    const onGoal = { scale: 'goal' as const, respondent: 'team' as const, value: 0 };
    expect(rules(onGoal)).toEqual(['rating.goal']);
    expect(rules({ ...onGoal, goalId: 'g' }, [ended])).toEqual(['rating.goalEnded']);
    expect(rules({ ...onGoal, goalId: 'g', on: '2026-10-30' }, [ended])).toEqual([]);
    expect(rules({ goalId: 'g' }, [goal('g')])).toEqual(['rating.goal']);
  });

  it('is corrected by its author and by the meeting, and by nobody else', () => {
    const written = (id: string, userId: string, fields: Partial<Rating> = {}) => ({
      id,
      hlc: id,
      userId,
      body: rating(fields),
    });
    const ids = (list: Parameters<typeof countedRatings>[0]) => countedRatings(list).map(({ id }) => id);
    expect(ids([written('1', 'sofia'), written('2', 'sofia', { value: 6 })])).toEqual(['2']);
    expect(ids([written('1', 'sofia'), written('2', 'kim', { value: 6 })])).toEqual(['1', '2']);
    expect(ids([written('1', 'sofia'), written('2', 'kim', { meetingId: TODAY })])).toEqual(['2']);
    expect(ids([written('1', 'sofia'), written('2', 'sofia', { respondent: 'guardian' })])).toEqual([
      '1',
      '2',
    ]);
    expect(ids([written('1', 'sofia'), written('2', 'sofia', { on: '2026-10-01' })])).toEqual(['2', '1']);
  });
});

it('offers only what is made for the age', () => {
  expect(scalesFor(12)).not.toContain('ors');
  expect(scalesFor(13)).not.toContain('cors');
  expect(scalesFor(null)).toEqual([...scaleIds]);
});

describe('the T value', () => {
  it('is 50 when all goals are reached as hoped, and as in the published tables', () => {
    expect(tValue([])).toBeNull();
    for (const count of [1, 2, 3])
      expect(tValue(Array.from({ length: count }, () => ({ value: 0, weight: 1 })))).toBe(50);
    // Kiresuk, Smith and Cardillo (1994), equal weights: sum −2 of one goal, −4 of two, −6 of three, 6 of three.
    const t = (...values: number[]) => Math.round(tValue(values.map((value) => ({ value, weight: 1 }))) ?? 0);
    expect([t(-2), t(-2, -2), t(-2, -2, -2), t(2, 2, 2), t(1)]).toEqual([30, 25, 23, 77, 60]);
  });

  it('rises with every goal that goes better, and does not care how weights are counted', () => {
    const rated = fc.array(
      fc.record({ value: fc.integer({ min: -2, max: 1 }), weight: fc.integer({ min: 1, max: 5 }) }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(rated, fc.nat(), (goals, which) => {
        const before = tValue(goals) ?? 0;
        const better = goals.map((one, index) =>
          index === which % goals.length ? { ...one, value: one.value + 1 } : one,
        );
        expect(tValue(better)).toBeGreaterThan(before);
        expect(tValue(goals.map((one) => ({ ...one, weight: one.weight * 7 })))).toBeCloseTo(before, 9);
      }),
    );
  });

  it('takes what each goal had last, and leaves out what was given up', () => {
    const on = (goalId: string, value: number, day: string) =>
      rating({ scale: 'goal', goalId, respondent: 'team', value, on: day });
    const goals = [goal('a'), goal('b'), goal('c', { ended: { on: TODAY, how: 'dropped', because: '' } })];
    const found = attainment(goals, [
      on('a', -2, '2026-10-01'),
      on('b', -2, '2026-10-01'),
      on('a', 0, '2026-11-05'),
      on('c', 2, '2026-11-12'),
    ]);
    expect(found.map(({ on: day, value, by }) => [day, Math.round(value), ...by])).toEqual([
      ['2026-10-01', 25, 'team'],
      ['2026-11-05', 38, 'team'],
    ]);
  });

  it('names whoever said what each goal is counted by, and nobody else', () => {
    const of = (goalId: string, respondent: Rating['respondent'], on: string) =>
      rating({ scale: 'goal', goalId, respondent, value: 0, on });
    const found = attainment(
      [goal('a'), goal('b')],
      [of('a', 'child', '2026-10-01'), of('a', 'team', '2026-11-05'), of('b', 'guardian', '2026-11-05')],
    );
    expect(found.map(({ by }) => by)).toEqual([['child'], ['team', 'guardian']]);
  });

  it('counts what the family and the team say together before what one of them says', () => {
    const of = (respondent: Rating['respondent'], value: number, on = TODAY) =>
      rating({ scale: 'goal', goalId: 'a', respondent, value, on });
    expect(lastOf([of('together', 1), of('child', -1)])?.value).toBe(1);
    expect(lastOf([of('together', 1, '2026-11-01'), of('child', -1)])?.value).toBe(-1);
    expect(lastOf([])).toBeUndefined();
  });
});
