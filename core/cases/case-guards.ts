import { disclose } from '../../domain/disclosure.ts';
import { ensure, Failure, notFound } from '../../domain/kernel/errors.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import type { Reader } from '../../db/query.ts';
import type { SessionUser } from '../context.ts';
import { caseReader } from './case-row.ts';

/**
 * Nobody writes in a case that is closed to them for another reason than consent: a protected case that does not name
 * them, or one that they have stepped back from. @throws `not-found`, `forbidden`, `rule`
 */
export function ensureNotWithheld(
  db: Reader,
  caseId: string,
  user: SessionUser,
  today: PlainDate,
): CaseFacts {
  const facts = getCaseFacts(db, caseId, today) ?? notFound('case');
  const { withheld } = disclose(facts.subject, caseReader(user), today);
  if (withheld === 'recused') throw new Failure('rule', { rule: 'case.recused' });
  ensure(withheld === 'protected' ? [{ rule: 'case.notNamed' }] : []);
  if (withheld !== null) throw new Failure('forbidden');
  return facts;
}
