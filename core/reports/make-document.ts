import { DEFINITIONS } from '../../domain/reports/indicators.ts';
import { isWithin } from '../../domain/reports/periods.ts';
import type { Period } from '../../domain/reports/periods.ts';
import { rawReport } from '../../domain/reports/raw-report.ts';
import type { ReleasedReport } from '../../domain/reports/report-table.ts';
import type { ReportDocument } from '../../domain/reports/reports.ts';
import { release } from '../../domain/reports/suppression/release.ts';
import { isPermanent } from '../../domain/units/unit-rules.ts';
import { listRows } from '../../db/rows.ts';
import type { QueryContext } from '../context.ts';
import { readDirectory } from '../directory.ts';
import { readTeam } from '../settings/team.ts';
import { readReportFacts } from './read-facts.ts';

/**
 * The report of a period as it may be printed. What was counted ends here.
 * @param earlier all that has been frozen before: nothing in print may be told otherwise, or be worked out from both
 */
export function makeDocument(
  { db, today, now }: Pick<QueryContext, 'db' | 'today' | 'now'>,
  period: Period,
  sentences: readonly string[],
  earlier: readonly ReleasedReport[],
): ReportDocument {
  const released = release(rawReport(readReportFacts(db, today), period), earlier);
  const directory = readDirectory(db);
  const { name, municipality } = readTeam(db);
  const { from, to } = period;
  const obstacles = listRows(
    db,
    'obstacles',
    'WHERE removed IS NOT 1 AND number IS NOT NULL ORDER BY number',
  );
  return {
    version: 1,
    definitions: DEFINITIONS,
    periodId: period.id,
    team: name,
    municipality,
    asOf: now,
    sentences: sentences.filter((sentence) => sentence !== ''),
    names: Object.fromEntries([
      ...directory.units.map((unit) => [unit.id, directory.unit(unit.id)] as const),
      ...listRows(db, 'interventionTypes').map((row) => [row.id, row.name ?? ''] as const),
      ...listRows(db, 'concernAreas').map((row) => [row.id, row.name ?? ''] as const),
    ]),
    parties: directory.units.filter(isPermanent).map((unit) => unit.name ?? ''),
    released,
    obstacles: obstacles
      .filter(({ raisedOn, closedOn }) => (raisedOn ?? to) <= to && (closedOn === null || closedOn > to))
      .map(({ number, kind, raisedOn, ownerUnitId }) => ({
        number: number ?? '',
        kind: kind ?? 'other',
        since: raisedOn ?? from,
        owner: directory.unit(ownerUnitId),
      })),
    actions: obstacles.flatMap(({ number, kind, answer, closedOn }) =>
      answer === null || !isWithin(answer.on, period)
        ? []
        : [{ number: number ?? '', kind: kind ?? 'other', ...answer, doneOn: closedOn }],
    ),
  };
}
