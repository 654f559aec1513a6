import { consentOn } from '../../domain/consents/consent-rules.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { MinutesDocument } from '../../domain/minutes/minutes.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import { mayPrint } from '../approvals/ensure-approved.ts';
import { protectedCase } from '../approvals/protected-case.ts';
import type { QueryContext } from '../context.ts';

/** The protected cases of these minutes, each with the others whom it names. */
export function protectedIn(
  { items }: MinutesDocument,
  context: QueryContext,
): ReturnType<typeof protectedCase> {
  return items.flatMap(({ caseId }) => {
    const facts = getCaseFacts(context.db, caseId, context.today);
    return facts === undefined ? [] : protectedCase(facts, context);
  });
}

/** What whoever prints has asked for besides what anybody gets. */
interface AskedFor {
  readonly withProtected: boolean;
  /** A copy for the coordinator alone, of everything that was sealed. */
  readonly isOwnCopy: boolean;
}

/**
 * A case whose consent has been taken back stands only on the coordinator's own copy, and a protected one when it is
 * asked for and two people have said yes.
 */
export function mayStandOnPaper(
  caseId: string,
  { withProtected, isOwnCopy }: AskedFor,
  context: QueryContext,
): boolean {
  const { db, user, now, today } = context;
  const facts = getCaseFacts(db, caseId, today);
  if (facts === undefined || (isWithdrawn(facts, today) && !isOwnCopy)) return false;
  if (withProtected) return mayPrint(db, caseId, 'minutes', user, now);
  return !facts.subject.identityProtected;
}

const isWithdrawn = ({ subject }: CaseFacts, today: PlainDate): boolean =>
  consentOn(subject, today).status === 'withdrawn';

/** How many cases of these minutes have had their consent taken back since. */
export const countWithdrawn = ({ items }: MinutesDocument, { db, today }: QueryContext): number =>
  items.filter(({ caseId }) => {
    const facts = getCaseFacts(db, caseId, today);
    return facts !== undefined && isWithdrawn(facts, today);
  }).length;
