import { randomUUID } from 'node:crypto';
import { ensure, notFound } from '../../domain/kernel/errors.ts';
import { checkAnswer, checkForward } from '../../domain/obstacles/obstacle-rules.ts';
import type { Reader } from '../../db/query.ts';
import { getRow } from '../../db/rows.ts';
import type { HandlersOf } from '../context.ts';
import { freshNumber } from '../fresh-number.ts';
import { readCalendar } from '../meetings/calendar.ts';
import { ensureOpen } from '../meetings/guards.ts';
import { ensureAnswersOfNobody, ensureMayBeShown, ensureStep, ensureTellsOfNobody } from './guards.ts';
import { listObstacles, obstaclesAt, toObstacles } from './obstacle-rows.ts';

export const obstaclesHandlers: HandlersOf<'obstacles'> = {
  'obstacles.list': (_input, context) => toObstacles(listObstacles(context), context),
  'obstacles.ofMeeting': ({ meetingId }, context) => {
    const { raised, reported, waiting } = obstaclesAt(
      context,
      readCalendar(context.db, context.today),
      meetingId,
    );
    return {
      raised: toObstacles(raised, context),
      reported: toObstacles(reported, context),
      waiting: waiting.length,
    };
  },
  'obstacles.raise': ({ meetingId, ...fields }, context) => {
    const { tx, today } = context;
    if (meetingId !== null) ensureOpen(context, meetingId);
    ensureUnits(tx, fields);
    const obstacleId = randomUUID();
    const number = freshNumber('H', context);
    tx.set('obstacles', obstacleId, {
      number,
      raisedOn: today,
      ...fields,
      ...(meetingId === null ? {} : { meetingId }),
    });
    return { obstacleId, number };
  },
  'obstacles.change': ({ obstacleId, fields }, context) => {
    const { forwardedOn } = ensureStep(context, obstacleId, 'change');
    ensureUnits(context.tx, fields);
    if (forwardedOn !== null && fields.text !== undefined) ensureTellsOfNobody(fields.text, context);
    context.tx.set('obstacles', obstacleId, fields);
    return null;
  },
  'obstacles.forward': ({ obstacleId, on }, context) => {
    const row = ensureStep(context, obstacleId, 'forward');
    ensure(on === null || row.raisedOn === null ? [] : checkForward(on, row.raisedOn));
    if (on !== null) ensureMayBeShown(row, context);
    context.tx.set('obstacles', obstacleId, { forwardedOn: on });
    return null;
  },
  'obstacles.answer': ({ obstacleId, answer }, context) => {
    const { forwardedOn } = ensureStep(context, obstacleId, 'answer');
    ensure(checkAnswer(answer, forwardedOn ?? answer.on, context.today));
    ensureAnswersOfNobody(answer, context);
    // Another answer is told anew.
    context.tx.set('obstacles', obstacleId, { answer, reportedAt: null });
    return null;
  },
  'obstacles.close': ({ obstacleId, isClosed }, context) => {
    ensureStep(context, obstacleId, 'close');
    context.tx.set('obstacles', obstacleId, { closedOn: isClosed ? context.today : null });
    return null;
  },
  'obstacles.remove': ({ obstacleId }, context) => {
    const { meetingId } = ensureStep(context, obstacleId, 'remove');
    if (meetingId !== null) ensureOpen(context, meetingId);
    context.tx.set('obstacles', obstacleId, { removed: true });
    return null;
  },
};

function ensureUnits(
  db: Reader,
  {
    unitIds = [],
    ownerUnitId = null,
  }: { readonly unitIds?: string[] | undefined; readonly ownerUnitId?: string | null | undefined },
): void {
  for (const id of ownerUnitId === null ? unitIds : [...unitIds, ownerUnitId])
    if (getRow(db, 'units', id) === undefined) notFound('unit');
}
