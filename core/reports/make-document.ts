import { DEFINITIONS } from '../../domain/reports/indicators.ts';
import type { Period } from '../../domain/reports/periods.ts';
import { rawReport } from '../../domain/reports/raw-report.ts';
import type { ReleasedReport } from '../../domain/reports/report-table.ts';
import type { ReportDocument } from '../../domain/reports/reports.ts';
import type { ReportSteps } from '../../domain/reports/report-progress.ts';
import type { Optimizer } from '../../domain/reports/suppression/integer-programme.ts';
import { release } from '../../domain/reports/suppression/release.ts';
import { isPermanent } from '../../domain/units/unit-rules.ts';
import { listRows } from '../../db/rows.ts';
import type { QueryContext } from '../context.ts';
import { readDirectory } from '../directory.ts';
import { readTeam } from '../settings/team.ts';
import { readReportFacts } from './read-facts.ts';
import { readSteering } from './read-steering.ts';

/**
 * The report of a period as it may be printed, without anybody's sentences. What was counted ends here. What is
 * counted is from one moment.
 * @param earlier all that has been frozen before: nothing in print may be told otherwise, or be worked out from both
 */
export function* makeDocument(
  { db, today, now }: Pick<QueryContext, 'db' | 'today' | 'now'>,
  period: Period,
  earlier: readonly ReleasedReport[],
  optimize: Optimizer,
): ReportSteps<ReportDocument> {
  const directory = readDirectory(db);
  const { name, municipality } = readTeam(db);
  const words = {
    version: 1,
    definitions: DEFINITIONS,
    periodId: period.id,
    team: name,
    municipality,
    asOf: now,
    names: Object.fromEntries([
      ...directory.units.map((unit) => [unit.id, directory.unit(unit.id)] as const),
      ...listRows(db, 'interventionTypes').map((row) => [row.id, row.name ?? ''] as const),
      ...listRows(db, 'concernAreas').map((row) => [row.id, row.name ?? ''] as const),
    ]),
    parties: directory.units.filter(isPermanent).map((unit) => unit.name ?? ''),
    ...readSteering(db, directory, period),
  } as const;
  const facts = yield* readReportFacts(db, today);
  const raw = yield* rawReport(facts, period);
  const released = yield* release(raw, earlier, optimize);
  return { ...words, sentences: [], released };
}
