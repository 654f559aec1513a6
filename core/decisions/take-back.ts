import type { RetractionTarget } from '../../domain/decisions/decisions.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { listStanding } from '../../db/retractions-sql.ts';
import type { CommandContext } from '../context.ts';

/**
 * Takes back a fact of a case, if it stands; also one that has been taken back before and has come to stand again.
 * @param meetingId the live meeting it is taken back at, none between meetings
 */
export function takeBack(
  { tx }: CommandContext,
  { target, targetId, caseId }: { target: RetractionTarget; targetId: string; caseId: string },
  meetingId: PlainDate | null,
): void {
  if (listStanding(tx, target, caseId).some(({ id }) => id === targetId))
    tx.add('retractions', { caseId, meetingId, target, targetId });
}
