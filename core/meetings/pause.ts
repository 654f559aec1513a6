import type { Instant } from '../../domain/kernel/plain-date.ts';
import type { Row } from '../../domain/registry.ts';
import { getRow } from '../../db/rows.ts';
import type { CommandContext } from '../context.ts';
import { ensureLive } from './guards.ts';

/** Seconds that the meeting has stood still, the pause that is going on included. */
export function pausedSeconds(row: Row<'meetings'> | undefined, now: Instant): number {
  const ended = row?.pausedSeconds ?? 0;
  if (row?.pausedAt == null) return ended;
  return ended + Math.max(0, Math.round((Date.parse(now) - Date.parse(row.pausedAt)) / 1000));
}

export function pause({ meetingId }: { meetingId: string }, context: CommandContext): null {
  const { tx, now } = context;
  ensureLive(context, meetingId);
  if (getRow(tx, 'meetings', meetingId)?.pausedAt == null) tx.set('meetings', meetingId, { pausedAt: now });
  return null;
}

export function goOn({ meetingId }: { meetingId: string }, context: CommandContext): null {
  const { tx, now } = context;
  ensureLive(context, meetingId);
  const row = getRow(tx, 'meetings', meetingId);
  if (row?.pausedAt != null)
    tx.set('meetings', meetingId, { pausedAt: null, pausedSeconds: pausedSeconds(row, now) });
  return null;
}
