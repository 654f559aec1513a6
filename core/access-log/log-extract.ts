import { isNamed } from '../../domain/disclosure.ts';
import { disclose } from '../../domain/disclosure.ts';
import { Failure, notFound } from '../../domain/kernel/errors.ts';
import { casesNumbered, listAccess } from '../../db/access-log-reads.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import { listFacts } from '../../db/rows.ts';
import { caseReader } from '../cases/case-row.ts';
import type { QueryContext } from '../context.ts';

/** More than any child's log; a paper that leaves rows out must not look whole. */
const MAX_ROWS = 20_000;

export interface ExtractCase {
  readonly caseId: string;
  readonly number: string;
  readonly isProtected: boolean;
}

/**
 * The case of an extract. Whoever may not know of it gets the same answer as when there is none, so that a number
 * that is tried tells nothing about a protected child.
 */
export function findExtractCase(number: string, context: QueryContext): ExtractCase {
  const [key] = casesNumbered(context.db, number.trim().toUpperCase());
  const facts = key === undefined ? undefined : getCaseFacts(context.db, key.id, context.today);
  if (key === undefined || facts === undefined) notFound('case');
  const { subject } = facts;
  if (subject.identityProtected && !isNamed(subject, { role: context.user.role, userId: context.user.id }))
    notFound('case');
  if (disclose(subject, caseReader(context.user), context.today).withheld === 'recused')
    throw new Failure('forbidden');
  return { caseId: key.id, number: key.number, isProtected: subject.identityProtected };
}

/** Unlocks and rights are nobody's reading of a child: only rows of the case, oldest first. */
export function extractRows({ caseId }: ExtractCase, { db }: QueryContext): ReturnType<typeof listAccess> {
  return listAccess(db, { caseIds: [caseId], userId: null, range: null }, 0, MAX_ROWS).toReversed();
}

/**
 * Whether the paper waits for a second person: one yes by somebody else about a protected child is good for one paper.
 */
export function lacksApproval({ caseId, isProtected }: ExtractCase, { db, user }: QueryContext): boolean {
  if (!isProtected) return false;
  const lastPaper = listAccess(db, { caseIds: [caseId], userId: null, range: null }, 0, MAX_ROWS).find(
    ({ action, detail }) => (action === 'print' || action === 'pdf') && detail === EXTRACT,
  );
  return !listFacts(db, 'approvals', 'case_id', caseId).some(
    ({ body }) =>
      body.paper === 'logExtract' && body.approvedBy !== user.id && body.at > (lastPaper?.at ?? ''),
  );
}

/** How the log calls its own extracts. */
export const EXTRACT = 'logExtract';
