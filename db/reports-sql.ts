import { countedFields, historyFacts } from '../domain/reports/case-history.ts';
import type { CaseHistory, CountedCase, HistoryFact } from '../domain/reports/case-history.ts';
import type { PlainDate } from '../domain/kernel/plain-date.ts';
import type { ReportSteps } from '../domain/reports/report-progress.ts';
import { registry } from '../domain/registry.ts';
import type { Body, Fact, Row } from '../domain/registry.ts';
import { readFirstLetters } from './access-log-reads.ts';
import { columnOf, toRecord } from './columns.ts';
import type { Reader, Value } from './query.ts';
import { listRows } from './rows.ts';

type RawCase = Readonly<Record<string, Value>>;
const columns = countedFields.map((field) => columnOf(field)).join(', ');

interface RawFact {
  id: string;
  hlc: string;
  user_id: string;
  case_id: string;
  body: string;
}

/** What every case is made of, as it lies in the tables. */
interface RawHistories {
  readonly cases: readonly CountedCase[];
  readonly tasks: ReadonlyMap<string, readonly Row<'commitments'>[]>;
  readonly facts: { readonly [N in HistoryFact]: ReadonlyMap<string, readonly RawFact[]> };
  readonly letters: ReturnType<typeof readFirstLetters>;
}

/**
 * Every case with its facts. Each table is read once, whole, and is a step: twenty questions a case would take minutes.
 * The facts are still as they were written, since parsing them is most of the time it takes.
 */
export function* readHistories(db: Reader): ReportSteps<RawHistories> {
  const facts: Partial<Record<HistoryFact, ReadonlyMap<string, readonly RawFact[]>>> = {};
  for (const [done, name] of historyFacts.entries()) {
    yield { step: 'fetching', done, of: historyFacts.length };
    facts[name] = readFacts(db, name);
  }
  yield { step: 'fetching', done: historyFacts.length, of: historyFacts.length };
  return {
    cases: db.all<RawCase>(`SELECT id, ${columns} FROM cases`).map((row) => toRecord('cases', row)),
    tasks: Map.groupBy(listTasks(db), ({ caseId }) => caseId ?? ''),
    // Every name is there: that is what the loop over the names makes.
    facts: facts as RawHistories['facts'],
    letters: readFirstLetters(db),
  };
}

const none: readonly RawFact[] = [];

/** One case, its facts parsed. */
export function toHistory(row: CountedCase, { tasks, facts, letters }: RawHistories): CaseHistory {
  return {
    row,
    tasks: tasks.get(row.id) ?? [],
    // Each name with its own kind of fact, as above.
    facts: Object.fromEntries(
      historyFacts.map((name) => [name, parsed(facts[name].get(row.id) ?? none)]),
    ) as CaseHistory['facts'],
    letters: letters.get(row.id) ?? new Map<PlainDate, PlainDate>(),
  };
}

/** In the order they were written. */
const parsed = (raw: readonly RawFact[]): readonly Fact<HistoryFact>[] =>
  raw
    .toSorted((left, right) => (left.hlc < right.hlc ? -1 : 1))
    .map(({ id, hlc, user_id, body }) => ({
      id,
      hlc,
      userId: user_id,
      body: JSON.parse(body) as Body<HistoryFact>,
    }));

const listTasks = (db: Reader): Row<'commitments'>[] =>
  listRows(db, 'commitments', 'WHERE removed IS NOT 1 AND case_id IS NOT NULL');

function readFacts(db: Reader, name: HistoryFact): ReadonlyMap<string, readonly RawFact[]> {
  const rows = db.all<RawFact>(`SELECT id, hlc, user_id, case_id, body FROM ${registry[name].table}`);
  return Map.groupBy(rows, ({ case_id }) => case_id);
}
