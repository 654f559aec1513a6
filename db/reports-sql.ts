import { historyFacts } from '../domain/reports/case-history.ts';
import type { CaseHistory, HistoryFact } from '../domain/reports/case-history.ts';
import type { PlainDate } from '../domain/kernel/plain-date.ts';
import { registry } from '../domain/registry.ts';
import type { Body, Fact, Row } from '../domain/registry.ts';
import { readFirstLetters } from './access-log-reads.ts';
import type { Reader } from './query.ts';
import { listRows } from './rows.ts';

interface RawFact {
  id: string;
  hlc: string;
  user_id: string;
  case_id: string;
  body: string;
}

/** Every case with its facts. Each table is read once, whole: twenty questions a case would take minutes. */
export function readHistories(db: Reader): CaseHistory[] {
  const tasks = Map.groupBy(listTasks(db), ({ caseId }) => caseId ?? '');
  const facts = historyFacts.map((name) => [name, readFacts(db, name)] as const);
  const letters = readFirstLetters(db);
  return listRows(db, 'cases').map((row) => ({
    row,
    tasks: tasks.get(row.id) ?? [],
    // Every name is there, each with its own kind of fact: that is what the loop over the names makes.
    facts: Object.fromEntries(
      facts.map(([name, of]) => [name, of.get(row.id) ?? []]),
    ) as CaseHistory['facts'],
    letters: letters.get(row.id) ?? new Map<PlainDate, PlainDate>(),
  }));
}

const listTasks = (db: Reader): Row<'commitments'>[] =>
  listRows(db, 'commitments', 'WHERE removed IS NOT 1 AND case_id IS NOT NULL');

function readFacts<N extends HistoryFact>(db: Reader, name: N): ReadonlyMap<string, readonly Fact<N>[]> {
  const byCase = new Map<string, Fact<N>[]>();
  const rows = db.all<RawFact>(`SELECT id, hlc, user_id, case_id, body FROM ${registry[name].table}`);
  for (const { id, hlc, user_id, case_id, body } of rows) {
    const one = { id, hlc, userId: user_id, body: JSON.parse(body) as Body<N> };
    const known = byCase.get(case_id);
    if (known === undefined) byCase.set(case_id, [one]);
    else known.push(one);
  }
  for (const one of byCase.values()) one.sort((left, right) => (left.hlc < right.hlc ? -1 : 1));
  return byCase;
}
