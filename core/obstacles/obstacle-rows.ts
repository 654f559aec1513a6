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
import { listOwnDevices } from '../own-devices.ts';
import { isAnswerHeld, tellingOfAny, tellingTo } from './telling.ts';
import { keptIn, namedIn } from './words-gate.ts';

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
  /** Answered, and told to the team at this meeting; an answer that points to a child waits for other words. */
  readonly reported: Row<'obstacles'>[];
  /** With the steering group, or on their way there. */
  readonly waiting: Row<'obstacles'>[];
}

/** The last point of a meeting's agenda, in the order they were raised. */
export function obstaclesAt(context: Known, calendar: Calendar, meetingId: PlainDate): AtMeeting {
  const rows = listObstacles(context).toReversed();
  const isNext = calendar.next() === meetingId;
  const isNamed = namedIn(context.db);
  const isTold = (row: Row<'obstacles'>): boolean =>
    row.reportedAt !== null || !(isNamed(row.id, 'answer') || isAnswerHeld(row, tellingOfAny(context.db)));
  return {
    raised: rows.filter((row) => row.meetingId === meetingId),
    reported: rows.filter((row) => reportsBack(row, { id: meetingId, isNext }) && isTold(row)),
    waiting: rows.filter((row) => ['raised', 'forwarded'].includes(obstacleState(row))),
  };
}

/** The steering group answers what it has been asked; everything else is the coordinator's. */
const mayTake = (step: ObstacleStep, role: Role): boolean =>
  isAllowed(role, step === 'answer' ? 'obstacle.answer' : 'meeting.run');

export function toObstacles(rows: readonly Row<'obstacles'>[], context: QueryContext): ObstacleView[] {
  if (rows.length === 0) return [];
  const { db, user } = context;
  const directory = readDirectory(db);
  const named = (unitId: string) => ({ unitId, name: directory.unit(unitId) });
  const told = tellerFor(context);
  return rows.map((row) => ({
    id: row.id,
    number: row.number ?? '',
    kind: row.kind ?? 'other',
    units: (row.unitIds ?? []).map(named),
    owner: row.ownerUnitId === null ? null : named(row.ownerUnitId),
    ...told(row),
    raisedOn: row.raisedOn ?? '',
    meetingId: row.meetingId,
    forwardedOn: row.forwardedOn,
    reportedAt: row.reportedAt,
    closedOn: row.closedOn,
    state: obstacleState(row),
    steps: maySteps(row).filter((step) => mayTake(step, user.role)),
  }));
}

type Words = Pick<ObstacleView, 'text' | 'isHeld' | 'answer' | 'isAnswerHeld' | 'namesErased'>;

/** To the steering group words that are kept from it are not there; on its own machine they never came. */
function tellerFor({ db, user, device }: QueryContext): (row: Row<'obstacles'>) => Words {
  if (user.role === 'member')
    return ({ text, answer }) => ({
      text: text ?? '',
      isHeld: false,
      answer,
      isAnswerHeld: false,
      namesErased: false,
    });
  const isSteering = user.role === 'steering';
  const ofAny = tellingOfAny(db);
  const find = isSteering ? ofAny : tellingTo(user, db);
  const isKept = isSteering ? keptIn(db, listOwnDevices(db, device)) : namedIn(db);
  return (row) => {
    const text = row.text ?? '';
    const namesErased = row.namesErased === true;
    const isHeld =
      namesErased || isKept(row.id, 'text') || find(text).length > 0 || (isSteering && text === '');
    const isAnswerWithheld = isKept(row.id, 'answer') || isAnswerHeld(row, ofAny);
    return {
      text: isSteering && isHeld ? '' : text,
      isHeld,
      answer: isSteering && isAnswerWithheld ? withoutWords(row.answer) : row.answer,
      isAnswerHeld: isAnswerWithheld,
      // The group hears of no erasure.
      namesErased: namesErased && !isSteering,
    };
  };
}

const withoutWords = (answer: ObstacleView['answer']): ObstacleView['answer'] =>
  answer && { ...answer, decided: '', who: '' };
