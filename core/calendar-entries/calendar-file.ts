import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { ICalEventData } from 'ical-generator';
import { sequenceAt } from '../../domain/calendar-entries/calendar-entry-rules.ts';
import type { CalendarEntry } from '../../domain/calendar-entries/calendar-entry-rules.ts';
import type { Instant } from '../../domain/kernel/plain-date.ts';
import words from '../../domain/text/sv/calendar-entries.json' with { type: 'json' };
import { stockholm, TIME_ZONE } from './stockholm.ts';

interface About {
  /** The team's. */
  readonly name: string;
  /** It is made up, which each entry says: a calendar mixes it with what is real. */
  readonly sample: boolean;
  /** Tells this team's entries from every other team's. */
  readonly origin: string;
  readonly now: Instant;
}

/** The entries as an iCalendar file (RFC 5545), in Swedish like every paper. */
export function calendarFile(entries: readonly CalendarEntry[], about: About): string {
  return ical({
    prodId: { company: 'Teambordet', product: 'Teambordet', language: 'SV' },
    method: ICalCalendarMethod.PUBLISH,
    // Without a zone of its own the calendar says in UTC when it was made; each meeting says its zone.
    timezone: { name: null, generator: () => stockholm },
    events: entries.map((entry) => toEvent(entry, about)),
  }).toString();
}

function toEvent(
  { key, kind, on, time, isCancelled }: CalendarEntry,
  { name, sample, origin, now }: About,
): ICalEventData {
  return {
    id: `${key}@${origin}.teambordet`,
    sequence: sequenceAt(now),
    stamp: new Date(now),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    summary: [
      sample ? `${words['calendarEntries.file.sample']}: ` : '',
      words[`calendarEntries.file.${kind}`],
      name === '' ? '' : `, ${name}`,
    ].join(''),
    ...(time === null
      ? { start: new Date(on), allDay: true, transparency: ICalEventTransparency.TRANSPARENT }
      : {
          // Clock times without a zone: the machine's own is never taken into account.
          start: new Date(`${on}T${time.startsAt}`),
          end: new Date(`${on}T${time.endsAt}`),
          timezone: TIME_ZONE,
          ...(time.place === '' ? {} : { location: time.place }),
        }),
  };
}
