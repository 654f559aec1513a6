import type { Violation } from '../kernel/errors.ts';
import { weekOf, weekYearOf } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { MeetingState } from './meeting-days.ts';

const isSameWeek = (one: PlainDate, other: PlainDate): boolean =>
  weekOf(one) === weekOf(other) && weekYearOf(one) === weekYearOf(other);

/** Why a meeting cannot be held on another day: it stays within its week, so that the series keeps its rhythm. */
export function checkMove(
  from: { readonly id: PlainDate; readonly state: MeetingState },
  to: { readonly id: PlainDate; readonly state: MeetingState | null },
  today: PlainDate,
): Violation[] {
  if (from.state !== 'planned' && from.state !== 'missed') return [{ rule: 'meeting.moveState' }];
  if (to.id < today) return [{ rule: 'meeting.past', field: 'to' }];
  if (to.id === from.id || !isSameWeek(from.id, to.id)) return [{ rule: 'meeting.moveWeek', field: 'to' }];
  const isFree = to.state === null || to.state === 'noMeeting' || to.state === 'cancelled';
  return isFree ? [] : [{ rule: 'meeting.moveTaken', field: 'to' }];
}
