import { z } from 'zod';
import { PlainDate } from './plain-date.ts';

/** Ids are opaque; only a meeting's says something: the day it is planned for. */
export const Id = z.string().min(1).max(80);
export type Id = z.infer<typeof Id>;
/** A team holds at most one meeting a day, so two machines name the same meeting alike. */
export const MeetingId = PlainDate;
export type MeetingId = z.infer<typeof MeetingId>;

export const agendaItemId = (meetingId: MeetingId, caseId: Id): Id => `${meetingId}/${caseId}`;
export const attendanceId = (meetingId: MeetingId, personId: Id): Id => `${meetingId}/${personId}`;
