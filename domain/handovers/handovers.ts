import { z } from 'zod';
import { fact } from '../kernel/fields.ts';
import { Id } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { FreeText, RequiredFreeText } from '../kernel/text-fields.ts';

/** Why a unit cannot take a case; "not our task" is what the steering group is told of. */
export const declineReasons = ['notOurTask', 'queue', 'basisMissing', 'other'] as const;
export const answerKinds = ['accepted', 'declined', 'withdrawn'] as const;

/** A unit asks another to hold the case. It goes on holding it until the other has said yes. */
export const Handover = z.object({
  caseId: Id,
  /** The handover that made the asking unit the holder; null while the first holder has it. */
  turn: Id.nullable(),
  fromUnitId: Id,
  toUnitId: Id,
  /** What is to be taken over, which is planning and no more. */
  what: RequiredFreeText,
  /** Why, which tells of the child. */
  why: RequiredFreeText,
  offeredOn: PlainDate,
  /** The last day to answer. */
  answerBy: PlainDate,
});
export type Handover = z.infer<typeof Handover>;

export const HandoverAnswer = z.object({
  caseId: Id,
  handoverId: Id,
  answer: z.enum(answerKinds),
  on: PlainDate,
  reason: z.enum(declineReasons).nullable(),
  words: FreeText,
  /** Whom the family turns to from now on; only a yes names somebody. */
  contactPersonId: Id.nullable(),
});
export type HandoverAnswer = z.infer<typeof HandoverAnswer>;

/** The family's contact person while one unit holds the case. */
export const ContactNaming = z.object({ caseId: Id, turn: Id.nullable(), personId: Id, on: PlainDate });
export type ContactNaming = z.infer<typeof ContactNaming>;

export const handovers = fact('handovers', Handover);
export const handoverAnswers = fact('handover_answers', HandoverAnswer);
export const contactNamings = fact('contact_namings', ContactNaming);
