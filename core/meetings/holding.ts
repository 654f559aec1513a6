import type { z } from 'zod';
import { ensure } from '../../domain/kernel/errors.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { isHeldBy, mayTakeOver } from '../../domain/meetings/holding-rules.ts';
import type { Held } from '../../domain/meetings/meeting-views.ts';
import type { MinutesDocument } from '../../domain/minutes/minutes.ts';
import { readHolders, readHoldings } from '../../db/holders-sql.ts';
import type { Reader } from '../../db/query.ts';
import { getRow } from '../../db/rows.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { ensureGoesOn } from './guards.ts';

/** Who holds the meeting, on which machine and since when. */
export function readHeld({ db, device }: QueryContext, meetingId: PlainDate): z.output<typeof Held> {
  const holders = readHolders(db, meetingId);
  return {
    isHere: isHeldBy(holders, device),
    holders: holders.map((holder) => ({
      user: userName(db, holder.userId),
      device: deviceName(db, holder.device),
      isThis: holder.device === device,
      since: holder.since,
    })),
  };
}

/** The meeting goes on at this machine; what was done at the other one is not undone from here. */
export function takeOver(
  { meetingId, because }: { readonly meetingId: PlainDate; readonly because: string },
  { tx, device, undo }: CommandContext,
): null {
  ensureGoesOn(tx, meetingId);
  const holders = readHolders(tx, meetingId);
  ensure(mayTakeOver(holders, device) ? [] : [{ rule: 'meeting.heldHere' }]);
  tx.add('takeovers', { meetingId, device, because, knew: holders.map(({ id }) => id) });
  undo.forget(meetingId);
  return null;
}

/** How the meeting went from one machine to another, as the minutes say it; nothing when it never did. */
export function takeoversOf(db: Reader, meetingId: PlainDate): Pick<MinutesDocument, 'takeovers'> {
  const takeovers = readHoldings(db, meetingId).flatMap(({ userId, device, since, because }) =>
    because === null
      ? []
      : [{ by: userName(db, userId), device: deviceName(db, device), at: since, because }],
  );
  return takeovers.length === 0 ? {} : { takeovers };
}

const userName = (db: Reader, id: string): string => getRow(db, 'users', id)?.name ?? '';
const deviceName = (db: Reader, id: string): string => getRow(db, 'devices', id)?.name ?? '';
