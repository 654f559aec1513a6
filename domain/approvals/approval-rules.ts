import type { Instant } from '../kernel/plain-date.ts';
import type { Fact } from '../registry.ts';
import type { Approval } from './approvals.ts';

/** How long a second person's yes holds for the paper it was given for. */
export const APPROVAL_MINUTES = 15;

export interface Printing {
  readonly paper: Approval['paper'];
  /** Who makes the paper. */
  readonly userId: string;
  readonly now: Instant;
}

/**
 * Two people put a protected child on paper (`domain.md` §2.2): whoever makes it, who was logged in when the other
 * said yes, and somebody else who may open the case, now as well.
 */
export function isApproved(
  approvals: readonly Pick<Fact<'approvals'>, 'userId' | 'body'>[],
  namedUserIds: readonly string[],
  { paper, userId, now }: Printing,
): boolean {
  return approvals.some(({ userId: asker, body }) => {
    const age = Date.parse(now) - Date.parse(body.at);
    return (
      asker === userId &&
      body.paper === paper &&
      body.approvedBy !== userId &&
      namedUserIds.includes(body.approvedBy) &&
      namedUserIds.includes(userId) &&
      age >= 0 &&
      age <= APPROVAL_MINUTES * 60_000
    );
  });
}
