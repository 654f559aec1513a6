import type { PlainDate } from '../domain/kernel/plain-date.ts';
import { limitDays, missingKinds } from '../domain/missing/missing-rules.ts';
import type { MissingKind, MissingLimits } from '../domain/missing/missing-rules.ts';
import { both, openTo } from './cases-sql.ts';
import type { Condition, Scope } from './cases-sql.ts';
import type { Reader } from './query.ts';

export interface MissingRow {
  readonly case_id: string;
  readonly kind: MissingKind;
  readonly on_day: PlainDate | null;
  readonly n: number;
}

const FROM = 'FROM case_gaps JOIN case_cards USING (case_id)';
/** What stops the most first. */
const RANK = `CASE kind ${missingKinds.map((kind, rank) => `WHEN '${kind}' THEN ${rank}`).join(' ')} END`;

/** `missingToday` said in SQL, of what this reader may know of: a member of what the own unit mends. */
function missing(db: Reader, scope: Scope, limits: MissingLimits): Condition {
  const days = Object.entries(limitDays(limits, scope.today));
  return both(
    {
      sql: `since <= ? AND until >= ? AND on_day < CASE kind ${days.map(() => 'WHEN ? THEN ?').join(' ')} ELSE '9999' END`,
      params: [scope.today, scope.today, ...days.flat()],
    },
    scope.unitId === null
      ? { sql: '1', params: [] }
      : { sql: 'case_gaps.unit_id = ?', params: [scope.unitId] },
    openTo(db, scope),
  );
}

/** One window of the lines, a line for each case and kind: by kind, and then the oldest day first. */
export function listMissing(
  db: Reader,
  scope: Scope,
  limits: MissingLimits,
  {
    kind,
    offset,
    limit,
  }: { readonly kind: MissingKind | null; readonly offset: number; readonly limit: number },
): MissingRow[] {
  const ofKind = kind === null ? { sql: '1', params: [] } : { sql: 'kind = ?', params: [kind] };
  const { sql, params } = both(missing(db, scope, limits), ofKind);
  return db.all<MissingRow>(
    `SELECT case_id, kind, number, min(nullif(on_day, '')) AS on_day, sum(n) AS n ${FROM} WHERE ${sql}
     GROUP BY case_id, kind ORDER BY ${RANK}, on_day IS NULL, on_day, number LIMIT ? OFFSET ?`,
    ...params,
    limit,
    offset,
  );
}

/** How many lines there are of each kind. */
export function countMissing(db: Reader, scope: Scope, limits: MissingLimits): Record<MissingKind, number> {
  const { sql, params } = missing(db, scope, limits);
  const found = db.all<{ kind: MissingKind; n: number }>(
    `SELECT kind, count(DISTINCT case_id) AS n ${FROM} WHERE ${sql} GROUP BY kind`,
    ...params,
  );
  const counts = new Map(found.map(({ kind, n }) => [kind, n]));
  return Object.fromEntries(missingKinds.map((kind) => [kind, counts.get(kind) ?? 0])) as Record<
    MissingKind,
    number
  >;
}
