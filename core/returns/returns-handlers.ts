import { ensure } from '../../domain/kernel/errors.ts';
import { checkReturn, closureKey } from '../../domain/returns/return-rules.ts';
import { ensureNotWithheld } from '../cases/case-guards.ts';
import { ensureKnown } from '../cases/known.ts';
import type { HandlersOf } from '../context.ts';
import { fieldsBefore } from './fields-before.ts';

export const returnsHandlers: HandlersOf<'returns'> = {
  'returns.raise': ({ caseId, question, unitId, personId, fields, draftKey }, context) => {
    const { tx, today } = context;
    const { row } = ensureNotWithheld(caseId, context).facts;
    ensure(checkReturn(row.closure, today));
    ensureKnown(tx, { referringUnitId: unitId, referringPersonId: personId, concerns: fields.concerns });
    if (row.closure === null) return { caseId };
    tx.add('returns', {
      caseId,
      closure: closureKey(row.closure),
      closedOn: row.closure.on,
      on: today,
      question,
      earlierQuestion: row.question ?? '',
      unitId,
      personId,
    });
    tx.set('cases', caseId, { ...fields, question });
    if (draftKey !== null) context.drafts.remove(draftKey);
    return { caseId };
  },
  'returns.takeBack': ({ caseId }, context) => {
    const { tx } = context;
    const { returns, returned, decisionsSince } = ensureNotWithheld(caseId, context).facts;
    ensure(returned === null || decisionsSince.length > 0 ? [{ rule: 'return.decided' }] : []);
    if (returned === null) return null;
    const { closure } = returned.body;
    tx.set('cases', caseId, fieldsBefore(tx, caseId, closure));
    // Both, when two machines have taken it up.
    for (const one of returns.filter(({ body }) => body.closure === closure))
      tx.add('retractions', { caseId, meetingId: null, target: 'returns', targetId: one.id });
    tx.set('cases', caseId, { question: returned.body.earlierQuestion });
    return null;
  },
};
