import { z } from 'zod';
import { command, query } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { MeetingId } from '../kernel/ids.ts';
import { Instant } from '../kernel/plain-date.ts';
import { MeetingDay } from '../meetings/meeting-views.ts';
import { ProtectedCase } from '../approvals/approvals-contract.ts';
import { MinutesDocument } from './minutes.ts';

const reads = [
  'seals',
  'meetings',
  'series',
  'agendaItems',
  'attendance',
  'decisions',
  'recusals',
  'retractions',
  'consultations',
  'childViews',
  'deferrals',
  'commitments',
  'cases',
  'consents',
  'withdrawals',
  'units',
  'people',
  'users',
] as const;

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
        .object({ sealedAt: Instant, sealedBy: z.string(), contentHash: z.string(), intact: z.boolean() })
        .nullable(),
      /** Items that this reader's consent scope removes. */
      removed: z.number().int(),
      /** Protected cases in it, with whoever else may approve that they are put on paper. */
      protectedCases: z.array(ProtectedCase),
    }),
    needs: 'meeting.read',
    reads,
  }),
  /**
   * Writes the access log, and says what may stand on the paper: of protected cases those that two people have
   * approved, when they are asked for at all.
   */
  'minutes.printed': command({
    input: z.object({
      meetingId: MeetingId,
      way: z.enum(['pdf', 'print']),
      withProtected: z.boolean().optional(),
    }),
    output: z.object({ document: MinutesDocument, removed: z.number().int() }),
    needs: 'meeting.read',
  }),
} satisfies Contract;
