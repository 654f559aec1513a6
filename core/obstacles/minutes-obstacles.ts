import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { MinutesDocument } from '../../domain/minutes/minutes.ts';
import type { QueryContext } from '../context.ts';
import type { Directory } from '../directory.ts';
import type { Calendar } from '../meetings/calendar.ts';
import { obstaclesAt } from './obstacle-rows.ts';

/** Everybody at the table heard them, so the minutes hold them all, whoever seals or reads. */
export function obstaclesOf(
  { db, user }: QueryContext,
  calendar: Calendar,
  meetingId: PlainDate,
  directory: Directory,
): Pick<MinutesDocument, 'obstacles'> {
  const { raised, reported } = obstaclesAt(
    { db, user: { ...user, role: 'coordinator' } },
    calendar,
    meetingId,
  );
  if (raised.length + reported.length === 0) return {};
  return {
    obstacles: {
      raised: raised.map(({ number, kind, unitIds, text }) => ({
        number: number ?? '',
        kind: kind ?? 'other',
        units: (unitIds ?? []).map((unitId) => directory.unit(unitId)),
        text: text ?? '',
      })),
      reported: reported.flatMap(({ number, kind, text, answer }) =>
        answer === null ? [] : [{ number: number ?? '', kind: kind ?? 'other', text: text ?? '', ...answer }],
      ),
    },
  };
}
