import { firstHlc } from '../../db/changes/read.ts';
import type { Reader } from '../../db/query.ts';
import { listUpNow } from '../../db/agenda-sql.ts';
import { getRow, listRows } from '../../db/rows.ts';
import { sealedMeetings } from '../../db/seals-sql.ts';
import type { Holiday } from '../../domain/holidays/holiday-rules.ts';
import { instantOf } from '../../domain/kernel/hlc.ts';
import { addDays, dayOfInstant } from '../../domain/kernel/plain-date.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import {
  meetingOn,
  nextMeetingDay,
  previousMeetingDay,
  toSeries,
} from '../../domain/meetings/meeting-days.ts';
import { stands, takenUpOn } from '../../domain/meetings/follow-up-days.ts';
import type { DayLookup } from '../../domain/meetings/follow-up-days.ts';
import type { MeetingFacts, PlannedDay, Series } from '../../domain/meetings/meeting-days.ts';
import { SERIES_ID } from '../../domain/settings/settings.ts';

/** The team's meeting days, as the series and what people have said about single days make them. */
export interface Calendar {
  readonly series: Series;
  readonly facts: MeetingFacts;
  readonly today: PlainDate;
  day(id: PlainDate): PlannedDay | null;
  /** The next meeting that can be held, today included. */
  next(): PlainDate | null;
  after(id: PlainDate): PlainDate | null;
  before(id: PlainDate): PlainDate | null;
  /**
   * The meeting that takes up a follow-up of a case, agreed at `madeOn` for `due`; null when none is planned within a
   * year. What is going on takes up nothing but what is on its agenda and has no outcome yet; no case: none of those.
   */
  takenUpIn(caseId: string | null): TakenUp;
  /** The last day whose follow-ups can fall to this meeting: the day before the next one. */
  dueUntil(id: PlainDate): PlainDate;
}

type TakenUp = (due: PlainDate, madeOn: PlainDate) => PlainDate | null;

const YEAR_DAYS = 400;

export function readCalendar(db: Reader, today: PlainDate): Calendar {
  const series = toSeries(getRow(db, 'series', SERIES_ID));
  const first = firstHlc(db);
  const facts: MeetingFacts = {
    rows: new Map(listRows(db, 'meetings').map((row) => [row.id, row])),
    holidays: listHolidays(db),
    since: first === undefined ? today : dayOfInstant(instantOf(first)),
    sealed: sealedMeetings(db),
  };
  const days = lookup(series, facts, today);
  const known = new Map<string, PlainDate | null>();
  const takenUp: TakenUp = (due, madeOn) => {
    const key = `${due}/${madeOn}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const on = takenUpOn(due, madeOn, days);
    known.set(key, on);
    return on;
  };
  const live = liveMeeting(facts);
  const upNow = live === null ? new Set<string>() : listUpNow(db, live);
  return {
    series,
    facts,
    today,
    day: (id) => meetingOn(id, series, facts, today),
    next: () => liveMeeting(facts) ?? nextMeetingDay(today, series, facts, today),
    after: (id) => nextMeetingDay(addDays(id, 1), series, facts, today),
    before: (id) => previousMeetingDay(id, series, facts, today),
    takenUpIn: (caseId) => {
      if (live === null || (caseId !== null && upNow.has(caseId))) return takenUp;
      return (due, madeOn) => takenUp(due, madeOn > live ? madeOn : live);
    },
    dueUntil: (id) => {
      const next = nextMeetingDay(addDays(id, 1), series, facts, today);
      return next === null ? addDays(id, YEAR_DAYS) : addDays(next, -1);
    },
  };
}

/** The meeting that is going on takes up what is on its agenda, until it is sealed. */
function lookup(series: Series, facts: MeetingFacts, today: PlainDate): DayLookup {
  const live = liveMeeting(facts);
  const on = (day: PlainDate): PlannedDay | null => meetingOn(day, series, facts, today);
  return {
    stands: (day) => {
      const found = on(day);
      return found !== null && stands(found);
    },
    takes: (day) => day === live || on(day)?.state === 'planned',
    movedTo: (day) => facts.rows.get(day)?.movedTo ?? null,
  };
}

/** Those that nobody has taken away, the first one first. */
export const listHolidays = (db: Reader): (Holiday & { readonly id: string })[] =>
  listRows(db, 'holidays', 'WHERE removed IS NOT 1 ORDER BY first_day').flatMap(
    ({ id, name, firstDay, lastDay }) =>
      firstDay === null || lastDay === null ? [] : [{ id, name: name ?? '', firstDay, lastDay }],
  );

/** A meeting that has started and is not sealed: it comes before any other. */
export function liveMeeting(facts: MeetingFacts): PlainDate | null {
  for (const row of facts.rows.values()) if (row.run !== null && !facts.sealed.has(row.id)) return row.id;
  return null;
}
