/** The steering group's report over ten years and twenty thousand cases against the bare reading of the same rows. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../build/project.ts';
import { DEVICE_KEY, openCore } from '../../core/open-core.ts';
import { readReportFacts } from '../../core/reports/read-facts.ts';
import { importSample } from '../../core/sample.ts';
import { sampleUserIds } from '../../core/vault/sample-vault.ts';
import { setMeta } from '../../db/local-sql.ts';
import { migrate, readMigrations } from '../../db/migrate.ts';
import { createStore } from '../../db/query.ts';
import type { Reader } from '../../db/query.ts';
import { closeDatabase, createDatabase, openDatabase } from '../../db/vault/open-database.ts';
import { addDays } from '../../domain/kernel/plain-date.ts';
import { registry } from '../../domain/registry.ts';
import { historyFacts } from '../../domain/reports/case-history.ts';
import { rawReport } from '../../domain/reports/raw-report.ts';
import { compare, interleave } from './measure.ts';
import type { Bench } from './measure.ts';

const CASES = 20_000;
/** Those that live through meetings; the rest is raised and closed. */
const LIVING = 2000;
const WEEKS = 520;
const TODAY = '2026-11-24';
const ROUNDS = 5;
const DEVICE = '9f3c2a77b1d04e55';

const tables = [
  ...historyFacts.map((name) => registry[name].table),
  ...(['cases', 'commitments', 'agendaItems', 'attendance', 'meetings', 'obstacles'] as const).map(
    (name) => registry[name].table,
  ),
];

function scan(db: Reader): number {
  const start = performance.now();
  for (const table of tables) db.all(`SELECT * FROM ${table}`);
  return performance.now() - start;
}

function report(db: Reader): number {
  const start = performance.now();
  const years = { id: '2026', kind: 'year', from: addDays(TODAY, -7 * WEEKS), to: TODAY } as const;
  rawReport(readReportFacts(db, TODAY), years);
  return performance.now() - start;
}

export const followUpReport: Bench = {
  name: 'follow-up-report',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'teambordet-bench-'));
    const key = randomBytes(32);
    const file = join(folder, 'case-log.db');
    createDatabase(file, key);
    const db = openDatabase(file, key);
    try {
      migrate(db, readMigrations(join(projectFolder, 'db/migrations')));
      setMeta(createStore(db), DEVICE_KEY, DEVICE);
      const core = openCore({
        db,
        userId: sampleUserIds.coordinator,
        now: () => Date.parse(`${TODAY}T08:00:00Z`),
        emit: () => {},
      });
      process.stderr.write(`Making ten years with ${CASES} cases …\n`);
      importSample(core.store, DEVICE, {
        users: sampleUserIds,
        today: TODAY,
        cases: CASES,
        living: LIVING,
        weeks: WEEKS,
      });
      const pairs = await interleave(
        ROUNDS,
        () => Promise.resolve(report(core.store)),
        () => Promise.resolve(scan(core.store)),
      );
      return [compare(`Report over ten years, ${CASES} cases / bare reading of the same rows`, 5, pairs)];
    } finally {
      closeDatabase(db);
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
