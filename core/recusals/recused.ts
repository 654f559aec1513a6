import type { Reader } from '../../db/query.ts';
import type { SessionUser } from '../context.ts';

type Person = Pick<SessionUser, 'personId'>;

/** The cases that this user has stepped back from. */
export const recusedCases = (db: Reader, { personId }: Person): ReadonlySet<string> =>
  new Set(
    db
      .all<{ case_id: string }>('SELECT case_id FROM case_recused WHERE person_id = ?', personId ?? '')
      .map((row) => row.case_id),
  );
