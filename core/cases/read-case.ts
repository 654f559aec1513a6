import { disclose } from '../../domain/disclosure.ts';
import type { Disclosure } from '../../domain/disclosure.ts';
import { notFound } from '../../domain/kernel/errors.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import type { QueryContext } from '../context.ts';
import { caseReader, listReader } from './case-row.ts';

/** A case, and what the gate lets this reader see of it. */
export interface SeenCase {
  readonly facts: CaseFacts;
  readonly shown: Disclosure;
}

type Asking = Pick<QueryContext, 'db' | 'user' | 'today'>;

/** A case on a page of its own, or undefined when there is none. */
export function findCase(caseId: string, { db, user, today }: Asking): SeenCase | undefined {
  const facts = getCaseFacts(db, caseId, today);
  return facts && { facts, shown: disclose(facts.subject, caseReader(user), today) };
}

/** A case on a page of its own. @throws `not-found` */
export const readCase = (caseId: string, context: Asking): SeenCase =>
  findCase(caseId, context) ?? notFound('case');

/** A case as a row among those of other children, or undefined when there is none. */
export function listedCase(caseId: string, { db, user, today }: Asking): SeenCase | undefined {
  const facts = getCaseFacts(db, caseId, today);
  return facts && { facts, shown: disclose(facts.subject, listReader(user), today) };
}

/** The same for a list in which a case may have several rows: each is read once. */
export function listedCases(context: Asking): (caseId: string) => SeenCase | undefined {
  const known = new Map<string, SeenCase | undefined>();
  return (caseId) => {
    if (!known.has(caseId)) known.set(caseId, listedCase(caseId, context));
    return known.get(caseId);
  };
}

interface ListedChild {
  readonly number: string;
  readonly name: string | null;
  readonly age: number | null;
}

/** How a list names the child of a case: by its number alone to whoever may not know who it is. */
export const listedChild = ({ facts, shown }: SeenCase): ListedChild => ({
  number: facts.row.number ?? '',
  name: shown.identity ? facts.row.firstName : null,
  age: shown.identity ? facts.age : null,
});
