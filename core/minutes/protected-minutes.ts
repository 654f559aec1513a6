import type { MinutesDocument } from '../../domain/minutes/minutes.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import { mayPrint } from '../approvals/ensure-approved.ts';
import { namedUsers } from '../cases/named-users.ts';
import type { QueryContext } from '../context.ts';

interface ProtectedCase {
  caseId: string;
  approvers: { id: string; name: string }[];
}

/** The protected cases of these minutes, each with the others whom it names. */
export function protectedIn({ items }: MinutesDocument, { db, user, today }: QueryContext): ProtectedCase[] {
  return items.flatMap(({ caseId }) => {
    const facts = getCaseFacts(db, caseId, today);
    if (facts === undefined || !facts.subject.identityProtected) return [];
    const others = namedUsers(db, facts.subject).filter(({ id }) => id !== user.id);
    return [{ caseId, approvers: others.map(({ id, name }) => ({ id, name })) }];
  });
}

/** A protected case stands on paper when it is asked for and two people have said yes. */
export function mayStandOnPaper(caseId: string, withProtected: boolean, context: QueryContext): boolean {
  const { db, user, now, today } = context;
  if (withProtected) return mayPrint(db, caseId, 'minutes', user, now);
  return getCaseFacts(db, caseId, today)?.subject.identityProtected !== true;
}
