import { both, scopeCondition, without } from './cases-sql.ts';
import type { CaseCard, Scope } from './cases-sql.ts';
import { listVeiled } from './protected-sql.ts';
import type { PlainDate } from '../domain/kernel/plain-date.ts';
import type { Reader } from './query.ts';

/** From when on a consent is said to be ending: by its own day, and by the 18th birthday. */
export interface EndingBefore {
  /** The last day of the team's reminder. */
  readonly reminded: PlainDate;
  /** The last birthday that is told of. */
  readonly adultOn: PlainDate;
}

/** The first day of being of age, as `adultFrom` has it. */
const ADULT_FROM = `(SELECT CASE WHEN substr(k.adult_on, 1, 4) = CAST(k.birth_year + 18 AS TEXT) THEN k.adult_on
  ELSE (k.birth_year + 18) || '-01-01' END FROM cases k WHERE k.id = case_cards.case_id)`;

/** Open cases whose consent ends soon, as far as this reader may know, the first to end first. */
export function listEndingConsents(
  db: Reader,
  { reminded, adultOn }: EndingBefore,
  scope: Scope,
): CaseCard[] {
  const until = reminded > adultOn ? reminded : adultOn;
  const { sql, params } = both(
    {
      sql: `closed_on IS NULL AND consent = 'valid' AND consent_until BETWEEN ? AND ?
        AND (consent_until <= ? OR (consent_until < ? AND date(consent_until, '+1 day') = ${ADULT_FROM}))`,
      params: [scope.today, until, reminded, adultOn],
    },
    scopeCondition(scope),
    without(scope.unitId === null ? listVeiled(db, scope) : []),
  );
  return db.all<CaseCard>(`SELECT * FROM case_cards WHERE ${sql} ORDER BY consent_until, number`, ...params);
}
