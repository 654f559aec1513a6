import { expect, it } from 'vitest';
import { gradeText } from '../../../renderer/cases/grades.ts';
import { t } from '../../../renderer/text/t.ts';

it.each([
  ['Årskurs 6', 'årskurs 6'],
  ['6', 'årskurs 6'],
  [' 6b ', 'årskurs 6B'],
  ['Gymnasiet år 1', 'gymnasiet år 1'],
  ['F-klass', 'f-klass'],
  ['', ''],
])('the grade %j stands after a name as %j', (grade, text) => {
  expect(gradeText(grade, t)).toBe(text);
});
