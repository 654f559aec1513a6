import { z } from 'zod';
import { PaperWay } from '../access-log/access-log.ts';
import { command, query } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Id, MeetingId } from '../kernel/ids.ts';
import { Instant } from '../kernel/plain-date.ts';
import { calendarReads, cardReads, directoryReads } from '../kernel/reads.ts';
import { MeetingDay } from '../meetings/meeting-views.ts';
import { ProtectedCase } from '../approvals/approvals-contract.ts';
import { Amendment } from './amendments.ts';
import { MinutesDocument, sealStates } from './minutes.ts';

const reads = [
  ...cardReads,
  ...directoryReads,
  ...calendarReads,
  'agendaItems',
  'amendments',
  'attendance',
  'consultations',
  'obstacles',
  'obstacleNamings',
  'takeovers',
  'taskMoves',
  'users',
] as const;

/** A correction beside the sealed document, as far as this reader may see it. */
const AmendmentView = Amendment.pick({ text: true, reason: true }).extend({
  id: Id,
  at: Instant,
  by: z.string(),
  /** Of the case it is about; empty when it is about the meeting itself. */
  number: z.string(),
});

export const minutesContract = {
  /** Meetings that have been held or should have been, newest first. */
  'minutes.list': query({
    input: z.null(),
    output: z.array(
      z.object({
        meeting: MeetingDay,
        cases: z.number().int(),
        decisions: z.number().int(),
        sealedAt: Instant.nullable(),
        /** Of a sealed meeting: whether its minutes are as they were sealed. */
        seal: z.enum(sealStates).nullable(),
      }),
    ),
    needs: 'meeting.read',
    reads,
  }),
  /** The sealed document, or a draft made from the log while the meeting is open. */
  'minutes.get': query({
    input: z.object({ meetingId: MeetingId }),
    output: z.object({
      document: MinutesDocument,
      seal: z
        .object({
          /** Null only when nothing of the seal can be read. */
          sealedAt: Instant.nullable(),
          sealedBy: z.string(),
          /** Of the whole; empty for whoever is shown a part, since what is left out could be found by trying. */
          contentHash: z.string(),
          intact: z.boolean(),
          state: z.enum(sealStates),
        })
        .nullable(),
      /** When it was sealed, where the minutes themselves do not lie on this machine. */
      sealedElsewhere: Instant.nullable(),
      amendments: z.array(AmendmentView),
      /** Items that this reader's consent scope removes. */
      removed: z.number().int(),
      /** Items whose consent has been taken back since, wholly or in part: what is no longer let through is not printed. */
      withdrawn: z.number().int(),
      /** Protected cases in it, with whoever else may approve that they are put on paper. */
      protectedCases: z.array(ProtectedCase),
    }),
    needs: 'meeting.read',
    reads,
  }),
  /**
   * Writes the access log, and says what may stand on the paper: of protected cases those that two people have
   * approved, when they are asked for at all, and of what has been taken back since nothing but on the coordinator's
   * own copy.
   */
  'minutes.printed': command({
    input: z.object({
      meetingId: MeetingId,
      way: PaperWay,
      withProtected: z.boolean().optional(),
      isOwnCopy: z.boolean().optional(),
    }),
    output: z.object({
      document: MinutesDocument,
      amendments: z.array(AmendmentView),
      removed: z.number().int(),
      /** Items from which is left out what a unit that was in the room may no longer know. */
      shortened: z.number().int(),
    }),
    needs: 'meeting.read',
  }),
  /** Corrects sealed minutes by something that stands beside them. */
  'minutes.amend': command({
    input: Amendment,
    output: z.object({ amendmentId: Id }),
    needs: 'meeting.run',
  }),
} satisfies Contract;
