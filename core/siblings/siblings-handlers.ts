import { ensure } from '../../domain/kernel/errors.ts';
import { swedishOrder } from '../../domain/kernel/swedish-order.ts';
import { siblingLinkId } from '../../domain/siblings/siblings.ts';
import { casesNumbered } from '../../db/access-log-reads.ts';
import { listRows } from '../../db/rows.ts';
import { ensureNotWithheld } from '../cases/case-guards.ts';
import { findCase } from '../cases/read-case.ts';
import type { CommandContext, HandlersOf, QueryContext } from '../context.ts';

export const siblingsHandlers: HandlersOf<'siblings'> = {
  'siblings.list': ({ caseId }, context) => {
    if (openNumber(caseId, context) === null) return [];
    return listRows(context.db, 'siblingLinks', 'WHERE case_id = ? AND linked = 1', caseId)
      .flatMap(({ siblingId }) => {
        const number = siblingId === null ? null : openNumber(siblingId, context);
        return siblingId === null || number === null ? [] : [{ id: siblingId, number }];
      })
      .toSorted((left, right) => swedishOrder(left.number, right.number));
  },
  'siblings.link': ({ caseId, number }, context) => {
    ensureNotWithheld(caseId, context);
    // A case that is closed to the writer answers as one that is not there.
    const sibling = casesNumbered(context.tx, number.toUpperCase()).find(
      ({ id }) => openNumber(id, context) !== null,
    );
    ensure(sibling === undefined ? [{ rule: 'sibling.unknown', field: 'number' }] : []);
    ensure(sibling?.id === caseId ? [{ rule: 'sibling.same', field: 'number' }] : []);
    if (sibling !== undefined) setLink(caseId, sibling.id, true, context);
    return null;
  },
  'siblings.unlink': ({ caseId, siblingId }, context) => {
    ensureNotWithheld(caseId, context);
    ensureNotWithheld(siblingId, context);
    setLink(caseId, siblingId, false, context);
    return null;
  },
};

/** The number of a case that the gate opens to this reader, or null. */
function openNumber(caseId: string, context: QueryContext): string | null {
  const seen = findCase(caseId, context);
  return seen?.shown.identity === true ? seen.facts.row.number : null;
}

function setLink(caseId: string, siblingId: string, linked: boolean, { tx }: CommandContext): void {
  for (const [one, other] of [
    [caseId, siblingId],
    [siblingId, caseId],
  ] as const)
    tx.set('siblingLinks', siblingLinkId(one, other), { caseId: one, siblingId: other, linked });
}
