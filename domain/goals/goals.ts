import { z } from 'zod';
import { childViewStates } from '../decisions/decisions.ts';
import { fact } from '../kernel/fields.ts';
import { Id, MeetingId } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { FreeText, RequiredFreeText, ShortText } from '../kernel/text-fields.ts';
import { respondents, scaleIds } from './scales.ts';

/** What the other four levels look like for this child, in words of the team's own; empty until somebody has said it. */
export const GoalLevels = z.object({
  '-2': ShortText,
  '-1': ShortText,
  '1': ShortText,
  '2': ShortText,
});
export type GoalLevels = z.infer<typeof GoalLevels>;

/**
 * A goal that was set apart from a decision, or another wording of one: `describes` names the goal whose words these
 * are from now on. A decision with a goal sets one by itself, which has the decision's id.
 */
export const Goal = z.object({
  caseId: Id,
  /** None for what was written between meetings. */
  meetingId: MeetingId.nullable(),
  describes: Id.nullable(),
  /** What is hoped for: level 0. */
  text: RequiredFreeText,
  levels: GoalLevels,
  on: PlainDate,
});
export type Goal = z.infer<typeof Goal>;
export const goals = fact('goals', Goal);

export const goalEnds = ['reached', 'replaced', 'dropped'] as const;
export const GoalEnding = z.object({
  caseId: Id,
  meetingId: MeetingId.nullable(),
  goalId: Id,
  how: z.enum(goalEnds),
  because: FreeText,
  on: PlainDate,
});
export type GoalEnding = z.infer<typeof GoalEnding>;
export const goalEndings = fact('goal_endings', GoalEnding);

/** One number, of what, and who said so; who wrote it down stands beside every fact. */
export const Rating = z.object({
  caseId: Id,
  meetingId: MeetingId.nullable(),
  scale: z.enum(scaleIds),
  /** Which goal, on the scale of goals; none on any other. */
  goalId: Id.nullable(),
  respondent: z.enum(respondents),
  value: z.number(),
  /** The day it was rated. */
  on: PlainDate,
});
export type Rating = z.infer<typeof Rating>;
export const ratings = fact('ratings', Rating);

export const reportStates = ['ongoing', 'done', 'notStarted'] as const;

/** The child's words with how they are known; that nobody has asked is said in the meeting. */
export const ChildSaid = z.object({
  state: z.enum(childViewStates).exclude(['notAscertained']),
  words: RequiredFreeText,
});

/** Who can have been there when it was followed up (`domain.md` §1.6). */
export const followUpPeople = ['child', 'guardian', 'school', 'unit', 'other'] as const;

/** How it goes with what was decided, told before the meeting that follows it up. It answers nothing by itself. */
export const FollowUpReport = z.object({
  caseId: Id,
  decisionId: Id,
  state: z.enum(reportStates),
  /** Why it has not started, or how it goes. */
  because: FreeText,
  childSaid: ChildSaid.nullable(),
  /** What its author means should come next; the meeting decides. Absent, as `present`, in those from before it was asked. */
  nextStep: FreeText.optional(),
  present: z.array(z.enum(followUpPeople)).max(followUpPeople.length).optional(),
  on: PlainDate,
});
export type FollowUpReport = z.infer<typeof FollowUpReport>;
export const followUpReports = fact('follow_up_reports', FollowUpReport);
