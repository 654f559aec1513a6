import { z } from 'zod';
import { Id, MeetingId } from '../../domain/kernel/ids.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { getDraft } from '../../db/local-sql.ts';
import type { CommandContext, QueryContext } from '../context.ts';

const KEY = 'session/item';
const Item = z.object({ meetingId: MeetingId, caseId: Id });

/** Kept as this user's draft on this machine: the wall's own memory is gone with the key. */
export function rememberItem({ drafts, now }: CommandContext, item: z.output<typeof Item>): void {
  drafts.save(KEY, JSON.stringify(item), now);
}

export function lastItemOf({ db, user }: QueryContext, meetingId: PlainDate): string | null {
  const kept = getDraft(db, user.id, KEY);
  if (kept === undefined) return null;
  const item = Item.safeParse(JSON.parse(kept.value));
  return item.success && item.data.meetingId === meetingId ? item.data.caseId : null;
}
