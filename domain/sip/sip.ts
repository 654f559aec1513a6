import { z } from 'zod';
import { fact } from '../kernel/fields.ts';
import { Id } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { FreeText } from '../kernel/text-fields.ts';

/** Why no plan is made: the family says no or wants to wait, there is one already, or another reason in words. */
export const sipReasons = ['familyDeclines', 'familyWaits', 'hasPlan', 'notNeeded', 'other'] as const;

/** What the family says to a coordinated individual plan, on the day it was offered. A yes starts the clock. */
export const SipAnswer = z.object({
  caseId: Id,
  answer: z.enum(['yes', 'no']),
  on: PlainDate,
  reason: z.enum(sipReasons).nullable(),
  words: FreeText,
  /** After a no: the day from which it is asked again. */
  askAgainOn: PlainDate.nullable(),
});
export type SipAnswer = z.infer<typeof SipAnswer>;
export const sipAnswers = fact('sip_answers', SipAnswer);

export const sipStages = ['booked', 'held', 'followedUp', 'ended'] as const;

/** What happens after a yes: the meeting is booked and held, the plan is followed up, and ends. */
export const SipStep = z.object({
  caseId: Id,
  answerId: Id,
  stage: z.enum(sipStages),
  on: PlainDate,
  /** What the follow-up found, or why the plan ends. */
  result: FreeText,
  /** What comes next. */
  next: FreeText,
});
export type SipStep = z.infer<typeof SipStep>;
export const sipSteps = fact('sip_steps', SipStep);

export const SipNeed = z.object({
  need: FreeText,
  what: FreeText,
  unitId: Id.nullable(),
  personId: Id.nullable(),
  by: PlainDate.nullable(),
});

/** What stands in a plan. It may be saved with gaps; on paper it goes whole. */
export const SipContent = z.object({
  needs: z.array(SipNeed).min(1).max(12),
  /** What others than the two principals do; "nothing" is said, too. */
  others: FreeText,
  leadUnitId: Id.nullable(),
  leadPersonId: Id.nullable(),
  /** How the family and the child took part. */
  family: FreeText,
  child: FreeText,
  followUpOn: PlainDate.nullable(),
});
export type SipContent = z.infer<typeof SipContent>;

/** One version of the plan, whole. It names the versions that its author had seen; those it replaces. */
export const SipPlan = SipContent.extend({ caseId: Id, answerId: Id, seen: z.array(Id) });
export type SipPlan = z.infer<typeof SipPlan>;
export const sipPlans = fact('sip_plans', SipPlan);
