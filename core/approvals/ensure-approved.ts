import { isApproved } from '../../domain/approvals/approval-rules.ts';
import type { Approval } from '../../domain/approvals/approvals.ts';
import { ensure } from '../../domain/kernel/errors.ts';
import { dayOfInstant } from '../../domain/kernel/plain-date.ts';
import type { Instant } from '../../domain/kernel/plain-date.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import type { Reader } from '../../db/query.ts';
import { listFacts } from '../../db/rows.ts';
import { namedUsers } from '../cases/named-users.ts';
import type { SessionUser } from '../context.ts';

/** Whether a paper with this case may be made now by this user: always, unless the case is protected. */
export function mayPrint(
  db: Reader,
  caseId: string,
  paper: Approval['paper'],
  user: Pick<SessionUser, 'id'>,
  now: Instant,
): boolean {
  const facts = getCaseFacts(db, caseId, dayOfInstant(now));
  if (facts === undefined || !facts.subject.identityProtected) return true;
  const named = namedUsers(db, facts.subject).map(({ id }) => id);
  return isApproved(listFacts(db, 'approvals', 'case_id', caseId), named, { paper, userId: user.id, now });
}

/**
 * For a paper that is about one child.
 * @throws `rule` approval.needed when the case is protected and no other named user has said yes in the last minutes
 */
export function ensureApproved(
  db: Reader,
  caseId: string,
  paper: Approval['paper'],
  user: Pick<SessionUser, 'id'>,
  now: Instant,
): void {
  ensure(mayPrint(db, caseId, paper, user, now) ? [] : [{ rule: 'approval.needed' }]);
}
