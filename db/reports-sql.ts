import { countedFields, historyFacts } from '../domain/reports/case-history.ts';
import type { CaseHistory, CountedCase, HistoryFact } from '../domain/reports/case-history.ts';
import type { PlainDate } from '../domain/kernel/plain-date.ts';
import { within } from '../domain/kernel/steps.ts';
import type { Steps } from '../domain/kernel/steps.ts';
import type { ReportSteps } from '../domain/reports/report-progress.ts';
import { registry } from '../domain/registry.ts';
import type { Body, Fact, RecordName, Row } from '../domain/registry.ts';
import { columnOf, toRecord } from './columns.ts';
import { readFirstLetters } from './letters-sql.ts';
import type { FirstLetters } from './letters-sql.ts';
import { inPages } from './pages.ts';
import type { Reader, Value } from './query.ts';

type RawRow = Readonly<Record<string, Value>> & { readonly id: string };

interface RawFact {
  id: string;
  hlc: string;
  user_id: string;
  case_id: string;
  body: string;
}

/** The facts of one case, of each kind that it has any of. */
type RawFacts = { [N in HistoryFact]?: RawFact[] };

/** What every case is made of, as it lies in the tables. */
interface RawHistories {
  readonly cases: readonly CountedCase[];
  readonly tasks: ReadonlyMap<string, readonly Row<'commitments'>[]>;
  readonly facts: ReadonlyMap<string, RawFacts>;
  readonly letters: FirstLetters;
  /** Those that a meeting was begun with. */
  readonly items: readonly Row<'agendaItems'>[];
}

/** What is read besides facts: items, cases, tasks and letters. */
const OTHERS = 4;

/**
 * Every case with its facts. Each table is read once, in pages: twenty questions a case would take minutes. The facts
 * are still as they were written, since parsing them is most of the time it takes.
 */
export function* readHistories(db: Reader): ReportSteps<RawHistories> {
  const of = historyFacts.length + OTHERS;
  let done = -1;
  const part = <T>(steps: Steps<null, T>): ReportSteps<T> => {
    done += 1;
    return within({ step: 'fetching', done, of } as const, steps);
  };
  const facts = new Map<string, RawFacts>();
  for (const name of historyFacts) yield* part(gather(db, name, facts));
  const items = yield* part(
    readRows(db, 'agendaItems', { where: "placement IS NOT 'parked' AND fixed = 1" }),
  );
  const cases = yield* part(readRows(db, 'cases', { columns: countedColumns }));
  const tasks = yield* part(
    readRows(db, 'commitments', { where: 'removed IS NOT 1 AND case_id IS NOT NULL' }),
  );
  const letters = yield* part(readFirstLetters(db));
  return { cases, facts, items, letters, tasks: Map.groupBy(tasks, ({ caseId }) => caseId ?? '') };
}

function* gather(db: Reader, name: HistoryFact, facts: Map<string, RawFacts>): Steps<null, void> {
  yield* inPages<RawFact, void>(db, {
    table: registry[name].table,
    columns: 'id, hlc, user_id, case_id, body',
    read: (row) => {
      const ofCase = facts.get(row.case_id) ?? {};
      (ofCase[name] ??= []).push(row);
      facts.set(row.case_id, ofCase);
    },
  });
}

const readRows = <N extends RecordName>(
  db: Reader,
  entity: N,
  only: { readonly columns?: string; readonly where?: string },
): Steps<null, Row<N>[]> =>
  inPages<RawRow, Row<N>>(db, {
    table: registry[entity].table,
    columns: '*',
    ...only,
    read: (row) => toRecord(entity, row),
  });

const countedColumns = ['id', ...countedFields.map(columnOf)].join(', ');

/** One case, its facts parsed. */
export function toHistory(row: CountedCase, { tasks, facts, letters }: RawHistories): CaseHistory {
  return {
    row,
    tasks: tasks.get(row.id) ?? [],
    facts: factsOf(facts.get(row.id)),
    letters: letters.get(row.id) ?? new Map<PlainDate, PlainDate>(),
  };
}

const none: CaseHistory['facts'][HistoryFact] = [];

/** Each name with its own kind of fact: that is how they were gathered. */
const factsOf = (raw: RawFacts = {}): CaseHistory['facts'] =>
  Object.fromEntries(
    historyFacts.map((name) => [name, raw[name] === undefined ? none : parsed(raw[name])]),
  ) as CaseHistory['facts'];

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
