import type { Role } from '../kernel/permissions.ts';
import { ObstacleAnswer } from '../obstacles/obstacles.ts';
import { refusedOfMember } from './member-writes.ts';
import type { Known, RefusalReason, Written } from './member-writes.ts';

interface Writer {
  readonly id: string;
  readonly role: Role;
  readonly unitId: string | null;
}

/**
 * Why something in a file that tells of its sender's own work is not taken in, or null. A coordinator's word is taken
 * as it is; an auditor's log stays on its machine.
 */
export function refusedOf(change: Written, { id, role, unitId }: Writer, known: Known): RefusalReason | null {
  if (role === 'coordinator') return null;
  if (role === 'member') return refusedOfMember(change, { userId: id, unitId }, known);
  if (change.userId !== id) return 'notTheirs';
  return role === 'steering' ? refusedOfSteering(change, known) : 'mayNotWrite';
}

/** The steering group answers what has been brought before it, and an answer is told anew. */
function refusedOfSteering({ entity, rowId, field, value }: Written, known: Known): RefusalReason | null {
  const isAnswer = field === 'answer' && ObstacleAnswer.safeParse(JSON.parse(value)).success;
  const isToldAnew = field === 'reportedAt' && value === 'null';
  if (entity !== 'obstacles' || !(isAnswer || isToldAnew)) return 'mayNotWrite';
  return known.isForwarded(rowId) ? null : 'notAsked';
}
