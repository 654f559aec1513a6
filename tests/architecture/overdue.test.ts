import { expect, it } from 'vitest';
import { listSourceFiles } from '../support/source-files.ts';

/** A day by which something is to be done, held against today by hand, in TypeScript or in SQL. */
const byHand =
  /\b(dueOn|followUpOn|answerBy|firstContactBy|nextOn)\b[!)]*\s*(<|>=)\s*(\w+\.)*(today|lately)\b|\b(due_on|next_on|answer_by)\b\s*<\s*\?/;

it('whether something is overdue is decided in plain-date.ts, and its words for SQL in overdue-sql.ts', () => {
  expect(byHand.test('const late = task.dueOn < context.today;')).toBe(true);
  expect(byHand.test('closed_on IS NULL AND next_on < ?')).toBe(true);
  const found = listSourceFiles()
    .filter(({ path }) => /^(domain|db|core|renderer)\//.test(path))
    .flatMap(({ path, text }) => text.split('\n').map((line) => ({ path, line })))
    .filter(({ line }) => byHand.test(line));
  expect(found).toEqual([]);
});
