import type { z } from 'zod';
import type { ProtectedCase } from '../../domain/approvals/approvals-contract.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import { namedUsers } from '../cases/named-users.ts';
import type { QueryContext } from '../context.ts';

/** A protected case of a paper, with the others whom it names; nothing of any other case. */
export function protectedCase(
  { row, subject }: CaseFacts,
  { db, user }: Pick<QueryContext, 'db' | 'user'>,
): z.output<typeof ProtectedCase>[] {
  if (!subject.identityProtected) return [];
  const others = namedUsers(db, subject).filter(({ id }) => id !== user.id);
  return [{ caseId: row.id, approvers: others.map(({ id, name }) => ({ id, name })) }];
}
