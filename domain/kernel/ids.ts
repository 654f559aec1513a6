import { z } from 'zod';
import { PlainDate } from './plain-date.ts';

/**
 * Ids are opaque; only a meeting's says something: the day it is planned for. Plain characters alone: others
 * may come back from the database unlike they went in, and then the chain of hashes would not hold.
 */
export const Id = z.string().regex(/^[\w./:-]{1,80}$/);
export type Id = z.infer<typeof Id>;
/** A team holds at most one meeting a day, so two machines name the same meeting alike. */
export const MeetingId = PlainDate;
export type MeetingId = z.infer<typeof MeetingId>;

export const agendaItemId = (meetingId: MeetingId, caseId: Id): Id => `${meetingId}/${caseId}`;
export const attendanceId = (meetingId: MeetingId, personId: Id): Id => `${meetingId}/${personId}`;
