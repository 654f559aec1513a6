/** The steering group's report over ten years and twenty thousand cases against the bare reading of the same rows. */
import { loadOptimizer } from '../../core/reports/optimizer.ts';
import { readReportFacts } from '../../core/reports/read-facts.ts';
import { createStore } from '../../db/query.ts';
import type { Reader } from '../../db/query.ts';
import { closeDatabase } from '../../db/vault/open-database.ts';
import { addDays } from '../../domain/kernel/plain-date.ts';
import { rawReport } from '../../domain/reports/raw-report.ts';
import type { Optimizer } from '../../domain/reports/suppression/integer-programme.ts';
import { release } from '../../domain/reports/suppression/release.ts';
import { absolute, compare, interleave, timedSteps } from './measure.ts';
import type { Bench } from './measure.ts';
import { CASES, TODAY, openTenYears, reportTables } from './ten-years.ts';

const DAYS = 3640;
const ROUNDS = 5;

function scan(db: Reader): number {
  const start = performance.now();
  for (const table of reportTables) db.all(`SELECT * FROM ${table}`);
  return performance.now() - start;
}

/** From the first row to what may be printed. */
function* report(db: Reader, optimize: Optimizer) {
  const years = { id: '2026', kind: 'year', from: addDays(TODAY, -DAYS), to: TODAY } as const;
  const facts = yield* readReportFacts(db, TODAY);
  const raw = yield* rawReport(facts, years);
  return yield* release(raw, [], optimize);
}

export const followUpReport: Bench = {
  name: 'report',
  run: async () => {
    const db = openTenYears();
    const optimize = await loadOptimizer();
    const store = createStore(db);
    const longest: number[] = [];
    const pairs = await interleave(
      ROUNDS,
      () => {
        const made = timedSteps(report(store, optimize));
        longest.push(made.longest);
        return Promise.resolve(made.ms);
      },
      () => Promise.resolve(scan(store)),
    );
    closeDatabase(db);
    return [
      compare(`Report over ten years, ${CASES} cases / bare reading of the same rows`, 5, pairs),
      absolute('Longest that another call waits for it', 1000, longest),
    ];
  },
};
