import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkAnswer,
  checkForward,
  checkStep,
  maySteps,
  obstacleDue,
  obstacleState,
  obstacleSteps,
  oldestFirst,
  reportsBack,
} from '../../../domain/obstacles/obstacle-rules.ts';

const answer = { on: '2026-11-20', decided: 'Två tider i veckan', who: 'UPH', by: null };
const raised = { forwardedOn: null, answer: null, closedOn: null };
const forwarded = { ...raised, forwardedOn: '2026-11-20' };
const answered = { ...forwarded, answer };
const closed = { ...answered, closedOn: '2026-11-25' };

describe('an obstacle', () => {
  it.each([
    [raised, 'raised', ['change', 'forward', 'remove']],
    [forwarded, 'forwarded', ['change', 'forward', 'answer']],
    [answered, 'answered', ['answer', 'close']],
    [closed, 'closed', ['close']],
  ] as const)('%# has come as far as it says, and goes on from there', (told, state, steps) => {
    expect(obstacleState(told)).toBe(state);
    expect(maySteps(told)).toEqual(steps);
    for (const step of obstacleSteps)
      expect(checkStep(told, step)).toEqual(
        (steps as readonly string[]).includes(step) ? [] : [{ rule: `obstacle.${step}` }],
      );
  });

  it('is not before the steering group before it was raised, nor answered before that or tomorrow', () => {
    expect(checkForward('2026-11-19', '2026-11-20')).toMatchObject([{ rule: 'obstacle.forwardedOn' }]);
    expect(checkForward('2026-11-20', '2026-11-20')).toEqual([]);
    expect(checkAnswer(answer, '2026-11-20', '2026-11-20')).toEqual([]);
    expect(checkAnswer(answer, '2026-11-21', '2026-11-25')).toMatchObject([{ rule: 'obstacle.answeredOn' }]);
    expect(checkAnswer(answer, '2026-11-19', '2026-11-19')).toMatchObject([{ rule: 'obstacle.answeredOn' }]);
    const by = (day: string) => checkAnswer({ ...answer, by: day }, '2026-11-20', '2026-11-20');
    expect(by('2026-11-19')).toEqual([{ rule: 'obstacle.doneBy', field: 'by' }]);
    expect(by('2026-11-20')).toEqual([]);
  });
});

it('the steering group owes an answer by its meeting, then what it decided by its day, and what waits longest comes first', () => {
  const promised = { ...answered, answer: { ...answer, by: '2026-12-18' } };
  expect([raised, forwarded, answered, promised, closed].map(obstacleDue)).toEqual([
    null,
    '2026-11-20',
    null,
    '2026-12-18',
    null,
  ]);
  const waiting = (number: string, forwardedOn: string, raisedOn: string) => ({
    ...forwarded,
    forwardedOn,
    raisedOn,
    number,
  });
  const sorted = [
    waiting('H-3', '2026-12-01', '2026-10-01'),
    waiting('H-2', '2026-11-20', '2026-11-02'),
    waiting('H-1', '2026-11-20', '2026-11-01'),
  ].toSorted(oldestFirst);
  expect(sorted.map(({ number }) => number)).toEqual(['H-1', 'H-2', 'H-3']);
});

it('an answer is told at one meeting: the next, until the minutes of one say so', () => {
  const day = fc.constantFrom('2026-11-19', '2026-11-26', '2026-12-03');
  fc.assert(
    fc.property(day, day, fc.option(day), (id, next, reportedAt) => {
      const told = reportsBack({ answer, reportedAt }, { id, isNext: id === next });
      expect(told).toBe(id === (reportedAt ?? next));
      expect(reportsBack({ answer: null, reportedAt: null }, { id, isNext: true })).toBe(false);
    }),
  );
});
