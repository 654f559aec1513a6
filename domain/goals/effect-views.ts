import { z } from 'zod';
import { Id, MeetingId } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { ChildSaid, followUpPeople, goalEnds, GoalLevels, reportStates } from './goals.ts';
import { respondents, scaleIds } from './scales.ts';

export const GoalView = z.object({
  id: Id,
  text: z.string(),
  levels: GoalLevels,
  on: PlainDate,
  ended: z.object({ on: PlainDate, how: z.enum(goalEnds), because: z.string() }).nullable(),
});
export type GoalView = z.infer<typeof GoalView>;

/** Never a number without who rated it; `by` wrote it down. */
export const RatingView = z.object({
  id: Id,
  scale: z.enum(scaleIds),
  goalId: Id.nullable(),
  respondent: z.enum(respondents),
  value: z.number(),
  on: PlainDate,
  by: z.string(),
  meetingId: MeetingId.nullable(),
  /** This user may take it back. */
  mayTakeBack: z.boolean(),
});
export type RatingView = z.infer<typeof RatingView>;

export const ReportView = z.object({
  id: Id,
  decisionId: Id,
  /** What was decided. */
  what: z.string(),
  state: z.enum(reportStates),
  /** Empty for a reader who may not know. */
  because: z.string(),
  childSaid: ChildSaid.nullable(),
  /** Empty for a reader who may not know, as where nobody has said. */
  nextStep: z.string(),
  present: z.array(z.enum(followUpPeople)),
  on: PlainDate,
  by: z.string(),
  mayTakeBack: z.boolean(),
});
export type ReportView = z.infer<typeof ReportView>;

/** How it goes for one child: what is hoped for, how it has been rated, and what has been told between meetings. */
export const Effect = z.object({
  /** What this reader may rate: made for the child's age, and of what consent lets the reader know. */
  scales: z.array(z.enum(scaleIds)),
  goals: z.array(GoalView),
  /** By day. */
  ratings: z.array(RatingView),
  /** T values of goal attainment, each with those whose ratings it is made of; none for a reader who is shown no goals. */
  attainment: z.array(z.object({ on: PlainDate, value: z.number(), by: z.array(z.enum(respondents)) })),
  /** Meetings that decided about the case, to be marked in time. */
  decidedOn: z.array(PlainDate),
  /** Decisions whose follow-up stands. isOwn: this user's unit answers for it, or the user keeps the record. */
  followUps: z.array(
    z.object({
      decisionId: Id,
      what: z.string(),
      unit: z.string(),
      person: z.string(),
      followUpOn: PlainDate,
      isOwn: z.boolean(),
    }),
  ),
  /** Newest first. */
  reports: z.array(ReportView),
});
export type Effect = z.infer<typeof Effect>;

export const noEffect: Effect = {
  scales: [],
  goals: [],
  ratings: [],
  attainment: [],
  decidedOn: [],
  followUps: [],
  reports: [],
};
