import type { MinutesDocument } from '../../domain/minutes/minutes.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
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

/** A protected case stands on paper when it is asked for and two people have said yes. */
export function mayStandOnPaper(caseId: string, withProtected: boolean, context: QueryContext): boolean {
  const { db, user, now, today } = context;
  if (withProtected) return mayPrint(db, caseId, 'minutes', user, now);
  return getCaseFacts(db, caseId, today)?.subject.identityProtected !== true;
}
