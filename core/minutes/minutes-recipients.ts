import { coverageOf, covers } from '../../domain/consents/consent-rules.ts';
import type { MinutesDocument } from '../../domain/minutes/minutes.ts';
import type { AccessAction } from '../../domain/access-log/access-log.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import type { QueryContext } from '../context.ts';
import type { Directory } from '../directory.ts';

/**
 * The units that a paper of one item is for: those that were in the room for it and that consent still covers; of a
 * member's own copy, the own unit. What is only read on screen is shown to nobody else.
 */
export function recipientsOf(
  { attendance }: MinutesDocument,
  { caseId, outside }: MinutesDocument['items'][number],
  way: AccessAction,
  { db, user, today }: QueryContext,
  directory: Directory,
): readonly string[] {
  if (way === 'read') return [];
  if (user.role === 'member') return user.unitId === null ? [] : [user.unitId];
  const inside = new Set(
    attendance
      .filter(({ state, unit }) => state !== 'absent' && !outside.includes(unit))
      .map(({ unit }) => unit),
  );
  const facts = getCaseFacts(db, caseId, today);
  return directory.units
    .map(({ id }) => id)
    .filter((id) => inside.has(directory.unit(id)))
    .filter((id) => facts !== undefined && covers(coverageOf(id, facts.subject, today, 0)));
}
