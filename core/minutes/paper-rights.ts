import { consentOn } from '../../domain/consents/consent-rules.ts';
import { takenBack } from '../../domain/consents/taken-back.ts';
import { both, disclose } from '../../domain/disclosure.ts';
import type { Disclosure } from '../../domain/disclosure.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { MinutesDocument, MinutesItem } from '../../domain/minutes/minutes.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import { mayPrint } from '../approvals/ensure-approved.ts';
import { protectedCase } from '../approvals/protected-case.ts';
import type { QueryContext } from '../context.ts';
import { readDirectory } from '../directory.ts';
import { inRoom } from './minutes-recipients.ts';

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
export interface AskedFor {
  readonly withProtected: boolean;
  /** A copy for the coordinator alone, of everything that was sealed. */
  readonly isOwnCopy: boolean;
}

/** What of one item a copy may hold, of what its reader may see. */
export type CopyOf = (item: MinutesItem, facts: CaseFacts, shown: Disclosure) => Disclosure;

/**
 * A paper goes to the units that were in the room: it holds no more than the copy of each from which something has been
 * taken back since, and a case whose consent has been taken back as a whole not at all. Only the coordinator's own copy
 * holds them. A protected one stands there when it is asked for and two people have said yes.
 */
export function paperOf(document: MinutesDocument, asked: AskedFor, context: QueryContext): CopyOf {
  const lostIn = losses(document, context);
  return (item, facts, shown) => {
    const { db, user, now, today } = context;
    const mayStand = asked.withProtected
      ? mayPrint(db, item.caseId, 'minutes', user, now)
      : !facts.subject.identityProtected;
    if (!mayStand || (isWithdrawn(facts, today) && !asked.isOwnCopy)) return { ...shown, plan: false };
    if (asked.isOwnCopy) return shown;
    return lostIn(item, facts)
      .map((unitId) => disclose(facts.subject, { kind: 'copy', unitId }, today))
      .reduce(both, shown);
  };
}

/** How many cases of these minutes have had their consent taken back since, or a part of it. */
export function countWithdrawn(document: MinutesDocument, context: QueryContext): number {
  const lostIn = losses(document, context);
  return document.items.filter((item) => {
    const facts = getCaseFacts(context.db, item.caseId, context.today);
    return facts !== undefined && (isWithdrawn(facts, context.today) || lostIn(item, facts).length > 0);
  }).length;
}

const isWithdrawn = ({ subject }: CaseFacts, today: PlainDate): boolean =>
  consentOn(subject, today).status === 'withdrawn';

/** The units that were in the room for an item and have lost something since. A member's copy is for the own unit alone. */
function losses(
  document: MinutesDocument,
  { db, user, today }: QueryContext,
): (item: MinutesItem, facts: CaseFacts) => string[] {
  if (user.role === 'member') return () => [];
  const directory = readDirectory(db);
  return (item, { subject }) =>
    inRoom(document, item, directory).filter((unitId) => takenBack(unitId, subject, today).length > 0);
}
