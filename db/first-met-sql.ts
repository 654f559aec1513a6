import type { PlainDate } from '../domain/kernel/plain-date.ts';
import { both, scopeCondition, without } from './cases-sql.ts';
import type { Scope } from './cases-sql.ts';
import { listVeiled } from './protected-sql.ts';
import type { Reader } from './query.ts';

interface FirstMet {
  readonly case_id: string;
  readonly raised_on: PlainDate;
  readonly first_held_on: PlainDate;
}

/** Cases that a meeting first decided about on this day or later, open or closed, as far as this reader may know. */
export function listFirstMet(db: Reader, since: PlainDate, scope: Scope): FirstMet[] {
  const { sql, params } = both(
    { sql: 'first_held_on >= ?', params: [since] },
    scopeCondition(scope),
    without(scope.unitId === null ? listVeiled(db, scope) : []),
  );
  return db.all<FirstMet>(`SELECT case_id, raised_on, first_held_on FROM case_cards WHERE ${sql}`, ...params);
}
