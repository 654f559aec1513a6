import { expect, it } from 'vitest';
import { checkEnding, checkGoal, checkReport, goalOf, goalsOf } from '../../../domain/goals/goal-rules.ts';
import type { GoalFacts } from '../../../domain/goals/goal-rules.ts';

const noLevels = { '-2': '', '-1': '', '1': '', '2': '' };
const decided = (id: string, goal: string, meetingId: string) => ({
  id,
  hlc: meetingId,
  body: { goal, meetingId },
});
const written = (id: string, text: string, on: string, describes: string | null = null) => ({
  id,
  hlc: on,
  body: { caseId: 'nova', meetingId: null, describes, text, levels: noLevels, on },
});
const ended = (goalId: string, on: string) => ({
  id: `end/${goalId}`,
  hlc: on,
  body: { caseId: 'nova', meetingId: null, goalId, how: 'reached' as const, because: '', on },
});
const goals = (facts: Partial<GoalFacts>) =>
  goalsOf({ decisions: [], takenBack: [], goals: [], endings: [], ...facts });

it('takes the goal of a decision as it stands, and one that is set by itself', () => {
  const found = goals({
    decisions: [decided('d1', 'Paus med kort', '2026-10-01'), decided('d2', ' ', '2026-10-08')],
    goals: [written('g1', 'Läxor i lugn', '2026-11-01')],
  });
  expect(found.map(({ id, text, on }) => [id, text, on])).toEqual([
    ['d1', 'Paus med kort', '2026-10-01'],
    ['g1', 'Läxor i lugn', '2026-11-01'],
  ]);
});

it('is one goal when a later decision says it again, unless it has ended by then', () => {
  const decisions = [
    decided('d1', 'Paus med kort', '2026-10-01'),
    decided('d2', 'paus med kort ', '2026-11-05'),
  ];
  const found = goals({ decisions });
  expect(found).toHaveLength(1);
  expect(goalOf(found, 'd2')?.id).toBe('d1');
  expect(goals({ decisions, endings: [ended('d1', '2026-10-20')] }).map(({ id }) => id)).toEqual([
    'd1',
    'd2',
  ]);
});

it('keeps the ratings of a decision that was taken back and made again with the same goal', () => {
  const found = goals({
    decisions: [decided('d2', 'Paus med kort', '2026-10-01')],
    takenBack: [decided('d1', 'Paus med kort', '2026-10-01')],
  });
  expect(goalOf(found, 'd1')?.id).toBe('d2');
});

it('has the words that were written last, and is still the same goal', () => {
  const found = goals({
    decisions: [
      decided('d1', 'Paus', '2026-10-01'),
      decided('d2', 'Paus med kort tre dagar', '2026-11-12'),
      decided('d3', 'Paus', '2026-11-19'),
    ],
    goals: [written('g1', 'Paus med kort tre dagar', '2026-11-01', 'd1')],
  });
  expect(found.map(({ id, text }) => [id, text])).toEqual([['d1', 'Paus med kort tre dagar']]);
});

it('says what a goal, its end and a report lack', () => {
  const rules = (violations: { rule: string }[]) => violations.map(({ rule }) => rule);
  expect(rules(checkGoal({ text: ' ', levels: noLevels }))).toEqual(['goal.text']);
  expect(rules(checkGoal({ text: 'Paus', levels: { ...noLevels, '1': 'paus' } }))).toEqual([
    'goal.sameLevels',
  ]);
  expect(rules(checkGoal({ text: 'Paus', levels: { ...noLevels, '1': 'Fyra dagar' } }))).toEqual([]);
  expect(rules(checkEnding({ how: 'dropped', because: '' }))).toEqual(['goal.because']);
  expect(rules(checkEnding({ how: 'reached', because: '' }))).toEqual([]);
  expect(rules(checkReport({ state: 'notStarted', because: '' }))).toEqual(['report.because']);
  expect(rules(checkReport({ state: 'ongoing', because: '' }))).toEqual([]);
});
