import type { Reader } from './query.ts';

/** What a new team has done so far; it has begun once a meeting has been held and sealed. */
export function readFirstSteps(
  db: Reader,
): Readonly<Record<'hasBegun' | 'hasUnits' | 'hasPeople' | 'hasCase' | 'hasConsent', boolean>> {
  const exists = (sql: string): boolean => db.one(sql) !== undefined;
  return {
    hasBegun: exists(
      'SELECT 1 FROM seals UNION ALL SELECT 1 FROM meetings WHERE sealed_at IS NOT NULL LIMIT 1',
    ),
    hasUnits: exists(`SELECT 1 FROM change WHERE entity = 'units' AND command <> 'vault.create' LIMIT 1`),
    // Whoever has made the case log is one.
    hasPeople: exists('SELECT 1 FROM people LIMIT 1 OFFSET 1'),
    hasCase: exists('SELECT 1 FROM cases LIMIT 1'),
    hasConsent: exists('SELECT 1 FROM consents LIMIT 1'),
  };
}
