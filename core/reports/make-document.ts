import { carriedFrom } from '../../domain/reports/carried.ts';
import { DEFINITIONS } from '../../domain/reports/definitions.ts';
import type { Period } from '../../domain/reports/periods.ts';
import { rawReport } from '../../domain/reports/raw-report.ts';
import type { ReportDocument, ReportSnapshot } from '../../domain/reports/reports.ts';
import type { ReportSteps } from '../../domain/reports/report-progress.ts';
import type { Optimizer } from '../../domain/reports/suppression/integer-programme.ts';
import { underOwnNames, withoutRecounted } from '../../domain/reports/suppression/older-definitions.ts';
import { release } from '../../domain/reports/suppression/release.ts';
import { wordingOfToday } from '../../domain/reports/wording.ts';
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
 * @param frozen all that has been before: nothing in print may be told otherwise, or be worked out from both
 */
export function* makeDocument(
  { db, today, now }: Pick<QueryContext, 'db' | 'today' | 'now'>,
  period: Period,
  frozen: readonly ReportSnapshot[],
  optimize: Optimizer,
): ReportSteps<ReportDocument> {
  const directory = readDirectory(db);
  const { name, municipality } = readTeam(db);
  const words = {
    version: 1,
    definitions: DEFINITIONS,
    wording: wordingOfToday(),
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
  const printed = frozen.map(({ document }) => document);
  const { raw, recounted } = withoutRecounted(yield* rawReport(facts, period), printed);
  const released = yield* release(raw, printed.map(underOwnNames), optimize);
  return { ...words, sentences: [], released, recounted, carriedFrom: carriedFrom(released, frozen) };
}
