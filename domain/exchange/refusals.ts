import type { Role } from '../kernel/permissions.ts';
import { checkAnswer, checkStep, isBroughtUp } from '../obstacles/obstacle-rules.ts';
import { ObstacleAnswer } from '../obstacles/obstacles.ts';
import type { RefusalReason } from './exchange-views.ts';
import { refusedOfMember } from './member-writes.ts';
import type { Known, KnownObstacle, Written } from './member-writes.ts';

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

/** The steering group answers what has been brought before it, as its own machine lets it, and an answer is told anew. */
function refusedOfSteering({ entity, rowId, field, value }: Written, known: Known): RefusalReason | null {
  const isToldAnew = field === 'reportedAt' && value === 'null';
  if (entity !== 'obstacles' || !(field === 'answer' || isToldAnew)) return 'mayNotWrite';
  const obstacle = known.obstacle(rowId);
  if (obstacle === null || !isBroughtUp(obstacle)) return 'notAsked';
  if (checkStep(obstacle, 'answer').length > 0) return 'closed';
  if (isToldAnew) return obstacle.isAnswerUntold ? null : 'mayNotWrite';
  const answer = ObstacleAnswer.safeParse(JSON.parse(value)).data;
  return answer === undefined ? 'mayNotWrite' : refusedAnswer(answer, obstacle, known);
}

/** Days are compared with the first that the group was asked for: it may not have heard of a later one. */
const refusedAnswer = (
  answer: ObstacleAnswer,
  { askedOn }: KnownObstacle,
  { today }: Known,
): RefusalReason | null => (checkAnswer(answer, askedOn ?? answer.on, today).length > 0 ? 'oddDay' : null);
