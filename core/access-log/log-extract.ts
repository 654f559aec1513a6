import { disclose, isNamed } from '../../domain/disclosure.ts';
import { Failure, notFound } from '../../domain/kernel/errors.ts';
import { casesNumbered, listAccess } from '../../db/access-log-reads.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import { caseReader } from '../cases/case-row.ts';
import type { QueryContext } from '../context.ts';

/** More than any child's log; a paper that leaves rows out must not look whole. */
const MAX_ROWS = 20_000;

export interface ExtractCase {
  readonly caseId: string;
  readonly number: string;
  /** Undefined once the case has been erased: the log outlives it. */
  readonly facts: CaseFacts | undefined;
}

/**
 * The case of an extract. Whoever may not know of it gets the same answer as when there is none, so that a number
 * that is tried tells nothing about a protected child.
 */
export function findExtractCase(number: string, context: QueryContext): ExtractCase {
  const [key] = casesNumbered(context.db, number.trim().toUpperCase());
  if (key === undefined) notFound('case');
  const { id: userId, role } = context.user;
  const facts = getCaseFacts(context.db, key.id, context.today);
  const namedUserIds = facts?.subject.namedUserIds ?? null;
  if (key.isProtected && !isNamed({ namedUserIds }, { role, userId })) notFound('case');
  if (
    facts !== undefined &&
    disclose(facts.subject, caseReader(context.user), context.today).withheld === 'recused'
  )
    throw new Failure('forbidden');
  return { caseId: key.id, number: key.number, facts };
}

/** Unlocks and rights are nobody's reading of a child: only rows of the case, oldest first. */
export function extractRows({ caseId }: ExtractCase, { db }: QueryContext): ReturnType<typeof listAccess> {
  return listAccess(db, { caseIds: [caseId], userId: null, range: null }, 0, MAX_ROWS).toReversed();
}

/** How the log calls its own extracts. */
export const EXTRACT = 'logExtract';
