import type { Output } from '../../domain/kernel/channel.ts';
import type { AppContract } from '../../domain/contract.ts';
import { isAllowed } from '../../domain/kernel/permissions.ts';
import type { Role } from '../../domain/kernel/permissions.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import {
  maySteps,
  obstacleState,
  readsObstacle,
  reportsBack,
} from '../../domain/obstacles/obstacle-rules.ts';
import type { ObstacleStep } from '../../domain/obstacles/obstacle-rules.ts';
import type { Row } from '../../domain/registry.ts';
import { listRows } from '../../db/rows.ts';
import type { QueryContext } from '../context.ts';
import { readDirectory } from '../directory.ts';
import type { Calendar } from '../meetings/calendar.ts';

type ObstacleView = Output<AppContract, 'obstacles.list'>[number];
type Known = Pick<QueryContext, 'db' | 'user'>;

/**
 * What this reader may know of, the newest first: a member's are those that concern the own unit, the steering group's
 * those that have been brought before it.
 */
export const listObstacles = ({ db, user }: Known): Row<'obstacles'>[] =>
  listRows(
    db,
    'obstacles',
    'WHERE removed IS NOT 1 AND number IS NOT NULL ORDER BY raised_on DESC, number DESC',
  ).filter((row) => readsObstacle(row, user));

interface AtMeeting {
  readonly raised: Row<'obstacles'>[];
  /** Answered, and told to the team at this meeting. */
  readonly reported: Row<'obstacles'>[];
  /** With the steering group, or on their way there. */
  readonly waiting: Row<'obstacles'>[];
}

/** The last point of a meeting's agenda, in the order they were raised. */
export function obstaclesAt(context: Known, calendar: Calendar, meetingId: PlainDate): AtMeeting {
  const rows = listObstacles(context).toReversed();
  const isNext = calendar.next() === meetingId;
  return {
    raised: rows.filter((row) => row.meetingId === meetingId),
    reported: rows.filter((row) => reportsBack(row, { id: meetingId, isNext })),
    waiting: rows.filter((row) => ['raised', 'forwarded'].includes(obstacleState(row))),
  };
}

/** The steering group answers what it has been asked; everything else is the coordinator's. */
const mayTake = (step: ObstacleStep, role: Role): boolean =>
  isAllowed(role, step === 'answer' ? 'obstacle.answer' : 'meeting.run');

export function toObstacle(row: Row<'obstacles'>, { db, user }: Known): ObstacleView {
  const directory = readDirectory(db);
  const named = (unitId: string) => ({ unitId, name: directory.unit(unitId) });
  return {
    id: row.id,
    number: row.number ?? '',
    kind: row.kind ?? 'other',
    units: (row.unitIds ?? []).map(named),
    owner: row.ownerUnitId === null ? null : named(row.ownerUnitId),
    text: row.text ?? '',
    raisedOn: row.raisedOn ?? '',
    meetingId: row.meetingId,
    forwardedOn: row.forwardedOn,
    answer: row.answer,
    reportedAt: row.reportedAt,
    closedOn: row.closedOn,
    state: obstacleState(row),
    steps: maySteps(row).filter((step) => mayTake(step, user.role)),
  };
}
