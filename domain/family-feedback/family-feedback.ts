import { z } from 'zod';
import { fact } from '../kernel/fields.ts';
import { Id, MeetingId } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { letterReceivers } from '../letters/letter-rules.ts';

/** How somebody was told without a letter from the app. */
export const feedbackWays = ['phone', 'inPerson', 'other'] as const;
export type FeedbackWay = (typeof feedbackWays)[number];

/**
 * Återkoppling till familjen: that a guardian or the child has been told what a meeting agreed, how and when. Not what
 * was said. The latest one holds; without a way it takes back the one before.
 */
export const FamilyFeedback = z.object({
  caseId: Id,
  meetingId: MeetingId,
  to: z.enum(letterReceivers),
  way: z.enum(feedbackWays).nullable(),
  on: PlainDate,
});

export const familyFeedback = fact('family_feedback', FamilyFeedback);
