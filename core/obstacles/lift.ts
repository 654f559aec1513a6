import { randomUUID } from 'node:crypto';
import { ensure } from '../../domain/kernel/errors.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { isHeldBy } from '../../domain/meetings/holding-rules.ts';
import type { Lift } from '../../domain/obstacles/lift.ts';
import { lackOfLift } from '../../domain/obstacles/lift-rules.ts';
import { checkForward } from '../../domain/obstacles/obstacle-rules.ts';
import type { Row } from '../../domain/registry.ts';
import { readHolders } from '../../db/holders-sql.ts';
import type { CommandContext } from '../context.ts';
import { freshNumber } from '../fresh-number.ts';
import { liveMeeting, readCalendar } from '../meetings/calendar.ts';
import { ensureMayBeShown, ensureStep, ensureTellsOfNobody } from './guards.ts';

/**
 * Puts what is lifted before the steering group, in the same transaction: whoever lifts it knows that it is seen.
 * @param unitId the unit that was to do it, whose members read the obstacle from now on
 * @returns the obstacle's id
 * @throws `not-found`, `rule` when it has been answered, or its words point to a child
 */
export function liftTo(lift: Lift, unitId: string | null, context: CommandContext): string {
  const row = lift.obstacleId === null ? null : ensureStep(context, lift.obstacleId, 'forward');
  const lacks = lackOfLift(lift, row);
  ensure(lacks === null ? [] : [{ rule: lacks, field: lacks === 'lift.text' ? 'text' : 'on' }]);
  if (row === null) ensureTellsOfNobody(lift.text, context);
  else ensureMayBeShown(row, context);
  return row === null ? raise(lift, unitId, context) : join(row, lift, unitId, context);
}

function raise({ kind, text, on }: Lift, unitId: string | null, context: CommandContext): string {
  const { tx, today } = context;
  if (on !== null) ensure(checkForward(on, today));
  const id = randomUUID();
  const meetingId = meetingHere(context);
  tx.set('obstacles', id, {
    number: freshNumber('H', context),
    kind,
    text,
    unitIds: unitId === null ? [] : [unitId],
    raisedOn: today,
    forwardedOn: on,
    ...(meetingId === null ? {} : { meetingId }),
  });
  return id;
}

/** The meeting that goes on at this machine, whose minutes tell what was raised in it. */
function meetingHere({ tx, today, device }: CommandContext): PlainDate | null {
  const live = liveMeeting(readCalendar(tx, today).facts);
  return live !== null && isHeldBy(readHolders(tx, live), device) ? live : null;
}

function join(
  { id, unitIds, raisedOn, forwardedOn }: Row<'obstacles'>,
  { on }: Lift,
  unitId: string | null,
  { tx, today }: CommandContext,
): string {
  if (forwardedOn === null && on !== null) {
    ensure(checkForward(on, raisedOn ?? today));
    tx.set('obstacles', id, { forwardedOn: on });
  }
  const known = unitIds ?? [];
  if (unitId !== null && !known.includes(unitId)) tx.set('obstacles', id, { unitIds: [...known, unitId] });
  return id;
}
