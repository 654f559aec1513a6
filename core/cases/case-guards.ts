import { ensure, Failure } from '../../domain/kernel/errors.ts';
import type { QueryContext } from '../context.ts';
import { readCase } from './read-case.ts';
import type { SeenCase } from './read-case.ts';

/**
 * Nobody writes in a case that is closed to them for another reason than consent: a protected case that does not name
 * them, or one that they have stepped back from. @throws `not-found`, `forbidden`, `rule`
 */
export function ensureNotWithheld(
  caseId: string,
  context: Pick<QueryContext, 'db' | 'user' | 'today'>,
): SeenCase {
  const seen = readCase(caseId, context);
  const { withheld } = seen.shown;
  if (withheld === 'recused') throw new Failure('rule', { rule: 'case.recused' });
  ensure(withheld === 'protected' ? [{ rule: 'case.notNamed' }] : []);
  if (withheld !== null) throw new Failure('forbidden');
  return seen;
}
