import DatabaseFile from 'better-sqlite3';
import { expect, it } from 'vitest';
import { overdueSql } from '../../db/overdue-sql.ts';
import { isOverdue } from '../../domain/kernel/plain-date.ts';
import { listSourceFiles } from '../support/source-files.ts';

const days = ['2026-12-31', '2027-01-01', '2027-03-27', '2027-03-28', '2027-03-29', '2027-10-31'];

it('is the same in SQL as in the rule', () => {
  const db = new DatabaseFile(':memory:');
  db.exec('CREATE TABLE t (due_on TEXT)');
  for (const due of days) db.prepare('INSERT INTO t VALUES (?)').run(due);
  for (const today of days) {
    const found = db
      .prepare(`SELECT due_on FROM t WHERE ${overdueSql('due_on')} ORDER BY 1`)
      .pluck()
      .all(today);
    expect(found).toEqual(days.filter((due) => isOverdue(due, today)));
  }
  db.close();
});

it('is said nowhere else', () => {
  const other = /(next_on|due_on) < \?|(dueOn|nextOn|followUpOn) < (context\.)?today/;
  expect(
    listSourceFiles()
      .filter(
        ({ path, text }) =>
          !path.startsWith('tests/') && !path.startsWith('domain/sample/') && other.test(text),
      )
      .map(({ path }) => path),
  ).toEqual([]);
});
