import { mayReadDraft, namedInDraft } from '../../domain/drafts/draft-rules.ts';
import { listCasesOfRows } from '../../db/changes/read.ts';
import { findCase } from '../cases/read-case.ts';
import type { QueryContext } from '../context.ts';

const nothing = { plan: false, story: false };

/**
 * Asks the gate about every case that a draft names, itself or by a thing of it. Reading one's own draft leaves
 * no row in the access log: these are words that the reader wrote, on a form whose page has logged what it showed.
 */
export function isReadable(
  { key, value }: { readonly key: string; readonly value: unknown },
  context: Pick<QueryContext, 'db' | 'user' | 'today'>,
): boolean {
  const caseIds = listCasesOfRows(context.db, namedInDraft(key, value));
  const shown = caseIds.map((caseId) => findCase(caseId, context)?.shown ?? nothing);
  return mayReadDraft(key, context.user.role, shown);
}
