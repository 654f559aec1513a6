import { z } from 'zod';
import { command, query } from '../kernel/channel.ts';
import type { Contract, Topic } from '../kernel/channel.ts';
import { Id, MeetingId } from '../kernel/ids.ts';
import { Instant } from '../kernel/plain-date.ts';
import { cardReads, directoryReads } from '../kernel/reads.ts';

const OwnRecordRow = z.object({
  caseId: Id,
  meetingId: MeetingId,
  number: z.string(),
  unitId: Id,
  unit: z.string(),
  entered: z.boolean(),
  /** Who ticked it and when; null while nobody has. */
  by: z.string(),
  at: Instant.nullable(),
});

const reads: readonly Topic[] = [...cardReads, ...directoryReads, 'users'];

export const ownRecordsContract = {
  /** Of one meeting: each unit and case that there is something to write down about. */
  'ownRecords.list': query({
    input: z.object({ meetingId: MeetingId }),
    output: z.array(OwnRecordRow),
    needs: 'meeting.read',
    reads,
  }),
  /** Of one case, over all its meetings, the newest first. */
  'ownRecords.ofCase': query({
    input: z.object({ caseId: Id }),
    output: z.array(OwnRecordRow),
    needs: 'case.read',
    reads,
  }),
  /** A member ticks for the own unit; the coordinator for any, as told at the table. */
  'ownRecords.set': command({
    input: z.object({ caseId: Id, meetingId: MeetingId, unitId: Id, entered: z.boolean() }),
    output: z.null(),
    needs: 'commitment.answer',
  }),
} satisfies Contract;
