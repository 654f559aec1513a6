import type { Reader } from './query.ts';

/** The cases that somebody has stepped back from; none for a user who is nobody of the team. */
export const recusedCases = (db: Reader, personId: string | null): ReadonlySet<string> =>
  new Set(
    db
      .all<{ case_id: string }>('SELECT case_id FROM case_recused WHERE person_id = ?', personId ?? '')
      .map((row) => row.case_id),
  );
