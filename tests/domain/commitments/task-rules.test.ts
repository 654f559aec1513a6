import { describe, expect, it } from 'vitest';
import {
  asksFrom,
  checkAnswer,
  checkMove,
  lackOfMove,
  movesOf,
  mustSettle,
  neverMoved,
} from '../../../domain/commitments/task-rules.ts';
import type { Moves } from '../../../domain/commitments/task-rules.ts';

const TODAY = '2026-11-26';
const caps = { moves: 3, overdueDays: 28 };
const task = (dueOn: string, moves: Partial<Moves> = {}) => ({ dueOn, moves: { ...neverMoved, ...moves } });
const move = (from: string, to: string, on: string, escalated = false) => ({ from, to, on, escalated });

describe('the moves of a task', () => {
  it('keep the day it was agreed for, and are counted', () => {
    expect(movesOf([])).toEqual(neverMoved);
    const moves = [
      move('2026-11-05', '2026-11-12', '2026-11-04'),
      move('2026-11-12', '2026-11-26', '2026-11-11'),
    ];
    expect(movesOf(moves)).toEqual({
      count: 2,
      firstDueOn: '2026-11-05',
      lastOn: '2026-11-11',
      lifted: false,
    });
  });

  it('know the first day also when the clock of who moved it first was ahead', () => {
    const moves = [
      move('2026-11-12', '2026-11-26', '2026-11-11'),
      move('2026-11-05', '2026-11-12', '2026-11-04'),
    ];
    expect(movesOf(moves)).toMatchObject({ count: 2, firstDueOn: '2026-11-05' });
  });

  it('are two when two machines moved it without each other', () => {
    const moves = [
      move('2026-11-05', '2026-11-12', '2026-11-04'),
      move('2026-11-05', '2026-11-19', '2026-11-04'),
    ];
    expect(movesOf(moves)).toMatchObject({ count: 2, firstDueOn: '2026-11-05' });
  });
});

describe('what the team must settle', () => {
  it.each([
    ['due today', task(TODAY), false],
    ['overdue a day less than it may', task('2026-10-30'), false],
    ['overdue as long as it may', task('2026-10-29'), true],
    ['moved once less than it may', task('2026-12-10', { count: 2, lastOn: '2026-11-20' }), false],
    ['moved as often as it may', task('2026-12-10', { count: 3, lastOn: '2026-11-20' }), true],
    ['lifted, until the day it was lifted to', task('2026-12-10', { count: 4, lifted: true }), false],
    ['lifted, and due again', task(TODAY, { count: 4, lifted: true }), true],
  ])('%s', (_name, one, expected) => {
    expect(mustSettle(one, TODAY, caps)).toBe(expected);
  });

  it('is asked about from its day, or from the day after it was moved once too often', () => {
    expect(asksFrom(task('2026-12-10'), caps)).toBe('2026-12-10');
    expect(asksFrom(task('2026-12-10', { count: 2, lastOn: '2026-11-20' }), caps)).toBe('2026-12-10');
    expect(asksFrom(task('2026-12-10', { count: 3, lastOn: '2026-11-20' }), caps)).toBe('2026-11-21');
    expect(asksFrom(task('2026-11-20', { count: 3, lastOn: '2026-11-20' }), caps)).toBe('2026-11-20');
    expect(asksFrom(task('2026-12-10', { count: 4, lastOn: '2026-11-20', lifted: true }), caps)).toBe(
      '2026-12-10',
    );
  });
});

describe('a move', () => {
  const rules = (one: ReturnType<typeof task>, change: object = {}): string[] =>
    checkMove({ to: '2026-12-03', because: 'Väntar', escalated: false, ...change }, one, TODAY, caps).map(
      ({ rule }) => rule,
    );
  const tooOften = task('2026-12-10', { count: 3, lastOn: '2026-11-20' });

  it.each([
    ['to a later day', task(TODAY), {}, []],
    ['to an earlier day', task('2026-12-10'), {}, []],
    ['to the day it has', task('2026-12-03'), {}, ['task.day']],
    ['to today', task('2026-12-10'), { to: TODAY }, ['task.day']],
    ['without a reason', task(TODAY), { because: ' ' }, ['task.because']],
    ['once too often', tooOften, {}, ['task.cap']],
    ['once too often, lifted', tooOften, { escalated: true }, []],
    ['once too often, lifted without a reason', tooOften, { escalated: true, because: '' }, ['task.because']],
    ['when it is long overdue', task('2026-10-01'), {}, ['task.late']],
    ['when it is long overdue, lifted', task('2026-10-01'), { escalated: true }, []],
  ])('%s', (_name, one, change, expected) => {
    expect(rules(one, change)).toEqual(expected);
  });
});

it('an answer says why it was not done, and what overtook it', () => {
  expect(checkAnswer('done', '')).toEqual([]);
  expect(checkAnswer(null, '')).toEqual([]);
  expect(checkAnswer('notDone', ' ')).toEqual([{ rule: 'task.why', field: 'note' }]);
  expect(checkAnswer('overtaken', '')).toEqual([{ rule: 'task.what', field: 'note' }]);
  expect(checkAnswer('overtaken', 'Familjen flyttade')).toEqual([]);
});

it('a move lacks a day first, then why', () => {
  const to = '2026-12-03';
  expect(lackOfMove({ to: null, because: '' })).toBe('task.day');
  expect(lackOfMove({ to, because: ' ' })).toBe('task.because');
  expect(lackOfMove({ to, because: 'Väntar' })).toBeNull();
});
