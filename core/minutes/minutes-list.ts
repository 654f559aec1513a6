import type { AppContract } from '../../domain/contract.ts';
import type { Output } from '../../domain/kernel/channel.ts';
import { addDays } from '../../domain/kernel/plain-date.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { meetingDays } from '../../domain/meetings/meeting-days.ts';
import { listOpen } from '../../db/cases-sql.ts';
import { listDraftItems } from '../../db/minutes-sql.ts';
import { listSeals } from '../../db/seals-sql.ts';
import { scopeOf } from '../cases/case-row.ts';
import type { QueryContext } from '../context.ts';
import { readCalendar } from '../meetings/calendar.ts';
import { toMeetingDay } from '../meetings/meeting-view.ts';

const LOOK_BACK_DAYS = 1100;

type MinutesList = Output<AppContract, 'minutes.list'>;
type Held = Omit<MinutesList[number], 'meeting'>;

/** Meetings that have been held or should have been, newest first. */
export function listMinutes(context: QueryContext): MinutesList {
  const { db, today } = context;
  const calendar = readCalendar(db, today);
  const days = [...calendar.facts.rows.keys()].toSorted();
  const first = days[0] ?? today;
  // A meeting may have been held before its day.
  const to = days.findLast((day) => day > today && calendar.facts.rows.get(day)?.run != null) ?? today;
  const from = first < addDays(today, -LOOK_BACK_DAYS) ? addDays(today, -LOOK_BACK_DAYS) : first;
  const held = heldMeetings(context);
  return meetingDays(from, to, calendar.series, calendar.facts, today)
    .filter((day) => day.state !== 'planned' && day.state !== 'noMeeting')
    .filter((day) => day.id <= today || day.row?.run != null)
    .toReversed()
    .map((day) => ({
      meeting: toMeetingDay(day, calendar, null),
      ...(held.get(day.id) ?? { cases: 0, decisions: 0, sealedAt: null, seal: null }),
    }));
}

/**
 * Of sealed minutes what their document holds, of others what stands until now: how many cases, and how much was
 * decided about those that are open to the reader.
 */
function heldMeetings({ db, user, today }: QueryContext): ReadonlyMap<PlainDate, Held> {
  const drafts = [...Map.groupBy(listDraftItems(db), (item) => item.meetingId)].map(([meetingId, items]) => ({
    meetingId,
    items,
    sealedAt: null,
    seal: null,
  }));
  const sealed = listSeals(db).map(({ meetingId, state, seal }) => ({
    meetingId,
    items: (seal?.document.items ?? []).map(({ caseId, decisions }) => ({
      caseId,
      decisions: decisions.length,
    })),
    sealedAt: seal?.sealedAt ?? null,
    seal: state,
  }));
  const all = [...drafts, ...sealed];
  const caseIds = all.flatMap(({ items }) => items.map(({ caseId }) => caseId));
  const open = new Set(listOpen(db, [...new Set(caseIds)], scopeOf(user, today, null)));
  return new Map(
    all.map(({ meetingId, items, ...seal }) => [
      meetingId,
      {
        ...seal,
        cases: items.length,
        decisions: sumOf(items.filter(({ caseId }) => open.has(caseId))),
      },
    ]),
  );
}

const sumOf = (items: readonly { readonly decisions: number }[]): number =>
  items.reduce((sum, { decisions }) => sum + decisions, 0);
