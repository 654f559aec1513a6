import { z } from 'zod';
import { command, query } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { MeetingId } from '../kernel/ids.ts';
import { Instant } from '../kernel/plain-date.ts';
import { MeetingDay } from '../meetings/meeting-views.ts';
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
    }),
    needs: 'meeting.read',
    reads,
  }),
  /** Writes the access log before the paper is made. */
  'minutes.printed': command({
    input: z.object({ meetingId: MeetingId, way: z.enum(['pdf', 'print']) }),
    output: z.null(),
    needs: 'meeting.read',
  }),
} satisfies Contract;
