import type { MinutesDocument } from '../../domain/minutes/minutes.ts';
import type { AccessAction } from '../../db/access-log-sql.ts';
import type { QueryContext } from '../context.ts';
import type { Directory } from '../directory.ts';

/**
 * The units that a paper of the minutes is for, item by item: those at the table who were in the room for it; of a
 * member's own copy, the own unit. What is only read on screen is shown to nobody else.
 */
export function recipientsOf(
  { attendance }: MinutesDocument,
  outside: readonly string[],
  way: AccessAction,
  { user }: QueryContext,
  directory: Directory,
): readonly string[] {
  if (way === 'read') return [];
  if (user.role === 'member') return user.unitId === null ? [] : [user.unitId];
  const inside = new Set(
    attendance
      .filter(({ state, unit }) => state !== 'absent' && !outside.includes(unit))
      .map(({ unit }) => unit),
  );
  return directory.units.filter(({ id }) => inside.has(directory.unit(id))).map(({ id }) => id);
}
