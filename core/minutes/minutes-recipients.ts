import { coverageOf, covers } from '../../domain/consents/consent-rules.ts';
import type { MinutesDocument } from '../../domain/minutes/minutes.ts';
import type { AccessAction } from '../../domain/access-log/access-log.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import type { QueryContext } from '../context.ts';
import type { Directory } from '../directory.ts';

type Attendance = Pick<MinutesDocument, 'attendance'>;
type Item = MinutesDocument['items'][number];

/**
 * The units that a paper of one item is for: those that were in the room for it and that consent still covers; of a
 * member's own copy, the own unit. What is only read on screen is shown to nobody else.
 */
export function recipientsOf(
  document: Attendance,
  item: Item,
  way: AccessAction,
  { db, user, today }: QueryContext,
  directory: Directory,
): readonly string[] {
  if (way === 'read') return [];
  if (user.role === 'member') return user.unitId === null ? [] : [user.unitId];
  const facts = getCaseFacts(db, item.caseId, today);
  return inRoom(document, item, directory).filter(
    (id) => facts !== undefined && covers(coverageOf(id, facts.subject, today, 0)),
  );
}

/** Ids of the units that were in the room for one item; minutes name them as they were called that day. */
export function inRoom({ attendance }: Attendance, { outside }: Item, directory: Directory): string[] {
  const inside = new Set(
    attendance
      .filter(({ state, unit }) => state !== 'absent' && !outside.includes(unit))
      .map(({ unit }) => unit),
  );
  return directory.units.map(({ id }) => id).filter((id) => inside.has(directory.unit(id)));
}
