import { expect, it } from 'vitest';
import { groupOf } from '../../../domain/commitments/task-list.ts';

const TODAY = '2026-11-24';
const NEXT = '2026-11-26';
const task = (dueOn: string | null, fields: object = {}) => ({
  isAnswered: false,
  dueOn,
  mustSettle: false,
  ...fields,
});

it.each([
  ['its day has passed', task('2026-11-23'), NEXT, 'overdue'],
  ['due today', task(TODAY), NEXT, 'beforeNext'],
  ['due on the day of the meeting', task(NEXT), NEXT, 'beforeNext'],
  ['due after it', task('2026-11-27'), NEXT, 'later'],
  ['due after it, but to be settled', task('2026-12-24', { mustSettle: true }), NEXT, 'beforeNext'],
  ['without a day', task(null), NEXT, 'later'],
  ['no meeting to come', task(TODAY), null, 'later'],
  ['answered, whatever its day', task('2026-11-01', { isAnswered: true }), NEXT, 'done'],
])('a task stands where it is to be answered: %s', (_name, one, next, group) => {
  expect(groupOf(one, TODAY, next)).toBe(group);
});
