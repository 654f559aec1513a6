import { tellingWords } from '../consultations/consultation-rules.ts';
import type { Known } from '../consultations/consultation-rules.ts';
import type { Instant, PlainDate, PlainTime } from '../kernel/plain-date.ts';
import type { MeetingState } from '../meetings/meeting-days.ts';

/** `meeting` has a clock time; the others are whole days on which one unit answers for something. */
export const entryKinds = ['meeting', 'task', 'followUp'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** What a calendar is told. It has no field for a case, a child or a person. */
export interface CalendarEntry {
  readonly kind: EntryKind;
  /** The same in every file, so that a calendar changes the entry it has. */
  readonly key: string;
  readonly on: PlainDate;
  readonly time: { readonly startsAt: PlainTime; readonly endsAt: PlainTime; readonly place: string } | null;
  readonly isCancelled: boolean;
}

interface Day {
  readonly id: PlainDate;
  readonly state: MeetingState;
  readonly startsAt: PlainTime;
  readonly endsAt: PlainTime;
  readonly place: string;
  readonly movedTo: PlainDate | null;
}

/**
 * An entry for each meeting day. One that was moved keeps its key, so that its entry moves along; the day it left has
 * none of its own.
 * @param movedFrom the day whose meeting came to this one
 */
export function meetingEntries(
  days: readonly Day[],
  movedFrom: (day: PlainDate) => PlainDate | null,
): CalendarEntry[] {
  return days.flatMap((day): CalendarEntry[] => {
    if (day.movedTo !== null || day.state === 'noMeeting' || day.state === 'missed') return [];
    const { startsAt, endsAt, place } = day;
    return [
      {
        kind: 'meeting',
        key: `meeting-${firstDay(day.id, movedFrom)}`,
        on: day.id,
        time: { startsAt, endsAt, place },
        isCancelled: day.state === 'cancelled',
      },
    ];
  });
}

function firstDay(day: PlainDate, movedFrom: (day: PlainDate) => PlainDate | null): PlainDate {
  const seen = new Set([day]);
  let first = day;
  for (let from = movedFrom(first); from !== null && !seen.has(from); from = movedFrom(first)) {
    seen.add(from);
    first = from;
  }
  return first;
}

/** A day on which a unit has something to answer for; `stands` is false once it has been answered, moved or taken back. */
export interface UnitDay {
  readonly kind: 'task' | 'followUp';
  readonly on: PlainDate;
  readonly stands: boolean;
}

/** One entry for each kind and day, however much there is that day: how much would tell of the cases. */
export function unitEntries(unitId: string, days: readonly UnitDay[]): CalendarEntry[] {
  const byKey = new Map<string, CalendarEntry>();
  for (const { kind, on, stands } of days) {
    const key = `${kind}-${on}-${unitId}`;
    const isCancelled = !stands && (byKey.get(key)?.isCancelled ?? true);
    byKey.set(key, { kind, key, on, time: null, isCancelled });
  }
  return [...byKey.values()].toSorted(
    (left, right) => left.on.localeCompare(right.on) || left.key.localeCompare(right.key),
  );
}

/** Where to go, unless the words point to a child in the log: an extra meeting may be held at its school. */
export const safePlace = (place: string, known: Known): string =>
  tellingWords(place, known).length === 0 ? place : '';

const SINCE = Date.parse('2020-01-01T00:00:00Z');

/** A file made later outdoes one made earlier, also when a backup has been restored between them. In whole minutes. */
export const sequenceAt = (now: Instant): number => Math.floor((Date.parse(now) - SINCE) / 60_000);
