import { isWithin } from '../../domain/reports/periods.ts';
import type { Days } from '../../domain/reports/periods.ts';
import type { ReportDocument } from '../../domain/reports/reports.ts';
import type { Reader } from '../../db/query.ts';
import { listRows } from '../../db/rows.ts';
import { namedIn } from '../obstacles/words-gate.ts';
import type { Directory } from '../directory.ts';

/** What stood in the way when the days were over, and what the steering group decided in them. */
export function readSteering(
  db: Reader,
  directory: Directory,
  days: Days,
): Pick<ReportDocument, 'obstacles' | 'actions'> {
  const { from, to } = days;
  const all = listRows(db, 'obstacles', 'WHERE removed IS NOT 1 AND number IS NOT NULL ORDER BY number');
  const isNamed = namedIn(db);
  return {
    obstacles: all
      .filter(({ raisedOn, closedOn }) => (raisedOn ?? to) <= to && (closedOn === null || closedOn > to))
      .map(({ number, kind, raisedOn, ownerUnitId }) => ({
        number: number ?? '',
        kind: kind ?? 'other',
        since: raisedOn ?? from,
        owner: directory.unit(ownerUnitId),
      })),
    actions: all.flatMap(({ id, number, kind, answer, closedOn, namesErased }) =>
      answer === null || namesErased === true || !isWithin(answer.on, days) || isNamed(id, 'answer')
        ? []
        : [{ number: number ?? '', kind: kind ?? 'other', ...answer, doneOn: closedOn }],
    ),
  };
}
