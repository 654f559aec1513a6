import type { Fact, Row } from '../../domain/registry.ts';
import { inverseOf } from '../../domain/undo/undo-rules.ts';
import { listChangesOfCase } from '../../db/changes/read.ts';
import type { Reader } from '../../db/query.ts';
import { readNow, readWrote } from '../undo/wrote.ts';

/**
 * What stood in the case before it was taken up again, of all that was written with it: another child's urgency must
 * not stay behind. What somebody has changed since stays as it is.
 */
export function fieldsBefore(db: Reader, { hlc, body }: Fact<'returns'>): Partial<Row<'cases'>> {
  const written = listChangesOfCase(db, body.caseId);
  const device = written.find((change) => change.hlc === hlc)?.device;
  const withIt = written.filter(
    (change) =>
      change.device === device &&
      change.hlc > hlc &&
      change.command === 'returns.raise' &&
      change.entity === 'cases',
  );
  const before = readWrote(
    db,
    withIt.map((change) => change.hlc),
  ).flatMap((cell) => inverseOf([cell], readNow(db)) ?? []);
  return Object.fromEntries(
    before.flatMap((one) => (one.kind === 'set' ? [[one.field, JSON.parse(one.value) as unknown]] : [])),
  );
}
