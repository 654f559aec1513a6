import { addDays, weekOf, weekYearOf } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';

/** What a follow-up has to know about a day. */
export interface DayLookup {
  /** A meeting stands on the day: planned, going on, held, or missed. */
  readonly stands: (day: PlainDate) => boolean;
  /** A meeting that has not begun can still take something up. */
  readonly takes: (day: PlainDate) => boolean;
  /** Where the day's meeting went. */
  readonly movedTo: (day: PlainDate) => PlainDate | null;
}

interface KnownDay {
  readonly id: PlainDate;
  readonly state: string;
  readonly movedTo: PlainDate | null;
}

const HORIZON_DAYS = 400;
/** A meeting that is moved and moved again stays within its week. */
const MOST_MOVES = 7;

export const stands = ({ state }: Pick<KnownDay, 'state'>): boolean =>
  state !== 'cancelled' && state !== 'noMeeting';

/** Why no meeting is held on a day that somebody asked for; without the day, the series has none. */
export function whyNotHeld(
  day: (KnownDay & { readonly cancellation: { readonly reason: string } | null }) | undefined,
): 'noMeeting' | 'moved' | 'holiday' | 'cancelled' {
  if (day?.state !== 'cancelled') return 'noMeeting';
  if (day.movedTo !== null) return 'moved';
  return day.cancellation?.reason === 'holiday' ? 'holiday' : 'cancelled';
}

/** The days of a list, as a lookup. */
export function lookupOf(days: readonly KnownDay[]): DayLookup {
  const known = new Map(days.map((day) => [day.id, day]));
  return {
    stands: (day) => {
      const found = known.get(day);
      return found !== undefined && stands(found);
    },
    takes: (day) => known.get(day)?.state === 'planned',
    movedTo: (day) => known.get(day)?.movedTo ?? null,
  };
}

/**
 * The meeting that takes up a follow-up agreed in the meeting `madeOn` for the day `due`. Its own day, as long as a
 * meeting stands there; where that meeting went, if it was moved. Otherwise the nearest earlier meeting that can still
 * be held, and only when there is none, the next one.
 *
 * Earlier rather than later: what was agreed is a promise to a child. Kept a week early it costs the team some minutes,
 * and they may still say "fortsätt"; kept late it leaves the child without an answer for as long as the gap lasts, which
 * at Christmas is three weeks and in summer ten. So nothing is ever later than the first meeting on or after its day.
 */
export function takenUpOn(due: PlainDate, madeOn: PlainDate, days: DayLookup): PlainDate | null {
  const moved = followMoves(due, days);
  // Where a meeting went can be a day that has passed: then it cannot take anything up any more.
  if (moved > madeOn && (moved === due ? days.stands(due) : days.takes(moved))) return moved;
  for (let step = 1; step <= HORIZON_DAYS; step += 1) {
    const earlier = addDays(due, -step);
    if (earlier <= madeOn) break;
    if (days.takes(earlier)) return earlier;
  }
  for (let step = 1; step <= HORIZON_DAYS; step += 1) {
    const later = addDays(due, step);
    if (days.takes(later)) return later;
  }
  return null;
}

function followMoves(due: PlainDate, days: DayLookup): PlainDate {
  let day = due;
  for (let hop = 0; hop < MOST_MOVES; hop += 1) {
    const next = days.movedTo(day);
    if (next === null) return day;
    day = next;
  }
  return day;
}

/**
 * Somebody says "v 2" or "5 januari": the meeting of that week is meant, whether or not it will be held. A day in a week
 * without any stays as it was said.
 */
export function meetingMeant(asked: PlainDate, days: readonly KnownDay[]): PlainDate {
  const inWeek = days.filter(
    ({ id }) => weekOf(id) === weekOf(asked) && weekYearOf(id) === weekYearOf(asked),
  );
  const found =
    inWeek.find(({ id }) => id === asked) ?? inWeek.find(({ state }) => state === 'planned') ?? inWeek[0];
  return found?.id ?? asked;
}
