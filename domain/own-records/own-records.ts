import { z } from 'zod';
import { fact } from '../kernel/fields.ts';
import { Id, MeetingId } from '../kernel/ids.ts';

/**
 * "Infört hos oss": a unit has written what the meeting agreed about a case in its own record, where the law wants it
 * (PDL 3 kap.). Whoever wrote the fact, and when, stands beside it; the latest one holds.
 */
export const OwnRecord = z.object({ caseId: Id, meetingId: MeetingId, unitId: Id, entered: z.boolean() });
export type OwnRecord = z.infer<typeof OwnRecord>;

export const ownRecords = fact('own_records', OwnRecord);
