import { missingThings } from '../../domain/meetings/closing-rules.ts';
import { Failure } from '../../domain/kernel/errors.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { CommandContext } from '../context.ts';
import { readDirectory } from '../directory.ts';
import { readAgenda } from '../meetings/agenda.ts';
import { readCalendar } from '../meetings/calendar.ts';
import { closingItems } from '../meetings/closing.ts';
import { ensureLive } from '../meetings/guards.ts';
import { goOn } from '../meetings/pause.ts';
import { isPresent, readSeats } from '../meetings/seats.ts';
import { contentHashOf } from '../../db/content-hash.ts';
import { sealId } from '../../db/seals-sql.ts';
import { obstaclesAt } from '../obstacles/obstacle-rows.ts';
import { buildMinutes } from './minutes-document.ts';

/** Seals the minutes: nothing may be missing, and from here on corrections are amendments. */
export function sealMinutes(context: CommandContext, meetingId: PlainDate): { contentHash: string } {
  const { tx, today, now, user } = context;
  ensureLive(context, meetingId);
  const calendar = readCalendar(tx, today);
  const items = closingItems(context, readAgenda(context, calendar, meetingId), meetingId);
  const present = readSeats(tx, meetingId, readDirectory(tx)).filter(isPresent).length;
  const missing = missingThings(items, { present });
  if (missing.length > 0) throw new Failure('rule', { rule: 'meeting.incomplete', count: missing.length });
  goOn({ meetingId }, context);
  tx.set('meetings', meetingId, { endedAt: now, sealedAt: now });
  for (const { id } of obstaclesAt(context, calendar, meetingId).reported)
    tx.set('obstacles', id, { reportedAt: meetingId });
  const document = buildMinutes(context, meetingId);
  const contentHash = contentHashOf(document);
  tx.add(
    'seals',
    { meetingId, sealedAt: now, sealedBy: user.name, contentHash, document },
    sealId(meetingId),
  );
  context.undo.forget(meetingId);
  return { contentHash };
}
