import { expect, it } from 'vitest';
import { listSourceFiles } from '../support/source-files.ts';

/** A day by which something is to be done, held against today by hand, in TypeScript or in SQL. */
const byHand =
  /\b(dueOn|followUpOn|answerBy|firstContactBy|nextOn)\b[!)]*\s*(<|>=)\s*(\w+\.)*(today|lately)\b|\b(due_on|next_on|answer_by)\b\s*<\s*\?/;
/** The day on which that begins, or the days since, counted by hand. */
const counted =
  /addDays\((\w+\.)*(due|dueOn|due_on|followUpOn|answerBy|firstContactBy|nextOn|plannedOn|until), 1\)|=> addDays\(\w+, 1\)|daysBetween\((\w+\.)*(dueOn|due_on|followUpOn|answerBy|firstContactBy|nextOn|next_on), (\w+\.)*today\)/;

it('whether something is overdue is decided in plain-date.ts, and its words for SQL in overdue-sql.ts', () => {
  expect(byHand.test('const late = task.dueOn < context.today;')).toBe(true);
  expect(byHand.test('closed_on IS NULL AND next_on < ?')).toBe(true);
  expect(counted.test('const after = (day: PlainDate): PlainDate => addDays(day, 1);')).toBe(true);
  expect(counted.test('overdueDays: daysBetween(card.next_on, context.today)')).toBe(true);
  const found = listSourceFiles()
    .filter(({ path }) => /^(domain|db|core|renderer)\//.test(path))
    .flatMap(({ path, text }) => text.split('\n').map((line) => ({ path, line })))
    .filter(({ path, line }) => byHand.test(line) || (!path.endsWith('plain-date.ts') && counted.test(line)));
  expect(found).toEqual([]);
});
