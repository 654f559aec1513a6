import { isEntityName } from '../../db/columns.ts';
import { headsOf, readChange } from '../../db/changes/read.ts';
import type { Reader } from '../../db/query.ts';
import { getFact, listFacts } from '../../db/rows.ts';
import { standing } from '../../domain/decisions/decision-rules.ts';
import type { Now, Wrote } from '../../domain/undo/undo-rules.ts';

/** What some changes wrote, with what stood there before. Of several values that stood side by side, the newest showed. */
export function readWrote(db: Reader, hlcs: readonly string[]): Wrote[] {
  return hlcs.flatMap((hlc): Wrote[] => {
    const change = readChange(db, hlc);
    if (change === undefined || !isEntityName(change.entity)) return [];
    const { entity, rowId, field, caseId, value, base } = change;
    const seen = base.toSorted().at(-1);
    const before = seen === undefined ? null : (readChange(db, seen)?.value ?? null);
    return [{ entity, rowId, field, caseId, before, after: value }];
  });
}

/** How things stand, as the rule for taking back asks it. */
export const readNow = (db: Reader): Now => ({
  value: (entity, rowId, field) => {
    const [head, ...others] = headsOf(db, entity, rowId, field);
    return head === undefined || others.length > 0 ? undefined : readChange(db, head)?.value;
  },
  retractionsOf: (caseId, factId) => {
    const all = listFacts(db, 'retractions', 'case_id', caseId);
    return standing(all, all).flatMap(({ id, body }) => (body.targetId === factId ? [id] : []));
  },
  retraction: (id) => getFact(db, 'retractions', id)?.body,
  answersTo: (caseId, handoverId) =>
    listFacts(db, 'handoverAnswers', 'case_id', caseId).flatMap(({ id, body }) =>
      body.handoverId === handoverId ? [id] : [],
    ),
  lastWordOn: ({ caseId, meetingId, unitId }) =>
    listFacts(db, 'ownRecords', 'case_id', caseId).findLast(
      ({ body }) => body.meetingId === meetingId && body.unitId === unitId,
    )?.id,
});
