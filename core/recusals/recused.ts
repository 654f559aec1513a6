import { Failure } from '../../domain/kernel/errors.ts';
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

/** Somebody else holds the pen for a case that one has stepped back from. @throws `rule` */
export function ensureNotRecused(db: Reader, { personId }: Person, caseId: string): void {
  const found = db.one(
    'SELECT 1 FROM case_recused WHERE case_id = ? AND person_id = ?',
    caseId,
    personId ?? '',
  );
  if (found !== undefined) throw new Failure('rule', { rule: 'case.recused' });
}
