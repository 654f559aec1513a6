import { z } from 'zod';
import { command, query } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Id, MeetingId } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { calendarReads, cardReads, directoryReads } from '../kernel/reads.ts';
import { FollowUpReport, Goal, GoalEnding, Rating } from './goals.ts';

/** What can be taken back; a number that was wrong is no part of what a child's life is drawn from. */
export const takeBacks = ['goals', 'goalEndings', 'ratings', 'followUpReports'] as const;

/** Goals and ratings are read with their case, and with the item of a live meeting. */
export const goalsContract = {
  /** Follow-ups that the next meeting takes up, which this user answers for and nobody has told of yet. */
  'goals.toPrepare': query({
    input: z.null(),
    output: z.object({
      nextMeetingId: MeetingId.nullable(),
      rows: z.array(
        z.object({
          decisionId: Id,
          caseId: Id,
          number: z.string(),
          name: z.string().nullable(),
          age: z.number().int().nullable(),
          /** What was decided; empty where the list does not name the child. */
          what: z.string(),
          person: z.string(),
          followUpOn: PlainDate,
        }),
      ),
    }),
    needs: 'followUp.report',
    reads: [...cardReads, ...directoryReads, ...calendarReads, 'goalEndings', 'goals'],
  }),
  /** Sets a goal, or gives one other words. */
  'goals.set': command({
    input: Goal.omit({ on: true }),
    output: z.object({ goalId: Id }),
    needs: 'case.write',
  }),
  'goals.end': command({ input: GoalEnding.omit({ on: true }), output: z.null(), needs: 'case.write' }),
  'goals.rate': command({
    input: Rating,
    output: z.object({ ratingId: Id }),
    needs: 'followUp.report',
  }),
  /** Told before the meeting: how it goes, what the child says, and numbers. The meeting's decision is the answer. */
  'goals.report': command({
    input: FollowUpReport.omit({ on: true }).extend({
      ratings: z.array(Rating.pick({ scale: true, goalId: true, respondent: true, value: true })).max(60),
    }),
    output: z.object({ reportId: Id }),
    needs: 'followUp.report',
  }),
  /** The author's own, or anybody's for a coordinator. */
  'goals.takeBack': command({
    input: z.object({ what: z.enum(takeBacks), id: Id }),
    output: z.null(),
    needs: 'followUp.report',
  }),
} satisfies Contract;
