import { z } from 'zod';
import { command, query } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Id, MeetingId } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { cardReads } from '../kernel/reads.ts';
import { letterReceivers } from '../letters/letter-rules.ts';
import { feedbackWays } from './family-feedback.ts';

/** Who can be told, and who has been. */
export const FeedbackReceiver = z.object({
  to: z.enum(letterReceivers),
  /** As the consent calls this guardian; empty when it says nothing, and for whoever may know the plan alone. */
  label: z.string(),
  /** Must not be told. */
  isWithheld: z.boolean(),
  told: z.object({ way: z.enum(['letter', ...feedbackWays]), on: PlainDate }).nullable(),
});

export const familyFeedbackContract = {
  /** Of the last meeting that decided about the case; null while none has, or for whom it is not to know. */
  'familyFeedback.get': query({
    input: z.object({ caseId: Id }),
    output: z
      .object({
        meetingId: MeetingId,
        heldOn: PlainDate,
        by: PlainDate,
        isLate: z.boolean(),
        mayRecord: z.boolean(),
        receivers: z.array(FeedbackReceiver),
      })
      .nullable(),
    needs: 'case.read',
    reads: [...cardReads, 'accessLog', 'familyFeedback', 'meetings', 'team', 'users'],
  }),
  /** By the coordinator, or by somebody of the unit that holds the case. */
  'familyFeedback.record': command({
    input: z.object({
      caseId: Id,
      meetingId: MeetingId,
      to: z.array(z.enum(letterReceivers)).min(1).max(letterReceivers.length),
      /** null takes back that they were told. */
      way: z.enum(feedbackWays).nullable(),
      on: PlainDate,
    }),
    output: z.null(),
    needs: 'commitment.answer',
  }),
} satisfies Contract;
