import { z } from 'zod';
import { fact } from '../kernel/fields.ts';
import { Id } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { ShortText } from '../kernel/text-fields.ts';
import { letterReceivers } from '../letters/letter-rules.ts';

export const goalOutcomes = ['reached', 'partly', 'notReached', 'noGoals'] as const;

/** Somebody the family goes on meeting, inside the team or outside it. */
export const RemainingContact = z.object({ unitId: Id.nullable(), who: ShortText, what: ShortText });
export type RemainingContact = z.infer<typeof RemainingContact>;
export const MOST_CONTACTS = 6;

/**
 * What a decision that closes a case says besides (`domain.md` §1.6). Whom to call if it gets hard again is whoever
 * the decision makes responsible.
 */
export const Closing = z.object({
  /** Null where the case was closed without any: not the target group, or the family declined. */
  goals: z.enum(goalOutcomes).nullable(),
  contacts: z.array(RemainingContact).max(MOST_CONTACTS),
});
export type Closing = z.infer<typeof Closing>;

/** The four questions of `domain.md` §4.1, in its order. */
export const experienceQuestions = ['knowsWho', 'notRepeated', 'listenedTo', 'helped'] as const;
export type ExperienceQuestion = (typeof experienceQuestions)[number];
export const experienceAnswers = ['fully', 'partly', 'no', 'unknown'] as const;
const Answer = z.enum(experienceAnswers);

export const ExperienceAnswers = z.object({
  knowsWho: Answer,
  notRepeated: Answer,
  listenedTo: Answer,
  helped: Answer,
});
export const unaskedReasons = ['declined', 'notReached', 'notAsked'] as const;

/** What one member of the family says of the help, or why there is no answer. The latest one of each holds. */
export const FamilyAnswer = z.object({
  caseId: Id,
  /** The closing decision it is about; null for a case that was closed without one. */
  decisionId: Id.nullable(),
  by: z.enum(letterReceivers),
  on: PlainDate,
  answers: ExperienceAnswers.nullable(),
  unasked: z.object({ reason: z.enum(unaskedReasons), why: ShortText }).nullable(),
});
export type FamilyAnswer = z.infer<typeof FamilyAnswer>;

export const familyAnswers = fact('family_answers', FamilyAnswer);
